package vigil.read.syntax;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import vigil.read.text.TokenizedText;

/// Gives each word its part of speech, left to right, by a table of weights.
///
/// Sixteen tags, a byte each, make a row of two longs; rows are added up lane by lane, and the tag
/// with the greatest sum is taken. Words of the closed classes that can be only one thing are not
/// asked about.
final class Tagger {
    /// Lane to tag; the last lane is not used.
    private static final Pos[] LANES = {
        Pos.NOUN, Pos.PROPN, Pos.VERB, Pos.AUX, Pos.ADJ, Pos.ADV, Pos.DET, Pos.ADP, Pos.PRON,
        Pos.NUM, Pos.CCONJ, Pos.SCONJ, Pos.PART, Pos.INTJ, Pos.X
    };

    private static final int BEGINNING = 31;
    private static final long EVEN = 0x00FF00FF00FF00FFL;

    private final int bits;
    private final long[] weights;
    private final ClosedClasses closed;
    private final WordClasses classes;
    private final TagLimits limits = new TagLimits();

    Tagger(ClosedClasses closed, WordClasses classes) {
        this.closed = closed;
        this.classes = classes;
        try (var in = Tagger.class.getResourceAsStream("tagger.bin")) {
            if (in == null) {
                throw new IllegalStateException("no resource tagger.bin");
            }
            var data = new DataInputStream(in);
            bits = data.readInt();
            var bytes = data.readAllBytes();
            weights = new long[bytes.length / 8];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(weights);
            if (weights.length != 2 << bits) {
                throw new IllegalStateException("tagger.bin has " + weights.length + " longs");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource tagger.bin", e);
        }
    }

    /// A tag for each token.
    Pos[] tag(TokenizedText text) {
        var tags = new Pos[text.size()];
        if (tags.length == 0) {
            return tags;
        }
        var features = new TagFeatures(text, bits, classes);
        int[] rows = new int[TagFeatures.COUNT];
        for (int s = 0; s < text.sentences(); s++) {
            int from = text.sentenceStart(s);
            int to = text.sentenceEnd(s);
            features.sentence(from, to);
            int before = BEGINNING;
            int beforeThat = BEGINNING;
            for (int i = from; i < to; i++) {
                var tag = closed.tag(text, i);
                if (tag == null) {
                    features.rows(i, before, beforeThat, rows);
                    tag = LANES[best(rows, limits.lanes(text, features, i))];
                }
                tags[i] = tag;
                beforeThat = before;
                before = tag.code();
            }
            TagRepairs.sentence(text, features, tags, from, to);
        }
        return tags;
    }

    private int best(int[] rows, int lanes) {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        for (int row : rows) {
            long low = weights[2 * row];
            long high = weights[2 * row + 1];
            a += low & EVEN;
            b += (low >>> 8) & EVEN;
            c += high & EVEN;
            d += (high >>> 8) & EVEN;
        }
        int best = 0;
        long most = -1;
        for (int lane = 0; lane < LANES.length; lane++) {
            long pack = lane < 8 ? ((lane & 1) == 0 ? a : b) : ((lane & 1) == 0 ? c : d);
            long sum = (pack >>> (((lane & 7) >> 1) << 4)) & 0xFFFF;
            if (sum > most && ((lanes >> lane) & 1) != 0) {
                most = sum;
                best = lane;
            }
        }
        return best;
    }
}
