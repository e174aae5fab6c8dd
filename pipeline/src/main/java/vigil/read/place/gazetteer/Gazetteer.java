package vigil.read.place.gazetteer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import vigil.model.mention.Place;

/// Places by name. Immutable and shared between threads.
///
/// Names, entries and senses are numbers: nothing is made when the gazetteer loads but a few
/// arrays. A name is found by the hash of its words ([NameKeys]); two names in a million could
/// share one.
@SuppressWarnings("EnumOrdinal") // kinds are stored by their order
public final class Gazetteer {
    private final int[] lats;
    private final int[] lons;
    private final int[] populations;
    private final int[] names;
    private final int[] ids;
    private final int[] codes;
    private final int[] countries;
    private final int[] areas;
    private final int[] districts;
    private final byte[] kinds;
    private final int[] buckets;
    private final int[] hashes;
    private final int[] ends;
    private final int[] senses;
    private final byte[] flags;
    private final byte[] blob;
    private final AtomicLongArray areaCodes; // of areas, by place; 0 where not yet asked for

    private Gazetteer(NumberStream in) throws IOException {
        if (in.next() != GazetteerWriter.MAGIC) {
            throw new IllegalArgumentException("not a gazetteer of this version of Vigil");
        }
        int size = in.next();
        int nameCount = in.next();
        int senseCount = in.next();
        lats = in.ints(size);
        lons = in.ints(size);
        populations = in.ints(size);
        names = in.ints(size);
        ids = in.ints(size);
        codes = in.ints(size);
        countries = in.ints(size);
        areas = in.ints(size);
        districts = in.ints(size);
        buckets = in.ints(1 << GazetteerWriter.BUCKET_BITS);
        hashes = in.ints(nameCount);
        ends = in.ints(nameCount);
        senses = in.ints(senseCount);
        kinds = in.bytes(size);
        flags = in.bytes(nameCount);
        blob = in.bytes(in.next());
        areaCodes = new AtomicLongArray(size);
    }

