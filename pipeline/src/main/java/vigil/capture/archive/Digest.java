package vigil.capture.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A digest that an archive states, such as `sha1:3I42…`, and what it turns out to be.
final class Digest {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final String stated;
    private final byte @Nullable [] expected;
    private final @Nullable MessageDigest computed;

    private Digest(String stated, byte @Nullable [] expected, @Nullable MessageDigest computed) {
        this.stated = stated;
        this.expected = expected;
        this.computed = computed;
    }

    /// @param stated algorithm and value in base 16, 32 or 64
    static Digest of(String stated) {
        int colon = stated.indexOf(':');
        var name = colon < 0 ? "" : stated.substring(0, colon).toLowerCase(Locale.ROOT);
        var algorithm =
                switch (name) {
                    case "sha1", "sha-1" -> "SHA-1";
                    case "sha256", "sha-256" -> "SHA-256";
                    case "sha512", "sha-512" -> "SHA-512";
                    case "md5" -> "MD5";
                    default -> null;
                };
        if (algorithm == null) {
            return new Digest(stated, null, null);
        }
        try {
            var digest = MessageDigest.getInstance(algorithm);
            var value = stated.substring(colon + 1).strip();
            return new Digest(stated, bytes(value, digest.getDigestLength()), digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }

    /// Whether we know the algorithm; nothing can be said of others.
    boolean known() {
        return computed != null;
    }

    void update(byte[] bytes, int from, int length) {
        if (computed != null) {
            computed.update(bytes, from, length);
        }
    }

    /// Whether what was fed is what was stated. Ends the computing.
    boolean holds() {
        return computed == null || (expected != null && Arrays.equals(computed.digest(), expected));
    }

    @Override
    public String toString() {
        return stated;
    }

    private static byte @Nullable [] bytes(String value, int length) {
        try {
            if (value.length() == 2 * length) {
                return HexFormat.of().parseHex(value.toLowerCase(Locale.ROOT));
            }
            var bare = value.replaceAll("=+$", "");
            if (bare.length() == (length * 8 + 4) / 5) {
                return base32(bare.toUpperCase(Locale.ROOT), length);
            }
            return Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static byte @Nullable [] base32(String value, int length) {
        var bytes = new byte[length];
        long bits = 0;
        int count = 0;
        int at = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = BASE32.indexOf(value.charAt(i));
            if (digit < 0) {
                return null;
            }
            bits = (bits << 5 | digit) & 0xFFFF;
            count += 5;
            if (count >= 8 && at < length) {
                count -= 8;
                bytes[at++] = (byte) (bits >> count);
            }
        }
        return bytes;
    }
}
