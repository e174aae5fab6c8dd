package vigil.read.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.mention.TimeMention;
import vigil.read.rule.RuleText;
import vigil.read.text.TokenizedText;
import vigil.read.time.pattern.Words;

/// Finds the time expressions of a text and resolves them. Immutable and shared between threads.
public final class TimeReader {
    private final Words words = new Words();
    private final List<Rule> rules = RuleFile.read("rules.txt");
    private final Matcher matcher = new Matcher(rules, words);

    /// The rules, in the order of their file.
    public List<RuleText> rules() {
        return rules.stream().map(Rule::text).toList();
    }

    /// The time expressions of a text, from left to right, none overlapping another.
    ///
    /// Days follow the words: "in May" is the whole month, "last night" the day before. A date
    /// behind "since" is given as it stands; see [Periods] for what it begins.
    ///
    /// @param published the day of publication; null if unknown, and then a dateline is looked for
    public List<TimeMention> read(TokenizedText text, @Nullable LocalDate published) {
        var mentions = new ArrayList<TimeMention>();
        for (var found : found(text, published)) {
            mentions.add(found.mention());
        }
        return List.copyOf(mentions);
    }

    /// The names of the rules that the time expressions of a text were found by, by their spans.
    ///
    /// @param published as in [#read(TokenizedText, LocalDate)]
    public Map<Span, String> why(TokenizedText text, @Nullable LocalDate published) {
        var rules = new HashMap<Span, String>();
        for (var found : found(text, published)) {
            rules.put(found.mention().span(), found.match().rule().text().name());
        }
        return rules;
    }

    /// A mention and the match that it was made from.
    record Found(Match match, TimeMention mention) {}

    List<Found> found(TokenizedText text, @Nullable LocalDate published) {
        var day = published != null ? published : Dateline.day(text);
        var matches = matcher.all(text, Rule.Scope.ALL);
        var scope = Genre.of(matches, day);
        if (scope != Rule.Scope.ALL) {
            matches = matcher.all(text, scope);
        }
        boolean history = scope != Rule.Scope.ALL;
        var resolver = new Resolver(text, new Telling(day, history), words);
        var found = new ArrayList<Found>(matches.size());
        for (int i = 0; i < matches.size(); i++) {
            var match = matches.get(i);
            var next = i + 1 < matches.size() ? matches.get(i + 1) : null;
            var resolved = resolver.resolve(match, next);
            var span = text.span(match.first(), match.last());
            found.add(
                    new Found(
                            match,
                            new TimeMention(
                                    span.of(text.text()),
                                    span,
                                    resolved.timex(),
                                    resolved.value(),
                                    resolved.from(),
                                    resolved.to(),
                                    resolved.precision())));
        }
        return found;
    }
}
