package vigil.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigil.model.search.Found;
import vigil.model.search.Question;
import vigil.store.search.SearchIndex;

/// Makes an index of many invented claims and times questions of every kind.
///
/// Words follow Zipf's law over a vocabulary of 50,000, for an even one would flatter the index.
public final class SearchAtScale {
    private static final int VOCABULARY = 50_000;
    private static final int WORDS = 40;
    private static final int QUESTIONS = 500;
    private static final int WARM_UPS = 100;
    private static final List<String> TYPES =
            List.of("assault/aerial", "assault/shooting", "coerce/siege", "aid/denied", "assault");

    private final Random random = new Random(20_261_124);
    private final double[] share = shares();

    private SearchAtScale() {}

    /// Takes a folder for the index, and how many claims, 1,000,000 unless said.
    public static void main(String[] args) throws IOException {
        int claims = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        new SearchAtScale().run(Path.of(args[0]), claims);
    }

    private void run(Path folder, int claims) throws IOException {
        var index = new SearchIndex(folder);
        long start = System.nanoTime();
        index.rebuild(all(claims), "bench");
        System.out.printf(
                "%,d claims indexed in %.0f s%n", claims, (System.nanoTime() - start) / 1e9);
        try (var search = index.open()) {
            var millis = new double[QUESTIONS];
            long hits = 0;
            for (int i = -WARM_UPS; i < QUESTIONS; i++) {
                var question = question();
                long before = System.nanoTime();
                hits += search.answer(question).total();
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - before) / 1e6;
                }
            }
            Arrays.sort(millis);
            System.out.printf(
                    "%d questions, %,d hits: median %.1f ms, p95 %.1f ms, worst %.1f ms%n",
                    QUESTIONS,
                    hits,
                    millis[QUESTIONS / 2],
                    millis[QUESTIONS * 95 / 100],
                    millis[QUESTIONS - 1]);
        }
    }

    private Iterator<Found> all(int claims) {
        return IntStream.range(0, claims).mapToObj(this::claim).iterator();
    }

    private Found claim(int number) {
        var text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            text.append(word()).append(' ');
        }
        int town = random.nextInt(2_000);
        var day = LocalDate.of(2011, 1, 1).plusDays(random.nextInt(5_000));
        int killed = random.nextInt(20);
        return new Found(
                Found.Kind.CLAIM,
                "r" + number + "#1",
                "Claim " + number,
                text.toString(),
                List.of(TYPES.get(random.nextInt(TYPES.size()))),
                List.of("town" + town, "area" + town % 100, "country" + town % 20),
                day,
                day,
                List.of("group" + random.nextInt(50)),
                killed,
                killed + random.nextInt(5),
                1 + random.nextInt(4),
                "asserted");
    }

    private Question question() {
        int kind = random.nextInt(4);
        var day = LocalDate.of(2011, 1, 1).plusDays(random.nextInt(5_000));
        boolean filtered = kind >= 2;
        return new Question(
                kind == 3 ? null : kind == 0 ? word() : word() + " " + word(),
                Set.of(),
                filtered ? TYPES.get(random.nextInt(TYPES.size())) : null,
                filtered ? "country" + random.nextInt(20) : null,
                filtered ? day : null,
                filtered ? day.plusDays(90) : null,
                null,
                filtered ? number() : null,
                null,
                0,
                null,
                20);
    }

    private @Nullable Integer number() {
        return random.nextBoolean() ? random.nextInt(10) : null;
    }

    private String word() {
        int at = Arrays.binarySearch(share, random.nextDouble());
        return "w" + (at < 0 ? -at - 1 : at);
    }

    private static double[] shares() {
        var shares = new double[VOCABULARY];
        double sum = 0;
        for (int i = 0; i < VOCABULARY; i++) {
            sum += 1.0 / (i + 1);
            shares[i] = sum;
        }
        for (int i = 0; i < VOCABULARY; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
