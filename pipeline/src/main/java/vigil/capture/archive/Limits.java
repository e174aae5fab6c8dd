package vigil.capture.archive;

/// How much a container may hold and how much it may swell.
final class Limits {
    /// Files in a zip archive.
    static final int FILES = 10_000;

    /// Bytes out of a packed stream for one that goes in.
    static final long RATIO = 100;

    /// So many bytes may come out before the ratio counts: small texts shrink a lot.
    static final long FREE = 4 << 20;

    /// Bytes of one item that was packed.
    static final long ITEM = 1L << 30;

    /// Bytes of a feed or a sheet.
    static final int TEXT = 64 << 20;

    private Limits() {}

    /// @throws TooLarge if what came out is out of proportion
    static void check(long packed, long unpacked) throws TooLarge {
        if (unpacked > FREE && unpacked > RATIO * Math.max(1, packed)) {
            throw new TooLarge("it unpacks to more than 100 times its size");
        }
    }

    /// Too much came out.
    static final class TooLarge extends java.io.IOException {
        private static final long serialVersionUID = 1;

        TooLarge(String message) {
            super(message);
        }
    }
}
