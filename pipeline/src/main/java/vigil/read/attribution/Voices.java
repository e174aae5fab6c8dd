package vigil.read.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.read.text.TokenizedText;

/// Whose voice holds at each token of one text.
///
/// Inside the content of an attribution that vouches, its source speaks; of two, the innermost. A
/// speaker carries on into the next sentences of the same paragraph while no other source or cue
/// comes; a new paragraph without a cue is the report's own voice.
public final class Voices {
    private static final int DEEPEST = 4;

    private final @Nullable Attributed[] at;
    private final @Nullable Attributed[] cueAt;
    private final List<Attributed> all;
    private final Nesting nesting;

    private Voices(
            @Nullable Attributed[] at,
            @Nullable Attributed[] cueAt,
            List<Attributed> all,
            Nesting nesting) {
        this.at = at;
        this.cueAt = cueAt;
        this.all = all;
        this.nesting = nesting;
    }

    /// The voices of a text.
    ///
    /// @param attributed what [AttributionReader#attributed] found in the same text
    public static Voices of(TokenizedText text, List<Attributed> attributed) {
        var at = new @Nullable Attributed[text.size()];
        var cueAt = new @Nullable Attributed[text.size()];
        int[] length = new int[text.size()];
        var nesting = new Nesting(text, attributed);
        boolean[] cued = new boolean[text.sentences()];
        for (int index = 0; index < attributed.size(); index++) {
            var one = attributed.get(index);
            var outer = nesting.outer(index) < 0 ? null : attributed.get(nesting.outer(index));
            for (var cue : one.relation().cue()) {
                int end = text.tokensBefore(cue.end());
                for (int i = text.tokenAt(cue.begin()); i < end; i++) {
                    cueAt[i] = one;
                }
            }
            if (!one.cueClass().vouches()) {
                continue;
            }
            for (var cue : one.relation().cue()) {
                mark(text, cue, cued);
            }
            if (one.relation().speaker() == null) {
                continue;
            }
            for (var content : one.relation().content()) {
                fill(text, one, outer, content, at, length);
            }
        }
        carryOn(text, at, cued);
        return new Voices(at, cueAt, attributed, nesting);
    }

    /// The attribution whose cue covers this token: who denies in "denied", who warns in "warned".
    public Optional<Attributed> cueAt(int token) {
        return token < 0 || token >= cueAt.length
                ? Optional.empty()
                : Optional.ofNullable(cueAt[token]);
    }

    /// The attribution whose source speaks at this token, or empty where the report speaks itself.
    public Optional<Attributed> voiceAt(int token) {
        return token < 0 || token >= at.length ? Optional.empty() : Optional.ofNullable(at[token]);
    }

    /// Who passes on what another said, from the nearest out: "Interfax" for what the ministry said
    /// in "Interfax reported that the ministry said …"; empty where nobody does.
    public List<Attributed> behind(Attributed inner) {
        var chain = new ArrayList<Attributed>();
        int at = nesting.outer(all.indexOf(inner));
        while (at >= 0 && chain.size() < DEEPEST) {
            chain.add(all.get(at));
            at = nesting.outer(at);
        }
        return chain;
    }

    private static void mark(TokenizedText text, Span span, boolean[] cued) {
        int token = text.tokenAt(span.begin());
        if (token < text.size()) {
            cued[text.sentenceOf(token)] = true;
        }
    }

    /// The shorter of two contents over the same words is the inner one, unless one passes the
    /// other on.
    private static void fill(
            TokenizedText text,
            Attributed one,
            @Nullable Attributed outer,
            Span content,
            @Nullable Attributed[] at,
            int[] length) {
        int end = text.tokensBefore(content.end());
        for (int i = text.tokenAt(content.begin()); i < end; i++) {
            boolean passedOn = outer != null && outer.equals(at[i]);
            if (at[i] == null || passedOn || content.length() < length[i]) {
                at[i] = one;
                length[i] = content.length();
            }
        }
    }

    private static void carryOn(TokenizedText text, @Nullable Attributed[] at, boolean[] cued) {
        @Nullable Attributed last = null;
        for (int s = 0; s < text.sentences() && text.size() > 0; s++) {
            int start = text.sentenceStart(s);
            int end = text.sentenceEnd(s);
            if (s > 0 && text.paragraphOf(s) != text.paragraphOf(s - 1)) {
                last = null;
            }
            @Nullable Attributed here = null;
            for (int i = start; i < end; i++) {
                here = at[i] == null ? here : at[i];
            }
            if (here == null && !cued[s] && last != null) {
                for (int i = start; i < end; i++) {
                    at[i] = last;
                }
            } else if (here != null) {
                last = here;
            } else if (cued[s]) {
                last = null;
            }
        }
    }
}
