package vigil.read.place.gazetteer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vigil.read.text.TokenizedText;

/// Turns entries into the bytes that [Gazetteer] reads.
///
/// The same entries in the same order make the same bytes.
@SuppressWarnings("EnumOrdinal") // the order of kinds and uses is the stored format
public final class GazetteerWriter {
    static final int MAGIC = 0x56474131; // "VGA1"
    static final int BUCKET_BITS = 17;
    static final int USE_BITS = 3;
    static final int WORD = 0x10;
    static final int GIVEN_NAME = 0x20;
    static final int LONGEST = 0x0f;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Long, NameSlot> names = new TreeMap<>(Long::compareUnsigned);

    private static final class NameSlot {
        int flags;
        int[] senses = {};

        void add(int sense) {
            for (int i = 0; i < senses.length; i++) {
                if (senses[i] >>> USE_BITS == sense >>> USE_BITS) {
                    senses[i] = Math.min(senses[i], sense);
                    return;
                }
            }
            senses = Arrays.copyOf(senses, senses.length + 1);
            senses[senses.length - 1] = sense;
        }
    }

    /// Adds a place under all its names.
    public GazetteerWriter add(Entry entry) {
        int number = entries.size();
        entries.add(entry);
        for (var name : entry.names()) {
            add(name.text(), (number << USE_BITS) | name.use().ordinal());
        }
        return this;
    }

    private void add(String name, int sense) {
        var text = TokenizedText.of(name);
        long hash = NameKeys.begin();
        long first = 0;
        int words = 0;
        for (int i = 0; i < text.size(); i++) {
            if (NameKeys.counts(text, i)) {
                hash = NameKeys.add(hash, text.key(i));
                if (words++ == 0) {
                    first = NameKeys.finish(hash);
                }
            }
        }
        if (words > 0 && words <= LONGEST) {
            slot(NameKeys.finish(hash)).add(sense);
            var start = slot(first);
            int longest = Math.max(words, start.flags & LONGEST);
            start.flags = (start.flags & ~LONGEST) | longest;
        }
    }

    /// Marks words of the language, so that "Reading" or "Hope" is not taken for a town lightly.
    public GazetteerWriter words(Collection<String> words) {
        words.forEach(word -> slot(NameKeys.hash(word)).flags |= WORD);
        return this;
    }

    /// Marks given names of people.
    public GazetteerWriter givenNames(Collection<String> given) {
        given.forEach(name -> slot(NameKeys.hash(name)).flags |= GIVEN_NAME);
        return this;
    }

    private NameSlot slot(long hash) {
        return names.computeIfAbsent(hash, _ -> new NameSlot());
    }

    /// The gazetteer's bytes.
    public byte[] bytes() {
        var blob = new ByteArrayOutputStream();
        var strings = new HashMap<String, Integer>();
        var countries = byKind(PlaceKind.COUNTRY);
        var areas = byKind(PlaceKind.AREA);
        var districts = byKind(PlaceKind.DISTRICT);
        int senses = names.values().stream().mapToInt(slot -> slot.senses.length).sum();
        int size = entries.size();
        var body =
                ByteBuffer.allocate(
                        64 + size * 40 + names.size() * 9 + senses * 4 + (4 << BUCKET_BITS));
        body.putInt(MAGIC).putInt(size).putInt(names.size()).putInt(senses);
        entries.forEach(entry -> body.putInt((int) Math.round(entry.lat() * 1e5)));
        entries.forEach(entry -> body.putInt((int) Math.round(entry.lon() * 1e5)));
        entries.forEach(
                entry -> body.putInt((int) Math.min(Integer.MAX_VALUE, entry.population())));
        entries.forEach(entry -> body.putInt(string(entry.name(), strings, blob)));
        entries.forEach(entry -> body.putInt(string(entry.id(), strings, blob)));
        entries.forEach(entry -> body.putInt(string(entry.country(), strings, blob)));
        for (var entry : entries) {
            body.putInt(countries.getOrDefault(entry.country(), -1));
        }
        for (var entry : entries) {
            body.putInt(areas.getOrDefault(entry.country() + "." + entry.area(), -1));
        }
        for (var entry : entries) {
            var code = entry.country() + "." + entry.area() + "." + entry.district();
            body.putInt(entry.district().isEmpty() ? -1 : districts.getOrDefault(code, -1));
        }
        names(body);
        entries.forEach(entry -> body.put((byte) entry.kind().ordinal()));
        names.values().forEach(slot -> body.put((byte) slot.flags));
        body.flip();
        var text = blob.toByteArray();
        return ByteBuffer.allocate(body.limit() + 4 + text.length)
                .put(body)
                .putInt(text.length)
                .put(text)
                .array();
    }

    private void names(ByteBuffer body) {
        int[] buckets = new int[(1 << BUCKET_BITS) + 1];
        names.keySet().forEach(hash -> buckets[(int) (hash >>> (64 - BUCKET_BITS)) + 1]++);
        for (int i = 1; i < buckets.length; i++) {
            buckets[i] += buckets[i - 1];
        }
        for (int i = 1; i < buckets.length; i++) {
            body.putInt(buckets[i]);
        }
        names.keySet().forEach(hash -> body.putInt((int) (long) hash));
        int end = 0;
        for (var slot : names.values()) {
            end += slot.senses.length;
            body.putInt(end);
        }
        for (var slot : names.values()) {
            for (int sense : slot.senses) {
                body.putInt(sense);
            }
        }
    }

    private Map<String, Integer> byKind(PlaceKind kind) {
        var found = new HashMap<String, Integer>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.kind() == kind && !entry.country().isEmpty()) {
                var code =
                        switch (kind) {
                            case COUNTRY -> entry.country();
                            case AREA -> entry.country() + "." + entry.area();
                            default ->
                                    entry.country() + "." + entry.area() + "." + entry.district();
                        };
                found.putIfAbsent(code, i);
            }
        }
        return found;
    }

    private static int string(
            String text, Map<String, Integer> strings, ByteArrayOutputStream blob) {
        return strings.computeIfAbsent(
                text,
                _ -> {
                    int at = blob.size();
                    var bytes = text.getBytes(StandardCharsets.UTF_8);
                    blob.write(Math.min(255, bytes.length));
                    blob.write(bytes, 0, Math.min(255, bytes.length));
                    return at;
                });
    }
}
