package vigil.bench.tagger;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vigil.read.syntax.Pos;
import vigil.read.syntax.TagFeatures;
import vigil.read.text.TokenizedText;

/// Learns the tagger's weights from texts that a teacher has tagged: an averaged perceptron over
/// hashed features, each text twice, as written and without case.
///
/// Usage: `TaggerTraining TEACHER.tsv OUT.bin [EPOCHS]`. One report in ten is kept out of the
/// training; the agreement with the teacher there is printed. Same input, same output.
public final class TaggerTraining {
    private static final int BITS = 17;
    private static final int LANES = 16;
    private static final int BEGINNING = 31;

    private final float[] weights = new float[LANES << BITS];
    private final float[] totals = new float[LANES << BITS];
    private final int[] rows = new int[TagFeatures.COUNT];
    private final float[] scores = new float[LANES];
    private float steps = 1;

    private TaggerTraining() {}

    /// A text with the teacher's tags.
    private record Lesson(String text, String tags) {
        /// Without case; only texts that stay as long are of use.
        Lesson upper() {
            return new Lesson(text.toUpperCase(Locale.ROOT), tags);
        }
    }

    public static void main(String[] args) throws IOException {
        var training = new ArrayList<Lesson>();
        var held = new ArrayList<Lesson>();
        Map<String, List<String>> files = new HashMap<>();
        for (var line : Files.readAllLines(Path.of(args[0]))) {
            var cells = line.split("\t", -1);
            var texts = files.get(cells[0]);
            if (texts == null) {
                texts = Texts.of(Path.of(cells[0]));
                files.put(cells[0], texts);
            }
            int number = Integer.parseInt(cells[1]);
            (number % 10 == 7 ? held : training).add(new Lesson(texts.get(number), cells[2]));
        }
        int plain = training.size();
        for (int i = 0; i < plain; i++) {
            training.add(training.get(i).upper());
        }
        var learner = new TaggerTraining();
        int epochs = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            Collections.shuffle(training, new Random(epoch));
            long right = 0;
            long all = 0;
            for (var lesson : training) {
                long result = learner.read(lesson, true);
                right += result >>> 32;
                all += (int) result;
            }
            System.out.printf(Locale.ROOT, "epoch %d: %.2f %%%n", epoch, 100.0 * right / all);
        }
        learner.average();
        learner.quantise(Path.of(args[1]));
        learner.report("as written", held);
        learner.report("without case", held.stream().map(Lesson::upper).toList());
    }

    private void report(String name, List<Lesson> lessons) {
        long right = 0;
        long all = 0;
        for (var lesson : lessons) {
            long result = read(lesson, false);
            right += result >>> 32;
            all += (int) result;
        }
        System.out.printf(
                Locale.ROOT, "held out, %s: %.2f %% of %d%n", name, 100.0 * right / all, all);
    }

    /// Reads a lesson; right words in the upper half of the result, all words in the lower.
    private long read(Lesson lesson, boolean learn) {
        var text = TokenizedText.of(lesson.text());
        if (text.size() != lesson.tags().length() || text.size() == 0) {
            return 0;
        }
        var features = TagFeatures.of(text, BITS);
        var truth = truth(text, lesson.tags());
        long right = 0;
        long all = 0;
        for (int s = 0; s < text.sentences(); s++) {
            int before = BEGINNING;
            int beforeThat = BEGINNING;
            int to = text.sentenceEnd(s);
            features.sentence(text.sentenceStart(s), to);
            for (int i = text.sentenceStart(s); i < to; i++) {
                int tag = truth[i];
                if (text.kind(i) == TokenizedText.Kind.WORD) {
                    features.rows(i, before, beforeThat, rows);
                    int guess = guess();
                    int lane = lane(tag);
                    all++;
                    if (guess == lane) {
                        right++;
                    } else if (learn) {
                        update(lane, guess);
                    }
                    tag = tag(guess);
                }
                steps += learn ? 1 : 0;
                beforeThat = before;
                before = tag;
            }
        }
        return right << 32 | all;
    }

    private static int[] truth(TokenizedText text, String tags) {
        int[] truth = new int[tags.length()];
        for (int i = 0; i < truth.length; i++) {
            int tag = tags.charAt(i) - 'a';
            truth[i] =
                    switch (text.kind(i)) {
                        case WORD -> wordTag(tag);
                        case NUMBER -> {
                            if (TagFeatures.isCode(text, i)) {
                                yield Pos.PROPN.code();
                            }
                            yield tag == Pos.ADJ.code() ? tag : Pos.NUM.code();
                        }
                        case HYPHEN, QUOTE, PUNCTUATION -> Pos.PUNCT.code();
                        case SYMBOL -> Pos.SYM.code();
                    };
        }
        return truth;
    }

    private static int wordTag(int tag) {
        return tag == Pos.PUNCT.code() || tag == Pos.SYM.code() ? Pos.X.code() : tag;
    }

    private static int lane(int tag) {
        return tag < 13 ? tag : tag - 2;
    }

    private static int tag(int lane) {
        return lane < 13 ? lane : lane + 2;
    }

    private int guess() {
        Arrays.fill(scores, 0);
        for (int row : rows) {
            for (int lane = 0; lane < LANES; lane++) {
                scores[lane] += weights[row * LANES + lane];
            }
        }
        int best = 0;
        for (int lane = 1; lane < LANES - 1; lane++) {
            if (scores[lane] > scores[best]) {
                best = lane;
            }
        }
        return best;
    }

    private void update(int right, int wrong) {
        for (int row : rows) {
            weights[row * LANES + right]++;
            weights[row * LANES + wrong]--;
            totals[row * LANES + right] += steps / 1000;
            totals[row * LANES + wrong] -= steps / 1000;
        }
    }

    private void average() {
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= totals[i] / (steps / 1000);
        }
    }

    /// Rounds the weights to a byte each and writes them; the scale is such that one weight in a
    /// thousand is cut.
    private void quantise(Path out) throws IOException {
        float[] sizes = new float[weights.length];
        int used = 0;
        for (float weight : weights) {
            if (weight != 0) {
                sizes[used++] = Math.abs(weight);
            }
        }
        Arrays.sort(sizes, 0, used);
        float scale = 127 / sizes[(int) (used * 0.999)];
        try (var data = new DataOutputStream(Files.newOutputStream(out))) {
            data.writeInt(BITS);
            byte[] bytes = new byte[weights.length];
            for (int i = 0; i < bytes.length; i++) {
                int rounded = Math.max(-127, Math.min(127, Math.round(weights[i] * scale)));
                bytes[i] = (byte) (rounded + 128);
                weights[i] = rounded;
            }
            data.write(bytes);
        }
    }
}
