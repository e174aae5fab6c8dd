package vigil.publish.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.publish.words.ReadReport;
import vigil.publish.words.Subject;
import vigil.publish.words.Subjects;
import vigil.publish.words.Value;

/// One report as a page: its text with coloured words at the left, what it claims at the right.
///
/// The page is one file that needs no network. Pointing at a card shows its words and the other way
/// round; without script, links do.
public final class ReadingPage {
    private ReadingPage() {}

    /// The page of one reading, a whole HTML document.
    public static String of(ReadReport read) {
        return of(read, null);
    }

    /// @param record file name of the record that this page belongs to, or null if it stands alone
    static String of(ReadReport read, @Nullable String record) {
        var subjects = Subjects.inOrderOfText(List.of(read));
        var html = new Html();
        html.raw("<header class=\"top\">\n");
        if (record != null) {
            html.raw("<p class=\"back\"><a").attribute("href", Html.address(record));
            html.raw(">← The record</a></p>\n");
        }
        html.element("h1 dir=\"auto\"", read.title()).raw("\n");
        about(html, read);
        html.raw("</header>\n<main class=\"panes\">\n");
        html.raw("<section class=\"text\" tabindex=\"0\" aria-label=\"The report\">\n");
        legend(html);
        html.raw("<div class=\"report\">\n");
        var pane = new TextPane(read.report().text());
        subjects.stream().flatMap(subject -> subject.told().stream()).forEach(pane::add);
        pane.write(html);
        html.raw("</div>\n</section>\n");
        claims(html, read, subjects);
        html.raw("</main>\n<div id=\"sheet\" hidden><button type=\"button\">Close</button><div>");
        html.raw("</div></div>\n");
        return Sheet.of(read.title() + " – Vigil", "reading", html);
    }

    private static void about(Html html, ReadReport read) {
        var report = read.report();
        html.raw("<p class=\"about\">");
        html.element("bdi", report.source() == null ? "Source not known" : report.source());
        html.text(
                read.reading().published() == null
                        ? " · day of publication not known"
                        : " · published " + read.reading().published());
        link(html, report);
        html.raw("</p>\n<p class=\"notice\">A claim is what a source says, not a finding. ");
        html.raw("Vigil does not decide who is right.</p>\n");
    }

    /// An address from outside is a link only where it leads to the web, never to a script.
    private static void link(Html html, Report report) {
        if (report.url() == null) {
            return;
        }
        html.raw(" · ");
        if (isWeb(report.url())) {
            html.raw("<a rel=\"noopener noreferrer\"").attribute("href", report.url()).raw(">");
            html.text(report.url()).raw("</a>");
        } else {
            html.text(report.url());
        }
    }

    private static boolean isWeb(String url) {
        try {
            var scheme = URI.create(url.strip()).getScheme();
            return scheme != null
                    && (scheme.toLowerCase(Locale.ROOT).equals("https")
                            || scheme.toLowerCase(Locale.ROOT).equals("http"));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static void legend(Html html) {
        html.raw("<details class=\"legend\" open><summary>Colours and lines</summary><ul>");
        for (var kind : Value.Kind.values()) {
            html.raw("<li><span class=\"m " + TextPane.style(kind) + "\">");
            html.text(kind.name().toLowerCase(Locale.ROOT)).raw("</span>");
            html.raw(kind == Value.Kind.PERPETRATOR ? " as told</li>" : "</li>");
        }
        html.raw("<li><span class=\"m e\">words of a claim</span></li>");
        html.raw(
                "<li><span class=\"m doubtful\">please check</span>: the reason is on the card</li>");
        html.raw("</ul></details>\n");
    }

    private static void claims(Html html, ReadReport read, List<Subject> subjects) {
        html.raw("<section class=\"claims\" tabindex=\"0\" aria-label=\"What it claims\">\n");
        int count = read.reading().claims().size();
        long doubtful = Cards.doubtful(subjects);
        var counted = count == 1 ? "1 claim" : count + " claims";
        var eye =
                switch ((int) Math.min(2, doubtful)) {
                    case 0 -> "";
                    case 1 -> " · 1 value needs a person's eye";
                    default -> " · " + doubtful + " values need a person's eye";
                };
        html.element("p class=\"count\"", counted + eye).raw("\n");
        for (Problem problem : read.reading().problems()) {
            html.element("p class=\"problem\"", problem.message()).raw("\n");
        }
        subjects.forEach(subject -> Cards.subject(html, subject));
        html.raw("</section>\n");
    }
}
