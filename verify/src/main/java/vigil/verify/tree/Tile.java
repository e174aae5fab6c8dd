package vigil.verify.tree;

/// Where a tile or an entry bundle lies in the folder of a log, C2SP tlog-tiles.
///
/// `tile/0/x001/234` is the full tile 1234 of level 0; `tile/entries/000.p/5` a bundle with its
/// first five entries.
///
/// @param level 0 to 63 for hashes; [#ENTRIES] for a bundle of entries
/// @param index of the tile in its level, from 0
/// @param width hashes or entries in it, 1 to 256
public record Tile(int level, long index, int width) {
    /// Hashes in a full tile.
    public static final int FULL = 256;

    /// Stands for the level of bundles.
    public static final int ENTRIES = -1;

    private static final int HIGHEST = 63;

    /// @throws IllegalArgumentException if there can be no such tile
    public Tile {
        if (level < ENTRIES || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile " + level + "/" + index + ".p/" + width);
        }
    }

    /// How many levels of the tree one level of tiles holds.
    public static final int HEIGHT = 8;

    /// The tile with the hash (or entry) at `index` in its level, in a tree of `size` leaves.
    ///
    /// @throws IllegalArgumentException if the tree has no such hash
    public static Tile with(int level, long index, long size) {
        long inLevel = level == ENTRIES ? size : size >> (HEIGHT * level);
        if (index >= inLevel) {
            throw new IllegalArgumentException("no hash " + index + " in level " + level);
        }
        long tile = index / FULL;
        return new Tile(level, tile, (int) Math.min(FULL, inLevel - tile * FULL));
    }

    /// The same tile with another width.
    public Tile wide(int other) {
        return new Tile(level, index, other);
    }

    /// Relative to the folder of the log, with slashes.
    public String path() {
        return width == FULL ? full() : partials() + "/" + width;
    }

    /// The folder of the partial versions of this tile.
    public String partials() {
        return full() + ".p";
    }

    private String full() {
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + digits(index);
    }

    private static String digits(long index) {
        var last = "%03d".formatted(index % 1000);
        return index < 1000 ? last : above(index / 1000) + last;
    }

    private static String above(long index) {
        var group = "x%03d/".formatted(index % 1000);
        return index < 1000 ? group : above(index / 1000) + group;
    }

    /// The tile at a path.
    ///
    /// @throws BadProof if the path is not one that [#path] writes
    public static Tile parse(String path) throws BadProof {
        var parts = path.split("/", -1);
        try {
            if (parts.length >= 3 && parts[0].equals("tile")) {
                var tile = parsed(parts);
                if (tile.path().equals(path)) {
                    return tile;
                }
            }
        } catch (IllegalArgumentException | ArithmeticException _) {
            // told below
        }
        throw new BadProof("no path of a tile: \"" + path + "\"");
    }

    private static Tile parsed(String[] parts) {
        int level = parts[1].equals("entries") ? ENTRIES : Integer.parseInt(parts[1]);
        int end = parts.length;
        int width = FULL;
        if (end >= 4 && parts[end - 2].endsWith(".p")) {
            width = Integer.parseInt(parts[end - 1]);
            end--;
        }
        long index = 0;
        for (int i = 2; i < end; i++) {
            var group = parts[i];
            group = group.startsWith("x") ? group.substring(1) : group;
            group = group.endsWith(".p") ? group.substring(0, group.length() - 2) : group;
            index = Math.addExact(Math.multiplyExact(index, 1000L), Long.parseLong(group));
        }
        return new Tile(level, index, width);
    }
}
