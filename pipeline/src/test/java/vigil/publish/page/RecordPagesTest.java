package vigil.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vigil.model.claim.Act;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.publish.words.ReadReport;
import vigil.publish.words.Samples;

class RecordPagesTest {
    private final List<ReadReport> reads = List.of(Samples.wire(), update());
    private final SequencedMap<String, String> pages =
            RecordPages.of("The record", "Samples", reads);

    private static ReadReport update() {
        var samples =
                new Samples(
                        "Five people died in the attack on Aleppo on Wednesday, a hospital said.");
        samples.add(
                samples.claim(
                        Act.Assault.UNSPECIFIED,
                        Modality.ASSERTED,
                        0.8,
                        List.of(samples.said("a hospital")),
                        List.of(),
                        List.of(samples.figure(Figure.Effect.KILLED, 5, "Five people")),
                        "Five people died in the attack on Aleppo"));
        return samples.read("Toll rises", "Harbour Courier");
    }

    @Test
    void tollsAreRangesAndSayWhoGaveWhich() {
        var index = Jsoup.parse(page(RecordPages.INDEX));
        var killed =
                index.select(".toll tr").stream()
                        .filter(r -> r.text().startsWith("killed"))
                        .toList();
        assertThat(killed).hasSize(1);
        assertThat(killed.getFirst().text())
                .contains("4 to 5", "sources differ")
                .contains("rescuers, in Meridian Wire", "Four people")
                .contains("a hospital, in Harbour Courier", "Five people");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(pages.keySet())
                .containsExactly("index.html", "report-01.html", "report-02.html");
        pages.forEach((name, html) -> {
            for (var link : Jsoup.parse(html).select("a[href]")) {
                var parts = link.attr("href").split("#", 2);
                var target = page(parts[0].isEmpty() ? name : parts[0]);
                if (parts.length == 2) {
                    assertThat(Jsoup.parse(target).getElementById(parts[1]))
                            .as(name + " links to " + link)
                            .isNotNull();
                }
            }
        });
    }

    private String page(String name) {
        return Objects.requireNonNull(pages.get(name), name);
    }

    @Test
    void anEmptyRecordIsStillAPage() {
        assertThat(RecordPages.of("Nothing", "", List.of())).containsOnlyKeys("index.html");
    }
}
