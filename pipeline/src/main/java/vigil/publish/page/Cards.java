package vigil.publish.page;

import java.util.List;
import vigil.model.claim.Claim;
import vigil.publish.words.Subject;
import vigil.publish.words.Told;
import vigil.publish.words.Toll;
import vigil.publish.words.Value;
import vigil.publish.words.Wording;

/// Claims as cards, each value with its words.
final class Cards {
    private Cards() {}

    /// A heading with its tolls and cards.
    static void subject(Html html, Subject subject) {
        html.raw("<section class=\"subject\">\n");
        html.element("h2 dir=\"auto\"", subject.title()).raw("\n");
        tolls(html, subject.tolls());
        subject.told().forEach(told -> card(html, told));
        html.raw("</section>\n");
    }

    /// Ranges in one line: *killed 4 to 5 · injured nearly 60*.
    static void tolls(Html html, List<Toll> tolls) {
        if (tolls.isEmpty()) {
            return;
        }
        html.raw("<ul class=\"tolls\">");
        for (var toll : tolls) {
            html.raw("<li>").element("span", toll.label()).raw(" ").element("b", toll.range());
            if (!toll.agreed()) {
                html.raw(" <em class=\"flag\">sources differ</em>");
            }
            html.raw("</li>");
        }
        html.raw("</ul>\n");
    }

    private static void card(Html html, Told told) {
        var claim = told.claim();
        var key = TextPane.claimKey(told.number());
        html.raw(
                "<article class=\"card%s\" id=\"%s\" tabindex=\"0\" data-k=\"%s\">\n"
                        .formatted(told.doubts().isEmpty() ? "" : " eye", key, key));
        html.raw("<h3><a class=\"num\" href=\"#t-" + key + "\" aria-label=\"words of claim ");
        html.raw(told.number() + "\">" + told.number() + "</a> ");
        html.element("bdi", told.voice());
        flags(html, claim);
        doubts(html, told.doubts(), key);
        html.raw("</h3>\n");
        html.element(
                        "p class=\"what\" dir=\"auto\"",
                        Wording.sentence(claim, told.in().report().text()))
                .raw("\n<dl>\n");
        int index = 0;
        for (var value : Value.of(told)) {
            value(html, value, TextPane.valueKey(told.number(), index++));
        }
        html.raw("</dl>\n<p class=\"words\"><span class=\"label\">words</span> <q dir=\"auto\">");
        html.text(Wording.evidence(claim, told.in().report().text())).raw("</q></p>\n");
        html.raw("<p class=\"why\">");
        if (!claim.because().isEmpty()) {
            html.text("rules: " + String.join(", ", claim.because()) + " · ");
        }
        html.text("score " + Math.round(claim.score() * 100) / 100.0).raw("</p>\n</article>\n");
    }

    /// Badges of a claim: how the text presents it, and whether a person should look.
    static void flags(Html html, Claim claim) {
        var outlook = Wording.outlook(claim);
        if (!outlook.isEmpty()) {
            html.raw(" <em class=\"flag " + claim.modality().word() + "\">");
            html.text(outlook).raw("</em>");
        }
        if (Wording.unsure(claim)) {
            html.raw(" <em class=\"flag unsure\">unsure: please check</em>");
        }
    }

    /// How many values of a reading a person should look at.
    static long doubtful(List<Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> subject.told().stream())
                .flatMap(told -> Value.of(told).stream())
                .filter(value -> !value.doubts().isEmpty())
                .count();
    }

    /// A sign that a person should look, with the reasons beside it for pointer, keyboard and
    /// screen reader.
    private static void doubts(Html html, List<String> doubts, String key) {
        if (doubts.isEmpty()) {
            return;
        }
        html.raw(" <span class=\"doubt\" tabindex=\"0\" role=\"note\" aria-describedby=\"d-" + key);
        html.raw("\"><span class=\"sign\" aria-label=\"please check\">?</span>");
        html.raw("<span class=\"tip\" role=\"tooltip\" id=\"d-" + key + "\">Please check: ");
        html.text(String.join("; ", doubts)).raw(".</span></span>");
    }

    private static void value(Html html, Value value, String key) {
        html.raw("<div class=\"value\" id=\"" + key + "\" data-k=\"" + key + "\">");
        html.element("dt", value.label()).raw("<dd><a href=\"#t-" + key + "\" class=\"");
        html.raw(TextPane.style(value.kind())).raw("\"><q dir=\"auto\">");
        html.text(value.words()).raw("</q></a>");
        if (value.meaning() != null) {
            html.raw(" <span class=\"meaning\">").text(value.meaning()).raw("</span>");
        }
        for (var flag : value.flags()) {
            html.raw(" <em class=\"flag\">").text(flag).raw("</em>");
        }
        doubts(html, value.doubts(), key);
        html.raw("</dd></div>\n");
    }
}
