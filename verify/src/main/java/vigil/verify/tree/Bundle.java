package vigil.verify.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Entries one after the other, each behind its length as two bytes, C2SP tlog-tiles.
public final class Bundle {
    /// The most bytes of an entry.
    public static final int LONGEST = 65_535;

    private Bundle() {}

    /// The entries of a bundle.
    ///
    /// @throws BadProof if it ends inside an entry or has more than 256
    public static List<byte[]> parse(byte[] bundle) throws BadProof {
        var entries = new ArrayList<byte[]>();
        int at = 0;
        while (at < bundle.length) {
            if (bundle.length - at < 2) {
                throw new BadProof("the bundle ends inside a length");
            }
            int length = ((bundle[at] & 0xFF) << 8) | (bundle[at + 1] & 0xFF);
            at += 2;
            if (bundle.length - at < length) {
                throw new BadProof("the bundle ends inside entry " + entries.size());
            }
            var entry = new byte[length];
            System.arraycopy(bundle, at, entry, 0, length);
            entries.add(entry);
            at += length;
            if (entries.size() > Tile.FULL) {
                throw new BadProof("a bundle of more than 256 entries");
            }
        }
        return entries;
    }

    /// The bundle of these entries.
    ///
    /// @throws IllegalArgumentException if an entry is longer than [#LONGEST]
    public static byte[] format(List<byte[]> entries) {
        var out = new ByteArrayOutputStream();
        for (var entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
            }
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }
}
