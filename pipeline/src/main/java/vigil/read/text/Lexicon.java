package vigil.read.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One automaton over words for everything the reader knows by name: weapons, actors, titles, acts,
/// cues.
///
/// Each reader part adds its own entries under its own type and asks for matches of that type only.
/// The automaton is compiled once, shared and immutable. It moves by whole words; hyphens between
/// words are passed over, so that "car-bomb", "car bomb" and "CAR BOMB" are one entry.
public final class Lexicon {
    private static final Object[] NOTHING = {};

    private final WordNumbers words;
    private final long[] arcs; // (state << 32 | word), open addressing; 0 is free
    private final int[] targets;
    private final int[] first; // by word, the state it leads to from the beginning, or -1
    private final Object[][] values; // by state

    private Lexicon(WordNumbers words, long[] arcs, int[] targets, Object[][] values) {
        this.words = words;
        this.arcs = arcs;
        this.targets = targets;
        this.values = values;
        first = new int[words.size() + 1];
        Arrays.setAll(first, word -> next(0, word));
    }

    /// Begins an empty lexicon.
    public static Builder builder() {
        return new Builder();
    }

    /// An entry found in a text.
    ///
    /// @param first first token
    /// @param last last token, included
    /// @param value what was added with the phrase
    public record Match<V>(int first, int last, V value) {
        /// How many tokens, hyphens included.
        public int length() {
            return last - first + 1;
        }
    }

    /// Everything the lexicon knows in one text. Finds all matches at once; asking is cheap.
    public final class Scan {
        private final Match<?>[][] byStart;

        private Scan(TokenizedText text) {
            byStart = new Match<?>[text.size()][];
            int[] ids = new int[text.size()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = words.of(text.key(i));
            }
            var found = new ArrayList<Match<?>>();
            for (int i = 0; i < ids.length; i++) {
                if (first[ids[i]] >= 0) {
                    follow(text, ids, i, found);
                    if (!found.isEmpty()) {
                        byStart[i] = found.toArray(new Match<?>[0]);
                        found.clear();
                    }
                }
            }
        }

        private void follow(TokenizedText text, int[] ids, int start, List<Match<?>> found) {
            int state = 0;
            for (int i = start; i < ids.length; i++) {
                int next = i == start ? first[ids[i]] : next(state, ids[i]);
                if (next < 0) {
                    if (i > start && text.kind(i) == TokenizedText.Kind.HYPHEN) {
                        continue;
                    }
                    return;
                }
                state = next;
                for (var value : values[state]) {
                    found.add(new Match<>(start, i, value));
                }
            }
        }

        /// The longest match of a type that begins at a token, or null.
        public <V> @Nullable Match<V> longest(int token, Class<V> type) {
            var here = byStart[token];
            if (here != null) {
                for (int i = here.length - 1; i >= 0; i--) {
                    if (type.isInstance(here[i].value())) {
                        return cast(here[i]);
                    }
                }
            }
            return null;
        }

        /// All matches of a type that begin at a token, shortest first.
        public <V> List<Match<V>> at(int token, Class<V> type) {
            var here = byStart[token];
            if (here == null) {
                return List.of();
            }
            var matches = new ArrayList<Match<V>>(here.length);
            for (var match : here) {
                if (type.isInstance(match.value())) {
                    matches.add(cast(match));
                }
            }
            return matches;
        }

        /// Matches of a type from left to right, the longest at each place, none overlapping
        /// another.
        public <V> List<Match<V>> all(Class<V> type) {
            var matches = new ArrayList<Match<V>>();
            for (int i = 0; i < byStart.length; i++) {
                var match = longest(i, type);
                if (match != null) {
                    matches.add(match);
                    i = match.last();
                }
            }
            return matches;
        }

        @SuppressWarnings("unchecked") // the value's type was just checked
        private static <V> Match<V> cast(Match<?> match) {
            return (Match<V>) match;
        }
    }

    /// Finds every entry in a text.
    public Scan scan(TokenizedText text) {
        return new Scan(text);
    }

    private int next(int state, int word) {
        if (word == 0) {
            return -1;
        }
        long arc = arc(state, word);
        int slot = slot(arc, arcs.length);
        while (arcs[slot] != 0) {
            if (arcs[slot] == arc) {
                return targets[slot];
            }
            slot = slot + 1 & arcs.length - 1;
        }
        return -1;
    }

    private static long arc(int state, int word) {
        return (long) (state + 1) << 32 | word;
    }

    private static int slot(long arc, int length) {
        long mixed = arc * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & length - 1;
    }

    /// Collects entries, then compiles them.
    public static final class Builder {
        private final Map<String, Integer> words = new HashMap<>();
        private final List<Map<Integer, Integer>> states = new ArrayList<>();
        private final List<List<Object>> values = new ArrayList<>();

        private Builder() {
            newState();
        }

        private int newState() {
            states.add(new HashMap<>(2));
            values.add(List.of());
            return states.size() - 1;
        }

        /// Adds a phrase. The same phrase may be added with several values.
        ///
        /// @throws IllegalArgumentException if the phrase has no words
        public Builder add(String phrase, Object value) {
            var text = TokenizedText.of(phrase);
            int state = 0;
            int length = 0;
            for (int i = 0; i < text.size(); i++) {
                if (text.kind(i) != TokenizedText.Kind.HYPHEN) {
                    int word = words.computeIfAbsent(text.key(i), _ -> words.size() + 1);
                    var arcs = states.get(state);
                    var next = arcs.get(word);
                    if (next == null) {
                        next = newState();
                        arcs.put(word, next);
                    }
                    state = next;
                    length++;
                }
            }
            if (length == 0) {
                throw new IllegalArgumentException(
                        "a lexicon entry needs words: \"" + phrase + "\"");
            }
            if (values.get(state).isEmpty()) {
                values.set(state, new ArrayList<>(1));
            }
            if (!values.get(state).contains(value)) {
                values.get(state).add(value);
            }
            return this;
        }

        /// The lexicon of all that was added.
        public Lexicon build() {
            int count = states.stream().mapToInt(Map::size).sum();
            int length = Integer.highestOneBit(Math.max(16, count * 3)) << 1;
            long[] arcs = new long[length];
            int[] targets = new int[length];
            for (int state = 0; state < states.size(); state++) {
                for (var entry : states.get(state).entrySet()) {
                    long arc = arc(state, entry.getKey());
                    int slot = slot(arc, length);
                    while (arcs[slot] != 0) {
                        slot = slot + 1 & length - 1;
                    }
                    arcs[slot] = arc;
                    targets[slot] = entry.getValue();
                }
            }
            var byState = new Object[states.size()][];
            Arrays.setAll(
                    byState, i -> values.get(i).isEmpty() ? NOTHING : values.get(i).toArray());
            return new Lexicon(new WordNumbers(words), arcs, targets, byState);
        }
    }
}
