package vigil.read.event;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.read.attribution.Attributed;
import vigil.read.attribution.CueClass;
import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// Who speaks where in one report.
///
/// The voice at a token is that of the innermost attribution whose content holds it. Where there is
/// none, a speaker carries on from the sentence before, inside the paragraph, while no other source
/// comes.
final class Voices {
    private final TokenizedText text;
    private final @Nullable Attributed[] content; // innermost attribution by token
    private final boolean[] names;
    private final boolean[] denied;
    private final @Nullable Attributed[] cue; // the attribution whose cue a token is in

    Voices(TokenizedText text, List<Attributed> attributions) {
        this.text = text;
        content = new @Nullable Attributed[text.size()];
        names = new boolean[text.size()];
        denied = new boolean[text.size()];
        cue = new @Nullable Attributed[text.size()];
        int[] length = new int[text.size()];
        for (var attributed : attributions) {
            boolean named =
                    !attributed.relation().source().isEmpty()
                            && attributed.relation().speaker() != null;
            for (var span : attributed.relation().cue()) {
                for (int i = text.tokenAt(span.begin()); i < text.tokensBefore(span.end()); i++) {
                    cue[i] = named ? attributed : cue[i];
                }
            }
            if (attributed.cueClass() == CueClass.DENY) {
                for (var span : attributed.relation().content()) {
                    int end = text.tokensBefore(span.end());
                    for (int i = text.tokenAt(span.begin()); i < end; i++) {
                        denied[i] = true;
                    }
                }
            }
            if (!attributed.cueClass().vouches()
                    || attributed.relation().source().isEmpty()
                    || attributed.relation().speaker() == null) {
                continue;
            }
            for (var span : attributed.relation().source()) {
                mark(span);
            }
            for (var span : attributed.relation().cue()) {
                mark(span);
            }
            for (var span : attributed.relation().content()) {
                int first = text.tokenAt(span.begin());
                int end = text.tokensBefore(span.end());
                for (int i = first; i < end; i++) {
                    if (content[i] == null || length[i] > span.length()) {
                        content[i] = attributed;
                        length[i] = span.length();
                    }
                }
            }
        }
    }

    private void mark(Span span) {
        int end = text.tokensBefore(span.end());
        for (int i = text.tokenAt(span.begin()); i < end; i++) {
            names[i] = true;
        }
    }

    /// The nearest voice at a token; empty where the report speaks in its own voice.
    Optional<Voice> at(int token) {
        var here = content[token];
        return here == null ? Optional.empty() : Optional.of(voice(here));
    }

    /// The voice whose cue a token is; empty where it is none.
    Optional<Voice> cuedBy(int token) {
        var here = cue[token];
        return here == null ? Optional.empty() : Optional.of(voice(here));
    }

    /// Whether a token lies in what somebody denies.
    boolean denied(int token) {
        return denied[token];
    }

    private static Voice voice(Attributed attributed) {
        var relation = attributed.relation();
        var source = relation.source().getFirst();
        var speaker = relation.speaker();
        return new Voice(
                speaker == null ? "" : speaker,
                source,
                relation.cue().isEmpty() ? null : relation.cue().getFirst(),
                relation.quoted());
    }

    /// Whether a token belongs to the words that name a speaker or cue.
    boolean names(int token) {
        return names[token] && text.kind(token) != Kind.PUNCTUATION;
    }
}
