package vigil.capture.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// The list of files that a zip archive ends with, looked at before anything is unpacked: how many,
/// how large, whether they lie over one another, whether a name leads elsewhere.
final class ZipShape {
    private static final int END = 0x06054B50;
    private static final int ENTRY = 0x02014B50;
    private static final int END_64 = 0x06064B50;
    private static final int LOCATOR_64 = 0x07064B50;
    private static final int LARGEST_LIST = 64 << 20;
    private static final long UNSIGNED_INT = 0xFFFFFFFFL;

    private ZipShape() {}

    /// A file in the archive.
    record Entry(String name, long packed, long unpacked, long offset, int method) {}

    /// Whether it has what a WACZ must have. Says nothing of whether it is sound.
    static boolean isWacz(Path file) {
        try {
            return list(file).stream().anyMatch(e -> e.name().equals("datapackage.json"));
        } catch (BadArchive | IOException _) {
            return false;
        }
    }

    /// @throws BadArchive if anything about the list is not as it should be
    static List<Entry> check(Path file) throws BadArchive, IOException {
        var all = list(file);
        var names = new HashSet<String>();
        long growth = 0;
        for (var each : all) {
            plain(each.name());
            if (!names.add(each.name())) {
                throw new BadArchive("zip-names", "two files of one name: " + shown(each.name()));
            }
            if (each.unpacked() > Limits.FREE
                    && each.unpacked() > Limits.RATIO * Math.max(1, each.packed())) {
                throw new BadArchive(
                        "zip-bomb",
                        shown(each.name()) + " unpacks to more than 100 times its size");
            }
            growth += each.unpacked() - Math.min(each.unpacked(), each.packed());
            if (growth > Limits.ITEM) {
                throw new BadArchive("zip-bomb", "it unpacks to over 1 GB more than it is");
            }
        }
        var byOffset = all.stream().sorted(Comparator.comparingLong(Entry::offset)).toList();
        long end = 0;
        for (var each : byOffset) {
            if (each.offset() < end) {
                throw new BadArchive(
                        "zip-bomb", "files in it lie over one another: " + shown(each.name()));
            }
            end = each.offset() + 30 + each.name().length() + each.packed();
        }
        return all;
    }

    /// @throws BadArchive if a name is no plain relative path
    static void plain(String name) throws BadArchive {
        boolean bad =
                name.isEmpty()
                        || name.startsWith("/")
                        || name.contains("\\")
                        || name.contains(":")
                        || name.chars().anyMatch(c -> c < ' ' || c == 0x7F);
        for (var part : name.split("/", -1)) {
            bad |= part.equals("..") || part.equals(".");
        }
        if (bad || name.contains("//") || name.length() > 4096) {
            throw new BadArchive("zip-names", "a name that leads elsewhere: " + shown(name));
        }
    }

    static String shown(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}]", "?");
        return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
    }

    private static List<Entry> list(Path file) throws BadArchive, IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            long size = in.length();
            int tail = (int) Math.min(size, 65_535 + 22);
            var last = bytes(in, size - tail, tail);
            int end = end(last);
            if (end < 0) {
                throw new BadArchive("zip-damaged", "its list of files is missing");
            }
            long count = last.getShort(end + 10) & 0xFFFF;
            long length = last.getInt(end + 12) & UNSIGNED_INT;
            long offset = last.getInt(end + 16) & UNSIGNED_INT;
            if (count == 0xFFFF || length == UNSIGNED_INT || offset == UNSIGNED_INT) {
                var large = large(in, size - tail + end);
                count = large.getLong(32);
                length = large.getLong(40);
                offset = large.getLong(48);
            }
            if (count < 0 || count > Limits.FILES) {
                throw new BadArchive("zip-bomb", "more than 10,000 files");
            }
            if (length < 0 || length > LARGEST_LIST || offset < 0 || offset + length > size) {
                throw new BadArchive("zip-damaged", "its list of files is not where it should be");
            }
            return entries(bytes(in, offset, (int) length), (int) count, size);
        }
    }

    private static int end(ByteBuffer last) {
        for (int at = last.limit() - 22; at >= 0; at--) {
            if (last.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    private static ByteBuffer large(RandomAccessFile in, long end) throws BadArchive, IOException {
        if (end >= 20) {
            var locator = bytes(in, end - 20, 20);
            long at = locator.getLong(8);
            if (locator.getInt(0) == LOCATOR_64 && at >= 0 && at + 56 <= in.length()) {
                var found = bytes(in, at, 56);
                if (found.getInt(0) == END_64) {
                    return found;
                }
            }
        }
        throw new BadArchive("zip-damaged", "its list of files cannot be found");
    }

    private static ByteBuffer bytes(RandomAccessFile in, long at, int length) throws IOException {
        var bytes = new byte[length];
        in.seek(at);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static List<Entry> entries(ByteBuffer list, int count, long size) throws BadArchive {
        var all = new ArrayList<Entry>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + 46 > list.limit() || list.getInt(at) != ENTRY) {
                throw new BadArchive("zip-damaged", "its list of files breaks off");
            }
            int nameLength = list.getShort(at + 28) & 0xFFFF;
            int extraLength = list.getShort(at + 30) & 0xFFFF;
            int next = at + 46 + nameLength + extraLength + (list.getShort(at + 32) & 0xFFFF);
            if (next > list.limit()) {
                throw new BadArchive("zip-damaged", "its list of files breaks off");
            }
            var bytes = new byte[nameLength];
            list.get(at + 46, bytes);
            all.add(entry(list, at, new String(bytes, StandardCharsets.UTF_8), extraLength, size));
            at = next;
        }
        return all;
    }

    private static Entry entry(ByteBuffer list, int at, String name, int extraLength, long size)
            throws BadArchive {
        long[] sizes = {
            list.getInt(at + 24) & UNSIGNED_INT,
            list.getInt(at + 20) & UNSIGNED_INT,
            list.getInt(at + 42) & UNSIGNED_INT
        };
        int extra = at + 46 + (list.getShort(at + 28) & 0xFFFF);
        int end = extra + extraLength;
        while (extra + 4 <= end) {
            int id = list.getShort(extra) & 0xFFFF;
            int stop = Math.min(end, extra + 4 + (list.getShort(extra + 2) & 0xFFFF));
            if (id == 1) {
                int from = extra + 4;
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == UNSIGNED_INT && from + 8 <= stop) {
                        sizes[i] = list.getLong(from);
                        from += 8;
                    }
                }
            }
            extra = stop;
        }
        boolean within = sizes[2] >= 0 && sizes[1] >= 0 && sizes[0] >= 0 && sizes[1] <= size;
        if (!within || sizes[2] + sizes[1] > size) {
            throw new BadArchive("zip-damaged", shown(name) + " reaches past the end");
        }
        return new Entry(name, sizes[1], sizes[0], sizes[2], list.getShort(at + 10) & 0xFFFF);
    }
}
