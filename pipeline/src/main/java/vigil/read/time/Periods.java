package vigil.read.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.TimeMention;
import vigil.model.mention.TimeMention.Precision;
import vigil.model.mention.TimeMention.Timex;
import vigil.read.text.TokenizedText;
import vigil.read.time.pattern.Words;

/// What the words around times make of them: the days that an event told with them can lie in.
///
/// "From 3 to 5 August" is one stretch of three days; "since October" begins on 1 October and has
/// no end (whether it ends on publication is for the reader of the claim to say: running counts do,
/// states do not); "until May" has no begin; "by the end of April", said ahead, runs from
/// publication; "for three weeks" begins 21 days before publication.
public final class Periods {
    private Periods() {}

    /// The mentions with the words around them read: joined where two make one stretch, opened
    /// where they only begin or end one, all others as they are. Spans cover the times, not the
    /// words around.
    ///
    /// @param mentions as [TimeReader] gives them
    /// @param published the day of publication, or null
    public static List<TimeMention> of(
            TokenizedText text, List<TimeMention> mentions, @Nullable LocalDate published) {
        var periods = new ArrayList<TimeMention>(mentions.size());
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            if (i + 1 < mentions.size() && makeOne(text, mention, mentions.get(i + 1))) {
                periods.add(joined(text, mention, mentions.get(i + 1)));
                i++;
            } else {
                periods.add(opened(text, mention, published));
            }
        }
        return List.copyOf(periods);
    }

    private static int before(TokenizedText text, TimeMention mention) {
        int first = text.tokenAt(mention.span().begin()) - 1;
        return text.is(first, "the") ? first - 1 : first;
    }

    private static boolean makeOne(TokenizedText text, TimeMention one, TimeMention other) {
        if (one.from() == null || other.to() == null || other.to().isBefore(one.from())) {
            return false;
        }
        int end = text.tokensBefore(one.span().end());
        int next = text.tokenAt(other.span().begin());
        if (next - end < 1 || next - end > 2) {
            return false;
        }
        if (next - end == 2 && !text.is(end + 1, "the", "about", "around", "early", "late")) {
            return false;
        }
        boolean hyphen = text.kind(end) == TokenizedText.Kind.HYPHEN || text.is(end, "/");
        int before = before(text, one);
        return hyphen
                || text.is(end, "through")
                || (text.is(end, "to", "until", "till")
                        && (text.is(before, "from") || sameKind(one, other)))
                || (text.is(end, "and") && text.is(before, "between"));
    }

    private static boolean sameKind(TimeMention one, TimeMention other) {
        return one.precision() == other.precision();
    }

    private static TimeMention joined(TokenizedText text, TimeMention one, TimeMention other) {
        var span = one.span().through(other.span());
        return new TimeMention(
                span.of(text.text()),
                span,
                Timex.DATE,
                one.value() == null || other.value() == null
                        ? null
                        : one.value() + "/" + other.value(),
                one.from(),
                other.to(),
                Precision.RANGE);
    }

    private static TimeMention opened(
            TokenizedText text, TimeMention mention, @Nullable LocalDate published) {
        int before = before(text, mention);
        var from = mention.from();
        var to = mention.to();
        if (mention.timex() == Timex.DURATION) {
            return lasting(text, mention, before, published);
        }
        if (from == null || to == null) {
            return mention;
        }
        return switch (text.keyOrEmpty(before)) {
            case "since" -> mention.between(middle(mention, from), null);
            case "until", "till" -> mention.between(null, to);
            case "by" ->
                    published != null && published.isBefore(to)
                            ? mention.between(published, to)
                            : mention.between(null, to);
            default -> mention;
        };
    }

    /// "Since mid-December" begins on the 15th.
    private static LocalDate middle(TimeMention mention, LocalDate from) {
        return mention.precision() == Precision.MONTH && from.getDayOfMonth() == 11
                ? from.withDayOfMonth(15)
                : from;
    }

    private static TimeMention lasting(
            TokenizedText text, TimeMention mention, int before, @Nullable LocalDate published) {
        var value = mention.value();
        if (mention.from() != null
                || value == null
                || published == null
                || !text.is(before, "for")
                || value.contains("X")
                || value.contains(".")) {
            return mention;
        }
        int begin = value.startsWith("PT") ? 2 : 1;
        int end = begin + Words.digits(value.substring(begin));
        if (end == begin) {
            return mention;
        }
        int number = Integer.parseInt(value.substring(begin, end));
        var from =
                switch (value.substring(end)) {
                    case "D" -> published.minusDays(number);
                    case "W" -> published.minusWeeks(number);
                    case "M" -> begin == 2 ? null : published.minusMonths(number);
                    case "Y" -> published.minusYears(number);
                    default -> null;
                };
        return from == null || !goesOn(text, before) ? mention : mention.between(from, null);
    }

    /// Whether a present perfect stands before: "have been held for 19 days".
    private static boolean goesOn(TokenizedText text, int before) {
        int start = text.sentenceStart(text.sentenceOf(before));
        for (int i = before; i >= start && i > before - 12; i--) {
            if (text.is(i, "has", "have", "'ve")) {
                return true;
            }
        }
        return false;
    }
}
