package vigil.model;

import java.util.List;

/// What a stage made of one input: a value with warnings, or the reasons there is none.
public sealed interface Outcome<O> {

    /// There is a value.
    record Done<O>(O value, List<Problem> warnings) implements Outcome<O> {
        public Done {
            warnings = List.copyOf(warnings);
        }
    }

    /// There is none, and why.
    record Refused<O>(List<Problem> problems) implements Outcome<O> {
        /// @throws IllegalArgumentException if no reason is given
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }
}
