package vigil.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorpusTest {
    /// Words in a row that two people do not write by chance.
    private static final int TOO_MANY_WORDS = 8;

    private static List<Path> samples() {
        return Checkout.files("corpus").stream()
                .filter(file -> file.toString().matches(".*\\.(txt|html)"))
                .toList();
    }

    /// Taken for a real report, a sample would put invented dead into somebody's record.
    @Test
    void everySampleSaysThatItIsOneAndWhatIsInvented() {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(14);
        for (var sample : samples()) {
            assertThat(Checkout.text(sample))
                    .as(sample.toString())
                    .contains("Sample written for the Vigil project", "not a real report")
                    .contains("Invented for the sample:");
        }
    }

    @Test
    void everySampleSaysWhereAndWhenItWouldHaveAppeared() {
        for (var sample : samples()) {
            var text = Checkout.text(sample);
            assertThat(text)
                    .as(sample.toString())
                    .containsPattern("(Published: |published_time\" content=\")2016-08-1\\d");
            assertThat(text)
                    .as(sample.toString())
                    .containsPattern("Source: \\S|og:site_name\" content=\"\\S");
        }
    }

    @Test
    void noSampleRepeatsTheArticleItsFactsComeFrom() {
        var shared =
                Path.of(
                        System.getProperty(
                                "vigil.shared", Checkout.ROOT.resolve("../shared").toString()));
        var article = shared.resolve("seed/article.txt");
        assumeTrue(
                Files.exists(article),
                "needs the article, in the folder shared beside the checkout");
        var known = runs(Checkout.text(article));
        for (var sample : samples()) {
            var repeated = runs(Checkout.text(sample));
            repeated.retainAll(known);
            assertThat(repeated).as(sample.toString()).isEmpty();
        }
    }

    private static Set<String> runs(String text) {
        var words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
        var runs = new HashSet<String>();
        for (int i = 0; i + TOO_MANY_WORDS <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + TOO_MANY_WORDS)));
        }
        return runs;
    }
}
