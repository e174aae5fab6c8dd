package vigil.model.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;

/// One event told by one voice, with everything that voice says of it. A claim is not a fact.
///
/// @param id unique within the reading and the same on every run
/// @param act what is said to have happened
/// @param context acts told along with it as its manner: `chemical` on a bombing
/// @param modality how the text presents it
/// @param attribution who vouches, nearest first; empty if the report speaks in its own voice
/// @param roles who and what took part
/// @param place where, or null if the text does not say
/// @param time when, or null if the text does not say
/// @param figures how many; [Figure#ofWhich] counts in this list
/// @param evidence the words the claim was read from, in the order of the text, never empty
/// @param because names of the rules that made it, for `vigil explain`
/// @param score 0 to 1, higher is surer
public record Claim(
        String id,
        Act act,
        List<Act> context,
        Modality modality,
        List<Attribution> attribution,
        List<Role> roles,
        @Nullable PlaceMention place,
        @Nullable TimeMention time,
        List<Figure> figures,
        List<Span> evidence,
        List<String> because,
        double score) {

    /// @throws IllegalArgumentException if there is no evidence, a score is not in 0..1, or a
    ///   figure is a part of one that is not there
    public Claim {
        requireNonNull(id, "id");
        requireNonNull(act, "act");
        requireNonNull(modality, "modality");
        context = List.copyOf(context);
        attribution = List.copyOf(attribution);
        roles = List.copyOf(roles);
        figures = List.copyOf(figures);
        evidence = List.copyOf(evidence);
        because = List.copyOf(because);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim needs evidence: " + id);
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is 0 to 1: " + score);
        }
        for (var figure : figures) {
            if (figure.ofWhich() != null && figure.ofWhich() >= figures.size()) {
                throw new IllegalArgumentException("part of a missing figure: " + figure);
            }
        }
    }
}
