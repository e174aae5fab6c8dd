package vigil.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.model.Problem;
import vigil.model.mention.TimeMention;
import vigil.model.mention.TimeMention.Timex;
import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// What a reader tells a person about a text as a whole.
final class Notices {
    /// Words from which on it is worth saying that a text's language could not be told.
    private static final int FEW_WORDS = 8;

    private static final int BEGINNING = 40;

    private Notices() {}

    /// Why a text in another language is not read, at its first letter.
    ///
    /// @param code ISO 639-1
    static Problem otherLanguage(String text, String code) {
        int begin = 0;
        while (begin < text.length() && !Character.isLetter(text.codePointAt(begin))) {
            begin += Character.charCount(text.codePointAt(begin));
        }
        int line = text.indexOf('\n', begin);
        int end = Math.min(line < 0 ? text.length() : line, begin + BEGINNING);
        end -= end > begin && Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
        return Problem.at(
                "other-language",
                null,
                text,
                begin,
                Math.max(begin, end),
                "the text is in %s (%s); this reader reads English, so no claims were read from it"
                        .formatted(Locale.of(code).getDisplayLanguage(Locale.ENGLISH), code));
    }

    /// Said of a text of some length whose language nothing told and in which nothing was found.
    static Optional<Problem> unclearLanguage(TokenizedText text) {
        int words = 0;
        for (int i = 0; i < text.size() && words < FEW_WORDS; i++) {
            words += text.kind(i) == Kind.WORD ? 1 : 0;
        }
        return words < FEW_WORDS
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                "unclear-language",
                                "the language of the text could not be told; it was read as English and"
                                        + " nothing was found in it"));
    }

    /// Said once where days stay open because the day of publication is missing.
    static Optional<Problem> unresolvedDays(
            @Nullable LocalDate published, List<TimeMention> times) {
        if (published != null) {
            return Optional.empty();
        }
        return times.stream()
                .filter(Notices::isOpenDay)
                .findFirst()
                .map(time ->
                        Problem.of(
                                "days-not-resolved",
                                "days such as “"
                                        + time.text()
                                        + "” are not resolved: the day of publication is not known;"
                                        + " give --published (in JSONL the field `published`)"));
    }

    /// "Wednesday", "last week", "12 May": names a date, but of no year we know. "Now" and "in the
    /// past" would name none either way.
    private static boolean isOpenDay(TimeMention time) {
        var value = time.value();
        return (time.timex() == Timex.DATE || time.timex() == Timex.TIME)
                && time.from() == null
                && time.to() == null
                && (value == null || !value.endsWith("_REF"));
    }
}
