package vigil.verify.note;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import vigil.verify.tree.BadProof;

/// Ed25519 signatures, RFC 8032, checked by the JDK.
///
/// The JDK has been seen to accept a signature with bytes behind its 64 (a public test vector), so
/// lengths are checked here.
final class Ed25519 {
    static final int KEY = 32;
    static final int SIGNATURE = 64;

    /// The order of the base point: the S of a signature is below it, or it could be written twice.
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private Ed25519() {}

    /// @throws BadProof if these are not the bytes of a point
    static PublicKey key(byte[] bytes) throws BadProof {
        if (bytes.length != KEY) {
            throw new BadProof("an Ed25519 key has 32 bytes, not " + bytes.length);
        }
        var y = reversed(bytes, 0, KEY);
        boolean odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7F;
        try {
            var point = new EdECPoint(odd, new BigInteger(1, y));
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
        } catch (GeneralSecurityException e) {
            throw new BadProof("not an Ed25519 key: " + e.getMessage());
        }
    }

    /// Whether the key made this signature over the message.
    static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE
                || new BigInteger(1, reversed(signature, KEY, KEY)).compareTo(ORDER) >= 0) {
            return false;
        }
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false; // bytes that are no signature at all
        }
    }

    private static byte[] reversed(byte[] bytes, int from, int length) {
        var reversed = new byte[length];
        for (int i = 0; i < length; i++) {
            reversed[length - 1 - i] = bytes[from + i];
        }
        return reversed;
    }
}
