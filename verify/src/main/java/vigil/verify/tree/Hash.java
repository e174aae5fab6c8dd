package vigil.verify.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash: 32 bytes. Immutable.
public final class Hash implements Comparable<Hash> {
    /// Bytes in a hash.
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The hash with these bytes.
    ///
    /// @throws BadProof if these are not 32 bytes
    public static Hash of(byte[] bytes) throws BadProof {
        if (bytes.length != LENGTH) {
            throw new BadProof("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /// The hash at `from` of a tile or bundle.
    ///
    /// @throws BadProof if the bytes end before the hash does
    public static Hash at(byte[] bytes, int from) throws BadProof {
        if (from < 0 || from > bytes.length - LENGTH) {
            throw new BadProof("no hash at byte " + from + " of " + bytes.length);
        }
        return new Hash(Arrays.copyOfRange(bytes, from, from + LENGTH));
    }

    /// From base64 (RFC 4648 section 4, padded).
    ///
    /// @throws BadProof if this is not base64 of 32 bytes in its one canonical form
    public static Hash base64(String text) throws BadProof {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (bytes.length == LENGTH && Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return new Hash(bytes);
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new BadProof("expected base64 of 32 bytes, found \"" + shortened(text) + "\"");
    }

    /// From 64 lower-case hexadecimal digits.
    ///
    /// @throws BadProof if this is anything else
    public static Hash hex(String text) throws BadProof {
        boolean fits = text.length() == 2 * LENGTH;
        for (int i = 0; fits && i < text.length(); i++) {
            char c = text.charAt(i);
            fits = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        if (!fits) {
            throw new BadProof(
                    "expected 64 lower-case hexadecimal digits, found \"" + shortened(text) + "\"");
        }
        return new Hash(HexFormat.of().parseHex(text));
    }

    /// SHA-256 of the parts one after the other.
    public static Hash sha256(byte[]... parts) {
        var sha = digest();
        for (var part : parts) {
            sha.update(part);
        }
        return new Hash(sha.digest());
    }

    /// A fresh SHA-256, for what comes in pieces; finish with [#finish].
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The hash of what went into a digest made by [#digest].
    public static Hash finish(MessageDigest sha) {
        return new Hash(sha.digest());
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    /// A copy of the 32 bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Puts the 32 bytes into `target` at `at`.
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, LENGTH);
    }

    void update(MessageDigest sha) {
        sha.update(bytes);
    }

    /// 64 lower-case digits.
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /// 44 characters with padding.
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// In the order of the bytes, unsigned.
    @Override
    public int compareTo(Hash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
