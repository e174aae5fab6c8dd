package vigil.publish.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import vigil.publish.words.ReadReport;
import vigil.publish.words.Subject;
import vigil.publish.words.Subjects;
import vigil.publish.words.Told;
import vigil.publish.words.Toll;
import vigil.publish.words.Wording;

/// Many reports as a record: a first page with headings, tolls and voices, and a page per report.
public final class RecordPages {
    /// File name of the first page.
    public static final String INDEX = "index.html";

    private final List<ReadReport> reads;
    private final List<Subject> subjects;
    private final Html html = new Html();
    private final String prefix;

    private RecordPages(List<ReadReport> reads, String prefix) {
        this.prefix = prefix;
        this.reads = List.copyOf(reads);
        this.subjects = Subjects.forRecord(reads);
    }

    /// Every page of a record: file name to HTML, [#INDEX] first. The pages link to each other by
    /// relative names, so the folder can be moved or sent.
    ///
    /// @param title of the record
    /// @param notice what a visitor must know of these reports, or empty
    public static SequencedMap<String, String> of(
            String title, String notice, List<ReadReport> reads) {
        return of(title, notice, reads, INDEX, "report-");
    }

    /// The same with other file names.
    ///
    /// @param first name of the first page
    /// @param prefix begins the name of each report's page: `report-` gives `report-01.html`
    public static SequencedMap<String, String> of(
            String title, String notice, List<ReadReport> reads, String first, String prefix) {
        var record = new RecordPages(reads, prefix);
        var pages = new LinkedHashMap<String, String>();
        pages.put(first, record.index(title, notice));
        for (int i = 0; i < reads.size(); i++) {
            pages.put(record.fileName(i), ReadingPage.of(reads.get(i), first));
        }
        return Collections.unmodifiableSequencedMap(pages);
    }

    /// Names are numbers: ids of reports come from outside and may be anything.
    private String fileName(int index) {
        return prefix + "%02d.html".formatted(index + 1);
    }

    private String index(String title, String notice) {
        html.raw("<header class=\"top\">\n").element("h1 dir=\"auto\"", title).raw("\n");
        html.raw("<p class=\"about\">").text(summary()).raw("</p>\n");
        if (!notice.isEmpty()) {
            html.element("p class=\"notice\"", notice).raw("\n");
        }
        html.raw(
                "<p class=\"notice\">A claim is what a source says, not a finding. Headings gather ");
        html.raw(
                "claims of one kind, place and day; whether they tell of one incident, and which ");
        html.raw("reports reprint each other, is not decided here.</p>\n</header>\n<main>\n");
        contents();
        for (int i = 0; i < subjects.size(); i++) {
            subject(subjects.get(i), i + 1);
        }
        reports();
        html.raw("</main>\n");
        return Sheet.of(title + " – Vigil", "record", html);
    }

    private String summary() {
        int claims = reads.stream().mapToInt(read -> read.reading().claims().size()).sum();
        long noPlace = told().stream().filter(each -> each.claim().place() == null).count();
        long noDay = told().stream().filter(each -> each.claim().time() == null).count();
        return "%d reports · %d claims under %d headings · %d claims without a place, %d without a day"
                .formatted(reads.size(), claims, subjects.size(), noPlace, noDay);
    }

    private List<Told> told() {
        return subjects.stream().flatMap(subject -> subject.told().stream()).toList();
    }

    /// Headings with numbers first in sight; the others, often many, behind one line.
    private void contents() {
        var numbered = new Html();
        var others = new Html();
        int behind = 0;
        for (int i = 0; i < subjects.size(); i++) {
            var tolls = subjects.get(i).tolls();
            var list = tolls.isEmpty() ? others : numbered;
            behind += tolls.isEmpty() ? 1 : 0;
            list.raw("<li value=\"" + (i + 1) + "\"><a href=\"#s" + (i + 1) + "\">");
            list.text(subjects.get(i).title()).raw("</a>");
            Cards.tolls(list, tolls);
            list.raw("</li>\n");
        }
        html.raw("<nav class=\"contents\" aria-label=\"Headings\">\n<ol>\n");
        html.raw(numbered.toString()).raw("</ol>\n");
        if (behind > 0) {
            html.raw("<details><summary>" + behind + " headings without numbers</summary><ol>\n");
            html.raw(others.toString()).raw("</ol></details>\n");
        }
        html.raw("</nav>\n");
    }

    private void subject(Subject subject, int number) {
        html.raw("<section class=\"subject\" id=\"s" + number + "\">\n");
        html.element("h2 dir=\"auto\"", subject.title()).raw("\n");
        tolls(subject.tolls());
        html.raw("<h3>Who says what</h3>\n<ul class=\"told\">\n");
        subject.told().forEach(this::told);
        html.raw("</ul>\n</section>\n");
    }

    /// A row a number: what it counts, its range, and every voice with its words.
    private void tolls(List<Toll> tolls) {
        if (tolls.isEmpty()) {
            return;
        }
        html.raw(
                "<table class=\"toll\"><caption>Numbers given</caption><thead><tr><th scope=\"col\">");
        html.raw("of</th><th scope=\"col\">range</th><th scope=\"col\">who gave which</th></tr>");
        html.raw("</thead><tbody>\n");
        for (var toll : tolls) {
            html.raw("<tr>")
                    .element("th scope=\"row\"", toll.label())
                    .raw("<td class=\"range\"><b>");
            html.text(toll.range()).raw("</b>");
            html.raw(toll.agreed() ? "" : "<br><em class=\"flag\">sources differ</em>");
            html.raw("</td><td><ul>\n");
            for (var same : toll.byNumber()) {
                html.raw("<li><b>").text(Wording.number(same.getFirst().figure())).raw("</b>: ");
                for (int i = 0; i < same.size(); i++) {
                    html.raw(i == 0 ? "" : "; ");
                    voice(same.get(i));
                }
                html.raw("</li>\n");
            }
            html.raw("</ul></td></tr>\n");
        }
        html.raw("</tbody></table>\n");
    }

    private void voice(Toll.Voice voice) {
        var told = voice.told();
        link(told).element("bdi", told.voiceAndDay()).raw("</a> <q dir=\"auto\">");
        html.text(voice.figure().span().of(told.in().report().text())).raw("</q>");
    }

    private void told(Told told) {
        html.raw("<li>");
        link(told).element("bdi", told.voiceAndDay()).raw("</a>");
        Cards.flags(html, told.claim());
        var text = told.in().report().text();
        html.raw("<br>")
                .element("span", Wording.sentence(told.claim(), text))
                .raw(" <q dir=\"auto\">");
        html.text(Wording.evidence(told.claim(), told.in().report().text())).raw("</q></li>\n");
    }

    private Html link(Told told) {
        var file = fileName(reads.indexOf(told.in()));
        return html.raw("<a")
                .attribute("href", Html.address(file) + "#" + TextPane.claimKey(told.number()))
                .raw(">");
    }

    private void reports() {
        html.raw("<section class=\"reports\"><h2>Reports read</h2>\n<ol>\n");
        for (int i = 0; i < reads.size(); i++) {
            var read = reads.get(i);
            html.raw("<li><a")
                    .attribute("href", Html.address(fileName(i)))
                    .raw(">")
                    .element("bdi", read.title());
            html.raw("</a> ").element("bdi", read.source());
            html.text(read.reading().published() == null ? "" : ", " + read.reading().published());
            int claims = read.reading().claims().size();
            html.text(claims == 1 ? ": 1 claim" : ": " + claims + " claims").raw("</li>\n");
        }
        html.raw("</ol></section>\n");
    }
}