    /// The gazetteer that ships with Vigil.
    ///
    /// @throws IllegalStateException if the build left it out
    public static Gazetteer bundled() {
        try (InputStream in = Gazetteer.class.getResourceAsStream("gazetteer.bin")) {
            if (in == null) {
                throw new IllegalStateException(
                        "no gazetteer.bin on the class path: build the pipeline module with Maven");
            }
            return new Gazetteer(new NumberStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the gazetteer", e);
        }
    }

    /// A gazetteer from what [GazetteerWriter#bytes()] made.
    ///
    /// @throws IllegalArgumentException if these are not the bytes of a gazetteer
    public static Gazetteer of(byte[] bytes) {
        try {
            return new Gazetteer(new NumberStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new IllegalArgumentException("a gazetteer that ends too early", e);
        }
    }

    /// How many places.
    public int size() {
        return lats.length;
    }

    /// The number of a name, or -1 if no place, word or given name is called so.
    ///
    /// @param hash of its words, finished
    public int find(long hash) {
        int bucket = (int) (hash >>> (64 - GazetteerWriter.BUCKET_BITS));
        int end = buckets[bucket];
        int low = (int) hash;
        for (int i = bucket == 0 ? 0 : buckets[bucket - 1]; i < end; i++) {
            if (hashes[i] == low) {
                return i;
            }
        }
        return -1;
    }

    /// The number of a name as written, or -1.
    public int find(String name) {
        return find(NameKeys.hash(name));
    }

    /// The first of a name's senses; they are numbered one after another.
    public int firstSense(int name) {
        return name == 0 ? 0 : ends[name - 1];
    }

    /// One past the last of a name's senses.
    public int endOfSenses(int name) {
        return ends[name];
    }

    /// How many words the longest name has that begins with this one-word name; 0 if none does.
    public int longest(int name) {
        return flags[name] & GazetteerWriter.LONGEST;
    }

    /// Whether it is also a word of the language.
    public boolean isWord(int name) {
        return (flags[name] & GazetteerWriter.WORD) != 0;
    }

    /// Whether it is also a given name of people.
    public boolean isGivenName(int name) {
        return (flags[name] & GazetteerWriter.GIVEN_NAME) != 0;
    }

    /// The place of a sense.
    public int placeOf(int sense) {
        return senses[sense] >>> GazetteerWriter.USE_BITS;
    }

    /// How the name belongs to the place of a sense.
    public NameUse useOf(int sense) {
        return USES[senses[sense] & ((1 << GazetteerWriter.USE_BITS) - 1)];
    }

    /// Some five kilometres, in hundred-thousandths of a degree.
    private static final int NEAR = 5_000;

    private static final int AREA = PlaceKind.AREA.ordinal();

    private static final NameUse[] USES = NameUse.values();
    private static final PlaceKind[] KINDS = PlaceKind.values();

    public PlaceKind kind(int place) {
        return KINDS[kinds[place]];
    }

    /// Degrees north.
    public double lat(int place) {
        return lats[place] / 1e5;
    }

    /// Degrees east.
    public double lon(int place) {
        return lons[place] / 1e5;
    }

    /// Persons, 0 if unknown.
    public int population(int place) {
        return populations[place];
    }

    /// The country that a place lies in or is, as a number made of its two letters, the same in
    /// every gazetteer; 0 if it lies in no single one.
    public int countryCode(int place) {
        int at = codes[place];
        return blob[at] == 2 ? ((blob[at + 1] & 0xff) << 8) | (blob[at + 2] & 0xff) : 0;
    }

    /// The first-level area that a place lies in or is, as a number that is the same in every
    /// gazetteer; 0 if it is not known.
    public long areaCode(int place) {
        int area = areas[place];
        return area < 0 || kinds[area] != AREA ? 0 : codeOfArea(area);
    }

    /// Areas are known by their country and their name: the numbers that tables give them differ,
    /// and place numbers count in one gazetteer only. Made when first asked for, whoever asks.
    private long codeOfArea(int area) {
        long code = areaCodes.get(area);
        if (code == 0) {
            code = (NameKeys.hash(name(area)) ^ ((long) countryCode(area) << 48)) | 1;
            areaCodes.set(area, code);
        }
        return code;
    }

    /// Whether two gazetteers list one place: the same id, the same area, or towns so near each
    /// other that they share whatever name they were found by.
    public boolean isSame(int place, Gazetteer other, int otherPlace) {
        var id = string(ids[place]);
        if (!id.isEmpty() && id.equals(other.string(other.ids[otherPlace]))) {
            return true;
        }
        if (kinds[place] == AREA && other.kinds[otherPlace] == AREA) {
            return codeOfArea(place) == other.codeOfArea(otherPlace);
        }
        return kind(place).isSettlement()
                && other.kind(otherPlace).isSettlement()
                && Math.abs(lats[place] - other.lats[otherPlace]) < NEAR
                && Math.abs(lons[place] - other.lons[otherPlace]) < NEAR;
    }

    /// The country's place number, or -1. A country's is its own.
    public int country(int place) {
        return countries[place];
    }

    /// The first-level area's place number, or -1.
    public int area(int place) {
        return areas[place];
    }

    /// The district's place number, or -1.
    public int district(int place) {
        return districts[place];
    }

    /// The main name.
    public String name(int place) {
        return string(names[place]);
    }

    /// A place as readings have it.
    public Place place(int place) {
        var id = string(ids[place]);
        var code = string(codes[place]);
        return new Place(
                name(place),
                code.isEmpty() ? null : code,
                lat(place),
                lon(place),
                id.isEmpty() ? null : id,
                kind(place).precision(),
                inside(place));
    }

    /// Names of what contains a place, innermost first.
    public List<String> inside(int place) {
        var inside = new ArrayList<String>(3);
        int area = areas[place];
        int country = countries[place];
        if (area >= 0 && area != place) {
            inside.add(name(area));
        }
        if (country >= 0 && country != place) {
            inside.add(name(country));
        }
        return inside;
    }

    private String string(int at) {
        return new String(blob, at + 1, blob[at] & 0xff, StandardCharsets.UTF_8);
    }
}
