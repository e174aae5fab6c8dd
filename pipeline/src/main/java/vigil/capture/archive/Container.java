package vigil.capture.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The kinds of file that hold several things, and how they are opened.
public enum Container {
    /// Web archive, ISO 28500; one gzip member a record, or plain.
    WARC,
    /// What went before WARC; known so that it can be named.
    ARC,
    /// Web archive collection zipped: WARC with lists and hashes.
    WACZ,
    /// RSS or Atom.
    FEED,
    /// The list that Bellingcat's Auto Archiver keeps, as CSV.
    AUTO_ARCHIVER_LIST,
    /// The page that Bellingcat's Auto Archiver makes of each thing it archived.
    AUTO_ARCHIVER_PAGE;

    private static final int LOOK = 16 << 10;

    /// What a file is, by its first bytes.
    ///
    /// @param name only helps where the bytes leave it open
    /// @return empty if it holds one thing, or is of no kind known here
    /// @throws IOException if the file cannot be read
    public static Optional<Container> of(Path file, String name) throws IOException {
        byte[] raw;
        try (var in = Files.newInputStream(file)) {
            raw = in.readNBytes(LOOK);
        }
        boolean packed = raw.length > 2 && raw[0] == 0x1F && (raw[1] & 0xFF) == 0x8B;
        var head = new String(packed ? unpacked(file) : raw, StandardCharsets.ISO_8859_1);
        if (head.startsWith("WARC/")) {
            return Optional.of(WARC);
        }
        if (head.startsWith("filedesc://")) {
            return Optional.of(ARC);
        }
        if (packed) {
            return Optional.empty();
        }
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            boolean wacz = name.toLowerCase(Locale.ROOT).endsWith(".wacz") || ZipShape.isWacz(file);
            return wacz ? Optional.of(WACZ) : Optional.empty();
        }
        if (FeedItems.isFeed(head)) {
            return Optional.of(FEED);
        }
        if (ArchiverPage.isOne(head)) {
            return Optional.of(AUTO_ARCHIVER_PAGE);
        }
        return ArchiverList.isOne(head, name) ? Optional.of(AUTO_ARCHIVER_LIST) : Optional.empty();
    }

    /// Whether bytes could be those of a container; a quick look that spares most a second.
    public static boolean mayBe(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        return head.startsWith("PK")
                || head.startsWith("\u001F\u008B")
                || head.startsWith("WARC/")
                || head.startsWith("filedesc://")
                || FeedItems.isFeed(head);
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readNBytes(LOOK);
        } catch (IOException _) {
            return new byte[0]; // damaged; whoever reads it as a packed text says so
        }
    }

    /// Hands over all items. Where it ends with a fault, items handed over before are sound by
    /// themselves, but for a WARC or WACZ there are none: they are checked as a whole first.
    ///
    /// @param name of the file, for messages and for items without a name
    /// @throws BadArchive if it is not sound, or would swell too much
    /// @throws IOException if the file cannot be read, or an item not be kept
    public void open(Path file, String name, Items items) throws BadArchive, IOException {
        try {
            switch (this) {
                case WARC -> {
                    WarcCheck.check(file);
                    WarcItems.all(file, items);
                }
                case ARC ->
                        throw new BadArchive(
                                "arc",
                                "an ARC file, the format before WARC; convert it to WARC first");
                case WACZ -> WaczFile.open(file, items);
                case FEED -> FeedItems.all(text(file), name, items);
                case AUTO_ARCHIVER_LIST -> ArchiverList.all(text(file), name, items);
                case AUTO_ARCHIVER_PAGE -> ArchiverPage.all(text(file), name, items);
            }
        } catch (Limits.TooLarge e) {
            throw new BadArchive("too-large", e.getMessage() + "; it was not opened", e);
        } catch (EOFException | ZipException e) {
            throw new BadArchive("damaged", "it breaks off: " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw new BadArchive("too-deep", "it nests too deep to be opened", e);
        } catch (RuntimeException bug) {
            throw new BadArchive("fault", "a fault in Vigil stopped the opening: " + bug, bug);
        }
    }

    private static byte[] text(Path file) throws BadArchive, IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var bytes = in.readNBytes(Limits.TEXT + 1);
            if (bytes.length > Limits.TEXT) {
                throw new BadArchive("too-large", "more than 64 MB for a list or feed");
            }
            return bytes;
        }
    }
}
