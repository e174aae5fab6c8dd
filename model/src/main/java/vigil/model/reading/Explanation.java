package vigil.model.reading;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigil.model.Span;

/// Why the values of a reading were read as they were: for each the rule, the weights that chose it
/// and the words. Made only when asked for.
///
/// @param reasons by id of the claim, in the order of the claim's values
public record Explanation(Map<String, List<Reason>> reasons) {
    /// Nothing was asked for.
    public static final Explanation NONE = new Explanation(Map.of());

    /// Why one value was read.
    ///
    /// @param value which: `act`, a role (`perpetrator`), `place`, `time`, `figure`, `speaker`
    /// @param span the words it was read from
    /// @param rules names of rules, for `vigil explain`; empty where learned weights alone decide
    /// @param weights what counted most in a linear model, weightiest first; empty where no model
    ///   was asked
    /// @param note what else a person should know of the choice, or empty
    public record Reason(
            String value, Span span, List<String> rules, List<Weight> weights, String note) {
        public Reason {
            requireNonNull(value, "value");
            requireNonNull(span, "span");
            requireNonNull(note, "note");
            rules = List.copyOf(rules);
            weights = List.copyOf(weights);
        }
    }

    /// A fact about a choice and what it counted.
    ///
    /// @param fact as it stands in the table of weights: `relation=VICTIM|object`
    /// @param weight above zero for the choice, below zero against it
    public record Weight(String fact, double weight) {
        public Weight {
            requireNonNull(fact, "fact");
        }
    }

    public Explanation {
        var copy = new TreeMap<String, List<Reason>>();
        reasons.forEach((claim, all) -> copy.put(claim, List.copyOf(all)));
        reasons = copy;
    }

    /// The reason of one value, if there is one.
    public Optional<Reason> of(String claim, String value, Span span) {
        return of(claim).stream()
                .filter(reason -> reason.value().equals(value) && reason.span().equals(span))
                .findFirst();
    }

    /// The reasons of one claim; empty if nothing was asked for.
    public List<Reason> of(String claim) {
        return reasons.getOrDefault(claim, List.of());
    }
}
