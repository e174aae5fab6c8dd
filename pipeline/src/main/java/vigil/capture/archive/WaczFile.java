package vigil.capture.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A collection of web archives: every file in it must be what `datapackage.json` says, and each
/// archive in it must be sound by itself.
final class WaczFile {
    private static final String PACKAGE = "datapackage.json";
    private static final int LARGEST_PACKAGE = 16 << 20;

    private final ZipFile zip;
    private final List<ZipShape.Entry> entries;

    private WaczFile(ZipFile zip, List<ZipShape.Entry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    static void open(Path file, Items items) throws BadArchive, IOException {
        var entries = ZipShape.check(file);
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            var wacz = new WaczFile(zip, entries);
            wacz.check();
            wacz.archives(items);
        } catch (ZipException | IllegalArgumentException e) {
            throw new BadArchive("zip-damaged", "it cannot be unpacked: " + e.getMessage(), e);
        }
    }

    /// What the package says of one file.
    private record Stated(String path, String hash, long bytes) {}

    private void check() throws BadArchive, IOException {
        var listed = new TreeMap<String, Stated>();
        for (var each : stated()) {
            ZipShape.plain(each.path());
            listed.put(each.path(), each);
        }
        checkPackage();
        for (var entry : entries) {
            var name = entry.name();
            if (name.endsWith("/") || name.startsWith("datapackage")) {
                continue;
            }
            var mine = listed.remove(name);
            if (mine == null) {
                if (name.startsWith("archive/")) {
                    throw new BadArchive("wacz-hash", name + " is not in " + PACKAGE);
                }
                continue;
            }
            compare(name, mine);
        }
        if (!listed.isEmpty()) {
            throw new BadArchive("wacz-hash", listed.firstKey() + " is missing");
        }
    }

    private void compare(String name, Stated stated) throws BadArchive, IOException {
        if (!stated.hash().startsWith("sha256:")) {
            throw new BadArchive("wacz-hash", name + " has no SHA-256 in " + PACKAGE);
        }
        var sum = sum(name);
        boolean same = stated.hash().substring(7).equalsIgnoreCase(sum.hex());
        if (!same || (stated.bytes() >= 0 && stated.bytes() != sum.bytes())) {
            throw new BadArchive(
                    "wacz-hash",
                    "%s is not what %s says: %d bytes with SHA-256 %s, stated %s"
                            .formatted(name, PACKAGE, sum.bytes(), sum.hex(), stated.hash()));
        }
    }

    /// The digest of the package itself, where there is one.
    private void checkPackage() throws BadArchive, IOException {
        var entry = zip.getEntry("datapackage-digest.json");
        if (entry == null) {
            return;
        }
        var digest = new TreeMap<String, String>();
        try (var in = zip.getInputStream(entry);
                var json = parser(in.readNBytes(LARGEST_PACKAGE))) {
            flat(json, digest);
        } catch (JacksonException e) {
            throw new BadArchive("wacz-hash", "datapackage-digest.json is not JSON", e);
        }
        var hash = digest.getOrDefault("hash", "");
        if (!hash.equalsIgnoreCase("sha256:" + sum(PACKAGE).hex())) {
            throw new BadArchive(
                    "wacz-hash", PACKAGE + " is not what datapackage-digest.json says");
        }
    }

    private record Sum(String hex, long bytes) {}

    private Sum sum(String name) throws BadArchive, IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            var sha = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            long bytes = 0;
            long most = Math.max(Limits.FREE, entry(name).unpacked());
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
                bytes += n;
                if (bytes > most) {
                    throw new BadArchive("zip-bomb", name + " unpacks to more than it says");
                }
            }
            return new Sum(HexFormat.of().formatHex(sha.digest()), bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private ZipShape.Entry entry(String name) throws BadArchive {
        return entries.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadArchive("wacz-hash", name + " is missing"));
    }

    private static JsonParser parser(byte[] bytes) {
        return JSON.createParser(ObjectReadContext.empty(), bytes);
    }

    private static final JsonFactory JSON = new JsonFactory();

    private List<Stated> stated() throws BadArchive, IOException {
        var entry = zip.getEntry(PACKAGE);
        if (entry == null) {
            throw new BadArchive("wacz-hash", "it has no " + PACKAGE + "; it is no WACZ");
        }
        var all = new ArrayList<Stated>();
        try (var in = zip.getInputStream(entry);
                var json = parser(in.readNBytes(LARGEST_PACKAGE))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new BadArchive("wacz-hash", PACKAGE + " is no JSON object");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean resources = json.currentName().equals("resources");
                json.nextToken();
                if (!resources || json.currentToken() != JsonToken.START_ARRAY) {
                    json.skipChildren();
                    continue;
                }
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    all.add(resource(json));
                }
            }
            return all;
        } catch (JacksonException e) {
            throw new BadArchive(
                    "wacz-hash", PACKAGE + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Stated resource(JsonParser json) {
        var fields = new TreeMap<String, String>();
        flat(json, fields);
        var bytes = fields.getOrDefault("bytes", "");
        return new Stated(
                fields.getOrDefault("path", ""),
                fields.getOrDefault("hash", ""),
                bytes.matches("[0-9]{1,18}") ? Long.parseLong(bytes) : -1);
    }

    /// The texts and numbers of one object.
    private static void flat(JsonParser json, Map<String, String> into) {
        if (json.currentToken() == null) {
            json.nextToken();
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            @Nullable JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
                into.put(name, json.getString());
            } else {
                json.skipChildren();
            }
        }
    }

    /// Each archive is an item of its own: it is sealed, and opened as any other.
    private void archives(Items items) throws BadArchive, IOException {
        int count = 0;
        for (var entry : entries) {
            var name = entry.name();
            if (!name.startsWith("archive/") || name.endsWith("/")) {
                continue;
            }
            count++;
            try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
                items.item(new Item(name, null, name, null, null, false), in);
            }
        }
        if (count == 0) {
            throw new BadArchive("wacz-empty", "there is no web archive in it");
        }
    }
}
