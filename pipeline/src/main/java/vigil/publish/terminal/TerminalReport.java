package vigil.publish.terminal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.model.reading.Explanation;
import vigil.publish.words.ReadReport;
import vigil.publish.words.Subject;
import vigil.publish.words.Subjects;
import vigil.publish.words.Told;
import vigil.publish.words.Toll;
import vigil.publish.words.Value;
import vigil.publish.words.Wording;

/// Writes readings for people: claims under headings of kind, place and day, the source of each
/// first, then its values with their words.
public final class TerminalReport {
    private static final int NARROWEST = 40;
    private static final int LONGEST_EVIDENCE = 400;
    private static final int LABEL_COLUMNS = 13;

    private final StringBuilder out = new StringBuilder();
    private final Explanation why;
    private final boolean colour;
    private final int width;

    private TerminalReport(Explanation why, boolean colour, int width) {
        this.why = why;
        this.colour = colour;
        this.width = Math.max(width, NARROWEST);
    }

    /// One reading, every claim in full; ends with a line break.
    ///
    /// @param colour whether to use terminal colours
    /// @param width columns to fill, at least 40
    public static String of(ReadReport read, boolean colour, int width) {
        return of(read, Explanation.NONE, colour, width);
    }

    /// The same with the reason of each value below it.
    public static String of(ReadReport read, Explanation why, boolean colour, int width) {
        var report = new TerminalReport(why, colour, width);
        report.head(read);
        for (var subject : Subjects.inOrderOfText(List.of(read))) {
            report.subject(subject);
            subject.told().forEach(report::claim);
        }
        return report.out.toString();
    }

    /// A record of many readings: the headings, what each source says, and the tolls; the words of
    /// every single value are in the pages.
    public static String record(List<ReadReport> reads, boolean colour, int width) {
        var report = new TerminalReport(Explanation.NONE, colour, width);
        for (var subject : Subjects.forRecord(reads)) {
            report.subject(subject);
            subject.told().forEach(report::brief);
        }
        return report.out.toString();
    }

    private void head(ReadReport read) {
        line("", Ink.HEADING, read.title());
        var about =
                Stream.of(
                                read.report().source(),
                                read.reading().published() == null
                                        ? "no day of publication known"
                                        : "published " + read.reading().published(),
                                count(read.reading().claims().size(), "claim"))
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" · "));
        line("", Ink.NOTE, about);
        read.reading().problems().forEach(problem -> line("! ", Ink.FLAG, problem.message()));
    }

    private void subject(Subject subject) {
        out.append('\n');
        line("■ ", Ink.HEADING, subject.title());
        for (var toll : subject.tolls()) {
            var text = new StringBuilder(toll.label()).append(": ").append(toll.range());
            if (toll.voices().size() > 1) {
                text.append(toll.agreed() ? "" : " (sources differ)");
            }
            line("  ", Ink.PLAIN, text.toString());
            if (toll.voices().size() > 1) {
                toll.byNumber().forEach(this::voices);
            }
        }
    }

    private void voices(List<Toll.Voice> same) {
        var number = Wording.number(same.getFirst().figure());
        var who =
                same.stream()
                        .map(voice -> voice.told().voiceAndDay() + " “" + words(voice) + "”")
                        .collect(Collectors.joining("; "));
        line("    ", Ink.NOTE, number + ": " + who);
    }

    private static String words(Toll.Voice voice) {
        return voice.figure().span().of(voice.told().in().report().text());
    }

    private void claim(Told told) {
        out.append('\n');
        var claim = told.claim();
        var text = told.in().report().text();
        line("  ", Ink.SOURCE, told.voice() + flags(told));
        line("    ", Ink.PLAIN, Wording.sentence(claim, text));
        why.of(claim.id(), "act", claim.evidence().getFirst()).ifPresent(this::reason);
        for (var value : Value.of(claim, text)) {
            value(value);
            var kind = value.kind().name().toLowerCase(Locale.ROOT);
            why.of(claim.id(), kind, value.span()).ifPresent(this::reason);
        }
        field("words", Ink.WORDS, "“" + evidence(told) + "”");
        field("rules", Ink.NOTE, String.join(", ", claim.because()));
    }

    private void brief(Told told) {
        out.append('\n');
        line("  ", Ink.SOURCE, told.voiceAndDay() + flags(told));
        line("    ", Ink.PLAIN, Wording.sentence(told.claim(), told.in().report().text()));
        line("    ", Ink.WORDS, "“" + evidence(told) + "”");
    }

    private static String evidence(Told told) {
        return Wording.shortened(
                Wording.evidence(told.claim(), told.in().report().text()), LONGEST_EVIDENCE);
    }

    private static String flags(Told told) {
        var outlook = Wording.outlook(told.claim());
        var flags = outlook.isEmpty() ? "" : "  [" + outlook + "]";
        return Wording.unsure(told.claim()) ? flags + "  [unsure: please check]" : flags;
    }

    private void value(Value value) {
        var text = new StringBuilder("“").append(value.words()).append('”');
        if (value.meaning() != null) {
            text.append(" → ").append(value.meaning());
        }
        for (var flag : value.flags()) {
            text.append("  [").append(flag).append(']');
        }
        field(value.label(), Ink.WORDS, text.toString());
    }

    /// *"because rule harm.kill; as object; all weights together +2.10: +0.9 relation=…"*.
    private void reason(Explanation.Reason reason) {
        var text = new StringBuilder();
        if (!reason.rules().isEmpty()) {
            text.append(reason.rules().size() == 1 ? "rule " : "rules ");
            text.append(String.join(", ", reason.rules()));
        }
        if (!reason.note().isEmpty()) {
            text.append(text.isEmpty() ? "" : "; ").append(reason.note());
        }
        var weights =
                reason.weights().stream()
                        .map(weight ->
                                String.format(
                                        Locale.ROOT, "%+.2f %s", weight.weight(), weight.fact()))
                        .collect(Collectors.joining(", "));
        if (!weights.isEmpty()) {
            text.append(": ").append(weights);
        }
        field("  because", Ink.NOTE, text.toString());
    }

    private void field(String label, Ink ink, String text) {
        if (text.isEmpty()) {
            return;
        }
        var pad = " ".repeat(Math.max(1, LABEL_COLUMNS - label.length()));
        out.append("    ").append(Ink.LABEL.of(label, colour)).append(pad);
        hanging(4 + label.length() + pad.length(), ink, text);
    }

    private void line(String lead, Ink ink, String text) {
        out.append(lead);
        hanging(lead.length(), ink, text);
    }

    private void hanging(int indent, Ink ink, String text) {
        var lines = Columns.wrapped(Columns.safe(text), width - indent);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                out.append(" ".repeat(indent));
            }
            out.append(ink.of(lines.get(i), colour)).append('\n');
        }
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
