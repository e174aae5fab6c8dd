package vigil.read.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.read.rule.RuleText;
import vigil.read.time.pattern.Pattern;
import vigil.read.time.pattern.Slots;

/// A rule, compiled.
///
/// @param patterns any of them
/// @param meaning what a match means
/// @param given values that the rule states itself; what is captured goes over them
/// @param literal the TIMEX3 value that the rule states, or null
/// @param scope the texts that it holds in
record Rule(
        RuleText text,
        List<Pattern> patterns,
        Meaning meaning,
        Slots given,
        @Nullable String literal,
        Scope scope) {

    /// Which texts a rule holds in; each includes those before it.
    enum Scope {
        ALL,
        HISTORIES,
        /// Histories that name years before our era.
        ANTIQUITY
    }

    Rule {
        patterns = List.copyOf(patterns);
    }
}
