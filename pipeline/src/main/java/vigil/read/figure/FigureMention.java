package vigil.read.figure;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.claim.Figure;

/// A figure as one place of a text gives it.
///
/// @param figure what is said; its `ofWhich` is null here, since that counts within a claim
/// @param firstToken first token of the words of the figure
/// @param lastToken last token of them, included
/// @param counted the noun phrase of those who are counted: *"nearly 60 people"*; the number alone
///   where there is no noun
/// @param effectToken the token that says what happened: *"killed"*
/// @param partOf index, in the list this mention came with, of the figure it is a part of, or null
/// @param replaces where the older figure stands that the text says this one corrects, or null; the
///   older one is not in the list
/// @param rule name of the rule that made it
public record FigureMention(
        Figure figure,
        int firstToken,
        int lastToken,
        Span counted,
        int effectToken,
        @Nullable Integer partOf,
        @Nullable Span replaces,
        String rule) {

    /// @throws IllegalArgumentException if the last token is before the first
    public FigureMention {
        requireNonNull(figure, "figure");
        requireNonNull(counted, "counted");
        requireNonNull(rule, "rule");
        if (lastToken < firstToken) {
            throw new IllegalArgumentException(
                    "last token " + lastToken + " is before first " + firstToken);
        }
    }
}
