package vigil.read.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.read.text.KeyMap;
import vigil.read.text.TokenizedText;
import vigil.read.time.pattern.Pattern;
import vigil.read.time.pattern.Seconds;
import vigil.read.time.pattern.Words;

/// All rules, held against a text at once: what can begin at a token is looked up by its key.
final class Matcher {
    private record Start(Rule rule, Pattern pattern, Seconds seconds) {}

    private final Words words;
    private final Names names;
    private final KeyMap<List<Start>> byKey;
    private final List<Start> numeric = new ArrayList<>();
    private final List<Start> any = new ArrayList<>();

    Matcher(List<Rule> rules, Words words) {
        this.words = words;
        names = new Names();
        var starts = new HashMap<String, List<Start>>();
        for (var rule : rules) {
            for (var pattern : rule.patterns()) {
                index(rule, pattern, starts);
            }
        }
        byKey = KeyMap.of(starts);
    }

    private void index(Rule rule, Pattern pattern, Map<String, List<Start>> byKey) {
        var starts = pattern.starts(words);
        for (var key : starts.keys()) {
            byKey.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(new Start(rule, pattern, pattern.after(key, words)));
        }
        if (starts.numeric()) {
            numeric.add(new Start(rule, pattern, pattern.afterNumber(words)));
        }
        if (starts.any()) {
            any.add(new Start(rule, pattern, Seconds.unknown()));
        }
    }

    /// The expressions of a text from left to right, the longest at each place.
    ///
    /// @param scope what kind of text it is
    List<Match> all(TokenizedText text, Rule.Scope scope) {
        var found = new ArrayList<Match>();
        for (int i = 0; i < text.size(); i++) {
            var match = longest(text, i, scope);
            if (match != null) {
                if (!names.holds(text, match)) {
                    found.add(match);
                }
                i = match.last();
            }
        }
        return found;
    }

    private @Nullable Match longest(TokenizedText text, int i, Rule.Scope scope) {
        Match best = null;
        var starts = byKey.get(text.key(i));
        if (starts != null) {
            best = better(best, starts, text, i, scope);
        }
        if (text.kind(i) == TokenizedText.Kind.NUMBER) {
            best = better(best, numeric, text, i, scope);
        }
        return any.isEmpty() ? best : better(best, any, text, i, scope);
    }

    private @Nullable Match better(
            @Nullable Match best, List<Start> starts, TokenizedText text, int i, Rule.Scope scope) {
        for (var start : starts) {
            if (start.rule.scope().compareTo(scope) <= 0 && start.seconds.admit(text, i + 1)) {
                int end = start.pattern.match(text, i, null, words);
                if (end > i && (best == null || end - i > best.length())) {
                    var slots = start.rule.given().copy();
                    start.pattern.match(text, i, slots, words);
                    best = new Match(start.rule, i, end - 1, slots);
                }
            }
        }
        return best;
    }
}
