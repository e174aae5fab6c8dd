package vigil.publish.terminal;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.publish.agreement.Agreement;
import vigil.publish.agreement.Agreement.Field;
import vigil.publish.agreement.Agreement.Verdict;
import vigil.publish.agreement.SecondOpinion;

/// Writes for people where a second reader agrees with the first, field by field.
public final class AgreementReport {
    private static final int NARROWEST = 40;
    private static final int VERDICT_COLUMNS = 13;
    private static final int NAME_COLUMNS = 14;
    private static final int INDENT = 2 + VERDICT_COLUMNS + NAME_COLUMNS;

    private final StringBuilder out = new StringBuilder();
    private final boolean colour;
    private final int width;

    private AgreementReport(boolean colour, int width) {
        this.colour = colour;
        this.width = Math.max(width, NARROWEST);
    }

    /// The comparison, below the first reader's report; ends with a line break.
    ///
    /// @param colour whether to use terminal colours
    /// @param width columns to fill, at least 40
    public static String of(SecondOpinion second, boolean colour, int width) {
        var report = new AgreementReport(colour, width);
        report.write(second);
        return report.out.toString();
    }

    private void write(SecondOpinion second) {
        out.append('\n');
        hanging("■ ", Ink.HEADING, "Second reader: " + second.reader());
        var reading = second.reading();
        if (reading != null) {
            hanging("  ", Ink.NOTE, counts(second.agreement(), reading.claims().size()));
            var pair = "";
            for (var field : second.agreement().fields()) {
                var claims = claims(field);
                if (!claims.equals(pair)) {
                    out.append('\n');
                    hanging("  ", Ink.SOURCE, claims);
                    pair = claims;
                }
                field(field);
            }
        }
        if (!second.problems().isEmpty()) {
            out.append('\n');
        }
        second.problems().forEach(problem -> hanging("  ! ", Ink.FLAG, problem.message()));
    }

    private static String counts(Agreement agreement, int claims) {
        return claims
                + (claims == 1 ? " claim · " : " claims · ")
                + Stream.of(Verdict.values())
                        .map(verdict -> agreement.count(verdict) + " " + verdict.words())
                        .collect(Collectors.joining(", "));
    }

    private static String claims(Field field) {
        if (field.secondClaim().isEmpty() || field.firstClaim().isEmpty()) {
            return "claims that one reader alone has";
        }
        return "claim "
                + number(field.firstClaim())
                + " and its claim "
                + number(field.secondClaim());
    }

    private static String number(String id) {
        return id.substring(id.lastIndexOf('#') + 1).replaceFirst("^s", "");
    }

    private void field(Field field) {
        var lead =
                "  "
                        + padded(field.verdict().words(), VERDICT_COLUMNS)
                        + padded(field.name(), NAME_COLUMNS);
        var words =
                switch (field.verdict()) {
                    case SAME, ONLY_FIRST -> field.first();
                    case ONLY_SECOND -> field.second();
                    case DIFFER -> field.first() + " / " + field.second();
                };
        hanging(lead, field.verdict() == Verdict.SAME ? Ink.PLAIN : Ink.WORDS, words);
    }

    private static String padded(String words, int columns) {
        return words + " ".repeat(Math.max(1, columns - words.length()));
    }

    private void hanging(String lead, Ink ink, String text) {
        int indent = Math.min(lead.length(), INDENT);
        var lines = Columns.wrapped(Columns.safe(text), width - lead.length());
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? lead : " ".repeat(indent));
            out.append(ink.of(lines.get(i), colour)).append('\n');
        }
    }
}
