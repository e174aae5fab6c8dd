package vigil.model.decision;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/// What can be decided.
public sealed interface Verdict {

    /// About two reports: whether they tell of one incident.
    ///
    /// @param left id of a report
    /// @param right id of another, later in the order of ids
    /// @param answer what was decided
    record Pair(String left, String right, Answer answer) implements Verdict {
        /// @throws IllegalArgumentException if both are one report, or not in order
        public Pair {
            requireNonNull(answer, "answer");
            if (left.compareTo(right) >= 0) {
                throw new IllegalArgumentException("not two reports in order: " + left);
            }
        }

        /// The same whichever is named first.
        public static Pair of(String one, String other, Answer answer) {
            return one.compareTo(other) < 0
                    ? new Pair(one, other, answer)
                    : new Pair(other, one, answer);
        }
    }

    /// The answers to "one incident or two?".
    enum Answer {
        SAME,
        DIFFERENT,
        /// Looked at and not decidable; the machine's word stands.
        UNSURE;

        /// The word in commands and files: `same`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A value of a claim that was read wrongly, or was not read.
    ///
    /// @param claim the claim meant
    /// @param field which value
    /// @param value as the person typed it; see [Field] for the forms
    record Correction(ClaimAnchor claim, Field field, String value) implements Verdict {
        public Correction {
            requireNonNull(claim, "claim");
            requireNonNull(field, "field");
            requireNonNull(value, "value");
        }
    }

    /// What can be corrected, and how the value is written.
    enum Field {
        /// `type/mode` of the vocabulary, such as `assault/aerial`.
        TYPE,
        /// `name@lat,lon,country`; empty for none.
        PLACE,
        /// `2016-08-10` or `2016-08-10..2016-08-12`; empty for none.
        TIME,
        /// `4`, `54..60` or `12..` for open; empty where no number was said.
        KILLED,
        /// As [#KILLED].
        INJURED,
        /// The words for who is said to have done it; empty for nobody named.
        PERPETRATOR,
        /// `asserted`, `alleged`, `denied`, `predicted`, `demanded`, `planned`.
        MODALITY;

        /// The word in commands and files: `killed`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether a person stands behind a claim as read, or takes it for misread.
    ///
    /// @param claim the claim meant
    /// @param accepted false if the report does not say this
    record Review(ClaimAnchor claim, boolean accepted) implements Verdict {
        public Review {
            requireNonNull(claim, "claim");
        }
    }

    /// An earlier decision no longer stands.
    ///
    /// @param decision id of that one
    record Withdrawal(String decision) implements Verdict {
        public Withdrawal {
            requireNonNull(decision, "decision");
        }
    }
}
