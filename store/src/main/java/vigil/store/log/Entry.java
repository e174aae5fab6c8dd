package vigil.store.log;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import vigil.verify.json.BadJson;
import vigil.verify.json.CanonicalJson;
import vigil.verify.json.Json;
import vigil.verify.tree.Hash;

/// What one leaf of the log stands for.
///
/// @param type what it tells
/// @param body all members of the entry, `type` and `at` among them
public record Entry(EntryType type, Json.Members body) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Bytes of salt: an entry cannot be guessed from its leaf.
    static final int SALT = 32;

    /// An entry about something that happens now.
    ///
    /// @param at the clock's time; the order of the log does not depend on it
    /// @param namesAndValues further members by turns, see [Json#members]
    public static Entry of(EntryType type, Instant at, Object... namesAndValues) {
        var members = new TreeMap<>(Json.members(namesAndValues).values());
        members.put("type", new Json.Text(type.word()));
        members.put("at", new Json.Text(at.truncatedTo(ChronoUnit.MILLIS).toString()));
        return new Entry(type, new Json.Members(members));
    }

    /// The text of a member, or empty.
    public String text(String name) {
        return body.text(name).orElse("");
    }

    /// The indexes that an entry of type erase lists; none for others.
    public List<Long> erased() {
        return type == EntryType.ERASE
                        && body.find("entries").orElse(null) instanceof Json.Items(var indexes)
                ? indexes.stream()
                        .filter(Json.Amount.class::isInstance)
                        .map(index -> (long) ((Json.Amount) index).value())
                        .toList()
                : List.of();
    }

    /// A new opening of this entry: canonical JSON with fresh salt.
    byte[] opening() {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return CanonicalJson.write(
                Json.members("entry", body, "salt", HexFormat.of().formatHex(salt)));
    }

    /// What stands in the log for an opening.
    public static Hash leaf(byte[] opening) {
        return Hash.sha256(opening);
    }

    /// The entry of an opening.
    ///
    /// @throws BadLog if it is not canonical JSON of an entry with salt
    public static Entry open(byte[] opening) throws BadLog {
        try {
            if (CanonicalJson.parseExact(opening) instanceof Json.Members all
                    && all.text("salt").orElse("").length() == 2 * SALT
                    && all.find("entry").orElse(null) instanceof Json.Members body) {
                var type = EntryType.of(body.text("type").orElse(""));
                if (type.isPresent()) {
                    return new Entry(type.get(), body);
                }
            }
            throw new BadLog("not an entry of a kind that this version knows");
        } catch (BadJson e) {
            throw new BadLog("an opening is not canonical JSON", e);
        }
    }
}
