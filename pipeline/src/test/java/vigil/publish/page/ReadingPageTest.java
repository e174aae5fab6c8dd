package vigil.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vigil.model.Report;
import vigil.model.claim.Act;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.model.mention.PlaceMention;
import vigil.publish.words.ReadReport;
import vigil.publish.words.Samples;
import vigil.publish.words.Value;

class ReadingPageTest {
    private final ReadReport wire = Samples.wire();
    private final Document page = Jsoup.parse(ReadingPage.of(wire));

    @Test
    void everyPieceOfEvidenceIsMarkedInTheText() {
        int number = 0;
        for (var claim : wire.reading().claims()) {
            number++;
            var words =
                    claim.evidence().stream()
                            .map(span -> span.of(wire.report().text()))
                            .collect(Collectors.joining());
            assertThat(marked(page, "c" + number)).isEqualTo(words);
        }
    }

    @Test
    void everyValueShowsItsWordsAndLinksToThem() {
        var values = Value.of(wire.reading().claims().getFirst(), wire.report().text());
        for (int i = 0; i < values.size(); i++) {
            var row = Objects.requireNonNull(page.selectFirst("#c1v" + i));
            assertThat(row.select("q").text()).isEqualTo(values.get(i).words());
            var target = row.select("a").attr("href").substring(1);
            assertThat(page.getElementById(target)).isNotNull();
            assertThat(marked(page, "c1v" + i)).isEqualTo(values.get(i).words());
        }
    }

    @Test
    void whatIsAllegedDeniedOrUnsureIsMarked() {
        assertThat(page.select("#c1 h3 .flag").eachText()).containsExactly("alleged");
        assertThat(page.select("#c1 dd .flag").eachText()).contains("alleged");
        assertThat(page.select("#c2 h3 .flag").eachText()).containsExactly("unsure: please check");
        assertThat(page.select(".card.eye")).hasSize(2);
    }

    /// "Nearly 60" and an alleged bomber looked as certain as "four" and the name of the town; a
    /// person had no sign where to look first.
    @Test
    void whatNeedsAPersonsEyeSaysWhy() {
        var reasons = page.select("#c1 .value .tip").eachText();
        assertThat(reasons)
                .contains(
                        "Please check: a hedged number: the words allow 54 to 60.",
                        "Please check: the text accuses or suspects and does not say it as a fact.");
        assertThat(page.select("#c1 h3 .tip").text()).contains("the text itself hedges");
        assertThat(page.select("#c2 h3 .tip").text()).contains("score 0.42");
        for (var doubt : page.select(".doubt")) {
            assertThat(doubt.attr("tabindex")).as("reached by keyboard").isEqualTo("0");
            assertThat(page.getElementById(doubt.attr("aria-describedby"))).isNotNull();
        }
        assertThat(page.select(".claims .count").text()).contains("need a person's eye");
        assertThat(page.select(".report .doubtful")).isNotEmpty();
    }

    /// A place that no gazetteer has and a Wednesday of no known week are marked too.
    @Test
    void whatIsNotResolvedIsMarked() {
        var samples = new Samples("Bombs fell on Aleppo on Wednesday.");
        var known =
                samples.claim(
                        Act.Assault.AERIAL,
                        Modality.ASSERTED,
                        0.9,
                        List.of(),
                        List.of(),
                        List.of(),
                        "Bombs fell");
        samples.add(
                new Claim(
                        known.id(),
                        known.act(),
                        known.context(),
                        known.modality(),
                        known.attribution(),
                        known.roles(),
                        new PlaceMention("Aleppo", samples.at("Aleppo"), null),
                        Objects.requireNonNull(known.time()).between(null, null),
                        known.figures(),
                        known.evidence(),
                        known.because(),
                        known.score()));
        var open = Jsoup.parse(ReadingPage.of(samples.read("t", "s")));
        assertThat(open.select("#c1 .tip").eachText())
                .containsExactly(
                        "Please check: no gazetteer has this place, so it is not known where it lies.",
                        "Please check: the day could not be resolved.");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        assertThat(page.select("link, img, iframe, object, embed, base, form")).isEmpty();
        assertThat(page.select("[src]")).isEmpty();
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void noAttributeRunsScript() {
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        }
    }

    /// A page whose title, source, address and text all try to break out stays a page about them.
    @Test
    void aHostileReportStaysText() {
        var evil =
                "<script>alert(1)</script> \"><img src=x onerror=alert(2)></q></style> on Wednesday";
        var samples = new Samples(evil);
        samples.add(
                samples.claim(
                        Act.Assault.AERIAL,
                        Modality.ASSERTED,
                        0.9,
                        List.of(samples.said("<img src=x onerror=alert(2)>")),
                        List.of(
                                samples.role(
                                        Role.Part.PERPETRATOR,
                                        "<script>alert(1)</script>",
                                        Role.Certainty.ASSERTED),
                                samples.role(
                                        Role.Part.WEAPON,
                                        "alert(1)</script> \">",
                                        Role.Certainty.DENIED)),
                        List.of(samples.figure(Figure.Effect.KILLED, 2, "alert(2)")),
                        evil));
        var plain =
                samples.read("</title><script>alert(3)</script>", "\"><script>alert(4)</script>");
        var report = plain.report();
        var read =
                new ReadReport(
                        new Report(
                                report.id(),
                                report.source(),
                                "javascript:alert(5)",
                                report.published(),
                                null,
                                report.title(),
                                report.text(),
                                null),
                        plain.reading());
        var hostile = Jsoup.parse(ReadingPage.of(read));
        assertThat(hostile.select("script")).hasSize(1);
        assertThat(hostile.select("img")).isEmpty();
        assertThat(hostile.select("a[href^=javascript]")).isEmpty();
        assertThat(shown(hostile)).isEqualTo(evil);
        assertThat(hostile.select("h1").text()).isEqualTo("</title><script>alert(3)</script>");
    }

    @Test
    void aLongReportIsStillAPage() {
        var sentence = "Shells hit the market in Aleppo on Wednesday, killing 3 people. ";
        var text = sentence.repeat(200_000 / sentence.length());
        var samples = new Samples(text);
        for (int i = 0; i < 500; i++) {
            samples.add(
                    samples.claim(
                            Act.Assault.ARTILLERY,
                            Modality.ASSERTED,
                            0.9,
                            List.of(),
                            List.of(),
                            List.of(samples.figure(Figure.Effect.KILLED, 3, "3 people")),
                            "Shells hit the market in Aleppo"));
        }
        var read = samples.read("Long", "Wire");
        var html =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(5), () -> ReadingPage.of(read));
        assertThat(shown(Jsoup.parse(html))).isEqualTo(text.strip());
    }

    /// The text on the page, without the numbers that point at claims.
    private static String shown(Document page) {
        var report = Objects.requireNonNull(page.selectFirst(".report"));
        report.select(".ref").remove();
        return report.wholeText().strip();
    }

    private static String marked(Document page, String key) {
        return page.select(".report .m").stream()
                .filter(mark -> List.of(mark.attr("data-k").split(" ")).contains(key))
                .map(Element::wholeText)
                .collect(Collectors.joining());
    }
}
