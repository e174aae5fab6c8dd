package vigil.languagemodel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure;

/// Checks the numbers of an answer: their words must stand in the report, and where those have
/// digits the value must be one of them.
final class FigureCheck {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:[,\u00A0 ]\\d{3})+|\\d+");

    private final Quotes quotes;
    private final BiConsumer<String, String> refuse;

    /// @param refuse takes what is refused and why
    FigureCheck(Quotes quotes, BiConsumer<String, String> refuse) {
        this.quotes = quotes;
        this.refuse = refuse;
    }

    List<Figure> figures(Json json, int near) {
        var all = new ArrayList<Figure>();
        for (var item : json.items()) {
            var figure = figure(item, near);
            if (figure != null) {
                all.add(figure);
            }
        }
        return all;
    }

    private @Nullable Figure figure(Json json, int near) {
        var words = json.get("text").words();
        var what = "figure \"" + ClaimCheck.shown(words) + "\"";
        var span = quotes.find(words, near).orElse(null);
        if (span == null) {
            return refused(what, "these words are not in the report");
        }
        var effect = among(json.get("effect"), Figure.Effect.values(), Figure.Effect::word);
        var unit = among(json.get("unit"), Figure.Unit.values(), Figure.Unit::word);
        var group = among(json.get("group"), Figure.Group.values(), Figure.Group::word);
        var hedge = among(json.get("hedge"), Figure.Hedge.values(), Figure.Hedge::word);
        if (effect == null || unit == null || group == null || hedge == null) {
            return refused(what, "its effect, unit, group or hedge is not in the vocabulary");
        }
        var value = json.get("value").whole();
        var low = json.get("low").whole();
        var high = json.get("high").whole();
        if (low == null
                || low < 0
                || (high != null && high < low)
                || (value != null && value < 0)) {
            return refused(what, "its range is no range");
        }
        if (value != null && !bearsOut(words, value)) {
            return refused(what, "its words name another number than " + value);
        }
        return new Figure(
                effect,
                value,
                low,
                high,
                unit,
                group,
                null,
                hedge,
                json.get("cumulative").isTrue(),
                words.strip(),
                span);
    }

    private @Nullable Figure refused(String what, String why) {
        refuse.accept(what, why);
        return null;
    }

    /// Numbers in words are left to the reader by rules; digits we can compare.
    private static boolean bearsOut(String words, int value) {
        boolean digits = false;
        var found = DIGITS.matcher(words);
        while (found.find()) {
            digits = true;
            if (found.group().replaceAll("\\D", "").equals(Integer.toString(value))) {
                return true;
            }
        }
        boolean scaled = words.matches("(?is).*\\b(thousand|million|hundred|k|m)\\b.*");
        return !digits || scaled;
    }

    private static <T> @Nullable T among(Json json, T[] all, Function<T, String> word) {
        return Stream.of(all)
                .filter(each -> word.apply(each).equals(json.words()))
                .findFirst()
                .orElse(null);
    }
}
