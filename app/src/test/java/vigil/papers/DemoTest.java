package vigil.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.cli.Vigil;

class DemoTest {
    @TempDir private Path out;

    @BeforeEach
    void atHome() {
        System.setProperty("vigil.home", Checkout.ROOT.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("vigil.home");
    }

    @Test
    void theDemoShowsEverySample() throws Exception {
        assertThat(Vigil.run("demo", "--no-open", "--out", out.toString())).isZero();
        var index = Jsoup.parse(Files.readString(out.resolve("index.html")));
        var reports = index.select(".reports li");
        assertThat(reports).hasSize(15);
        assertThat(reports.eachText()).anyMatch(line -> line.contains("Meridian Wire, 2016-08-11"));
        for (var link : reports.select("a").eachAttr("href")) {
            var page = Jsoup.parse(Files.readString(out.resolve(link)));
            assertThat(page.select(".about").text()).contains("published 2016-08-1");
            assertThat(page.select(".report").text())
                    .doesNotContain("Sample written for the Vigil");
        }
    }

    @Test
    void aPageIsWrittenForOneReportAndSeveralBesideAnIndex() throws Exception {
        var corpus = Checkout.ROOT.resolve("corpus");
        var one = out.resolve("one.html");
        assertThat(
                        Vigil.run(
                                "read",
                                "--html",
                                one.toString(),
                                corpus.resolve("01-wire.txt").toString()))
                .isZero();
        assertThat(Jsoup.parse(Files.readString(one)).select(".report").text())
                .contains("barrel bombs");
        var all = out.resolve("all.html");
        assertThat(Vigil.run("read", "--html", all.toString(), corpus.toString())).isZero();
        assertThat(out.resolve("all-01.html")).exists();
        assertThat(Files.readString(all)).contains("href=\"all-01.html\"");
    }
}
