package vigil.read.choose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a linear model looks at: named yes-or-no facts about one choice, kept as numbers. Names are
/// kept only when asked for, to train and to explain.
public final class Features {
    private static final char JOIN = '|';

    /// Of 31.
    private static final int[] POWERS = new int[32];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 31 * POWERS[i - 1];
        }
    }

    private long[] facts = new long[96];
    private int size;
    private final @Nullable List<String> names;

    /// @param named whether to keep names, for training and explaining
    public Features(boolean named) {
        names = named ? new ArrayList<>() : null;
    }

    /// Forgets all facts.
    public Features clear() {
        size = 0;
        if (names != null) {
            names.clear();
        }
        return this;
    }

    /// How many facts there are; [#cutTo(int)] goes back to so many.
    public int size() {
        return size;
    }

    /// Forgets all but the first facts.
    ///
    /// @param size how many stay
    public void cutTo(int size) {
        this.size = Math.min(size, this.size);
        if (names != null) {
            names.subList(this.size, names.size()).clear();
        }
    }

    long fact(int i) {
        return facts[i];
    }

    /// The names of the facts, if they were kept.
    public List<String> names() {
        return names == null ? List.of() : List.copyOf(names);
    }

    /// The fact that what `kind` asks has the answer `value`.
    public void add(String kind, String value) {
        put(fact(kind, value, ""));
        if (names != null) {
            names.add(kind + "=" + value);
        }
    }

    /// Two answers together.
    public void add(String kind, String value, String other) {
        put(fact(kind, value, other));
        if (names != null) {
            names.add(kind + "=" + value + JOIN + other);
        }
    }

    /// Two answers together, the first written in two parts: the fact that [#add(String, String,
    /// String)] makes of `value + more`, without building that string unless names are kept.
    public void add(String kind, String value, String more, String other) {
        put(fact(kind, joinedHash(value, more), other.hashCode()));
        if (names != null) {
            names.add(kind + "=" + value + more + JOIN + other);
        }
    }

    /// The hash code that `value + more` would have.
    private static int joinedHash(String value, String more) {
        int hash = value.hashCode();
        for (int i = more.length(); i > 0; i -= POWERS.length - 1) {
            hash *= POWERS[Math.min(i, POWERS.length - 1)];
        }
        return hash + more.hashCode();
    }

    /// The number of a fact by its name, as [#names()] gives it.
    static long parse(String name) {
        int equals = name.indexOf('=');
        int join = name.indexOf(JOIN, equals + 1);
        return join < 0
                ? fact(name.substring(0, equals), name.substring(equals + 1), "")
                : fact(
                        name.substring(0, equals),
                        name.substring(equals + 1, join),
                        name.substring(join + 1));
    }

    private static long fact(String kind, String value, String other) {
        return fact(kind, value.hashCode(), other.hashCode());
    }

    private static long fact(String kind, int value, int other) {
        return fact(kind.hashCode(), value, other);
    }

    /// The number of a fact by the hash codes of its parts.
    static long fact(int kind, int value, int other) {
        long fact = kind * 0x9E3779B97F4A7C15L;
        fact = (fact ^ value) * 0xBF58476D1CE4E5B9L;
        fact = (fact ^ fact >>> 29 ^ other) * 0x94D049BB133111EBL;
        return fact ^ fact >>> 31;
    }

    private void put(long fact) {
        if (size == facts.length) {
            facts = Arrays.copyOf(facts, size * 2);
        }
        facts[size++] = fact;
    }
}
