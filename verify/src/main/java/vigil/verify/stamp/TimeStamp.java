package vigil.verify.stamp;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.verify.tree.BadProof;

/// A time stamp response of RFC 3161 with its token. Immutable; nothing in it is proven before
/// [#check].
public final class TimeStamp {
    private static final int MOST_BYTES = 1 << 20;
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";
    private static final int REJECTED = 2;

    private static final Map<String, String> DIGESTS =
            Map.of(
                    "1.3.14.3.2.26", "SHA-1",
                    "2.16.840.1.101.3.4.2.1", "SHA-256",
                    "2.16.840.1.101.3.4.2.2", "SHA-384",
                    "2.16.840.1.101.3.4.2.3", "SHA-512");

    private final Der info;
    private final byte[] content;
    private final List<X509Certificate> certificates;
    private final Der signer;

    private TimeStamp(Der info, byte[] content, List<X509Certificate> certificates, Der signer) {
        this.info = info;
        this.content = content;
        this.certificates = List.copyOf(certificates);
        this.signer = signer;
    }

    /// Reads a response, or a token without the response around it.
    ///
    /// @throws BadProof if it is malformed, or the authority refused
    public static TimeStamp parse(byte[] bytes) throws BadProof {
        if (bytes.length > MOST_BYTES) {
            throw new BadProof("a time stamp of more than 1 MB");
        }
        var whole = Der.parse(bytes).with(Der.SEQUENCE);
        var first = whole.part(0);
        if (first.is(Der.SEQUENCE)) {
            var status = first.part(0).integer();
            if (status.compareTo(BigInteger.valueOf(REJECTED)) >= 0 || whole.parts().size() < 2) {
                throw new BadProof("the authority refused, status " + status);
            }
            whole = whole.part(1).with(Der.SEQUENCE);
        }
        if (!whole.part(0).oid().equals(SIGNED_DATA)) {
            throw new BadProof("not a signed message (CMS)");
        }
        var data = whole.part(1).with(0xA0).part(0).with(Der.SEQUENCE).parts();
        if (data.size() < 4) {
            throw new BadProof("a signed message lacks parts");
        }
        var inner = data.get(2).with(Der.SEQUENCE);
        if (!inner.part(0).oid().equals(TST_INFO)) {
            throw new BadProof("a signed message, and no time stamp");
        }
        var content = inner.part(1).with(0xA0).part(0).with(Der.OCTETS).content();
        var certificates = new ArrayList<X509Certificate>();
        for (var part : data.subList(3, data.size() - 1)) {
            if (part.is(0xA0)) {
                for (var each : part.parts()) {
                    certificates.add(Chain.certificate(each.encoded()));
                }
            }
        }
        var signers = data.getLast().with(Der.SET).parts();
        if (signers.size() != 1) {
            throw new BadProof("a time stamp has one signer, not " + signers.size());
        }
        var info = Der.parse(content).with(Der.SEQUENCE);
        return new TimeStamp(info, content, certificates, signers.getFirst());
    }

    private static String digest(Der algorithm) throws BadProof {
        var oid = algorithm.with(Der.SEQUENCE).part(0).oid();
        var name = DIGESTS.get(oid);
        if (name == null) {
            throw new BadProof("an unknown digest " + oid);
        }
        return name;
    }

    static byte[] digest(String name, byte[] bytes) throws BadProof {
        try {
            return MessageDigest.getInstance(name).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new BadProof("this JDK lacks " + name);
        }
    }

    /// The time that the authority states; proven by [#check].
    ///
    /// @throws BadProof if it states none
    public Instant time() throws BadProof {
        var text = new String(info.part(4).with(Der.TIME).content(), StandardCharsets.US_ASCII);
        try {
            if (text.matches("[0-9]{14}(\\.[0-9]{1,9})?Z")) {
                return Instant.parse(
                        "%s-%s-%sT%s:%s:%sZ"
                                .formatted(
                                        text.substring(0, 4),
                                        text.substring(4, 6),
                                        text.substring(6, 8),
                                        text.substring(8, 10),
                                        text.substring(10, 12),
                                        text.substring(12, text.length() - 1)));
            }
        } catch (DateTimeParseException _) {
            // told below
        }
        throw new BadProof("no time in UTC: \"" + text + "\"");
    }

    /// The number that the request had, or null.
    ///
    /// @throws BadProof if it is malformed
    public @Nullable BigInteger nonce() throws BadProof {
        for (var part : info.parts().subList(5, info.parts().size())) {
            if (part.is(Der.INTEGER)) {
                return part.integer();
            }
        }
        return null;
    }

    /// The number of the stamp at its authority.
    ///
    /// @throws BadProof if it is malformed
    public BigInteger serial() throws BadProof {
        return info.part(3).integer();
    }

    /// Certificates that came with the token.
    public List<X509Certificate> certificates() {
        return certificates;
    }

    /// Whether this is over the SHA-256 (or longer) of these bytes.
    ///
    /// @throws BadProof if it is malformed, or of a digest that does not suffice
    public boolean isOver(byte[] bytes) throws BadProof {
        var imprint = info.part(2).with(Der.SEQUENCE);
        var name = digest(imprint.part(0));
        if (name.equals("SHA-1")) {
            throw new BadProof("a time stamp over SHA-1 proves nothing any more");
        }
        return MessageDigest.isEqual(
                imprint.part(1).with(Der.OCTETS).content(), digest(name, bytes));
    }

    /// Checks that an authority stamped these bytes.
    ///
    /// @param anchors certificates of authorities that are trusted
    /// @return when; the bytes existed not later
    /// @throws BadProof if that is not proven; the message says why
    public Instant check(byte[] bytes, List<X509Certificate> anchors) throws BadProof {
        if (!info.part(0).integer().equals(BigInteger.ONE)) {
            throw new BadProof("an unknown version of time stamps");
        }
        if (!isOver(bytes)) {
            throw new BadProof("the time stamp is over other bytes (wrong imprint)");
        }
        var certificate = new Signature(signer).check(content, certificates);
        Chain.mayStamp(certificate);
        Chain.leads(certificate, certificates, anchors, time());
        return time();
    }

    /// The one signature of a token.
    private record Signature(Der signer) {
        private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
        private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
        private static final String SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
        private static final String SIGNING_CERTIFICATE_2 = "1.2.840.113549.1.9.16.2.47";

        /// The certificate that signed.
        X509Certificate check(byte[] content, List<X509Certificate> certificates) throws BadProof {
            var parts = signer.with(Der.SEQUENCE).parts();
            if (parts.size() < 6 || !parts.get(3).is(0xA0)) {
                throw new BadProof("a signer without signed attributes");
            }
            var name = digest(parts.get(2));
            if (name.equals("SHA-1")) {
                throw new BadProof("a signature over SHA-1 proves nothing any more");
            }
            var attributes = parts.get(3);
            var type = value(attributes, CONTENT_TYPE);
            var stated = value(attributes, MESSAGE_DIGEST);
            if (type == null
                    || stated == null
                    || !type.oid().equals(TST_INFO)
                    || !MessageDigest.isEqual(
                            stated.with(Der.OCTETS).content(), digest(name, content))) {
                throw new BadProof("what was signed is not this time stamp");
            }
            var certificate = signing(attributes, certificates);
            var signed = attributes.encoded();
            signed[0] = (byte) Der.SET; // as RFC 5652, 5.4 has it
            Chain.verify(
                    certificate,
                    parts.get(4).with(Der.SEQUENCE).part(0).oid(),
                    name,
                    signed,
                    parts.get(5).with(Der.OCTETS).content());
            return certificate;
        }

        private static @Nullable Der value(Der attributes, String oid) throws BadProof {
            Der found = null;
            for (var each : attributes.parts()) {
                if (each.with(Der.SEQUENCE).part(0).oid().equals(oid)) {
                    var values = each.part(1).with(Der.SET).parts();
                    if (found != null || values.size() != 1) {
                        throw new BadProof("an attribute that comes twice");
                    }
                    found = values.getFirst();
                }
            }
            return found;
        }

        /// The certificate that the signed attributes name, so that none can be put in its place.
        private static X509Certificate signing(Der attributes, List<X509Certificate> certificates)
                throws BadProof {
            var newer = value(attributes, SIGNING_CERTIFICATE_2);
            var older = value(attributes, SIGNING_CERTIFICATE);
            var name = newer == null ? "SHA-1" : "SHA-256";
            var named = newer == null ? older : newer;
            if (named == null) {
                throw new BadProof("the token does not name the certificate that signed");
            }
            var id = named.part(0).part(0).with(Der.SEQUENCE).parts();
            int at = 0;
            if (newer != null && id.getFirst().is(Der.SEQUENCE)) {
                name = digest(id.getFirst());
                at = 1;
            }
            if (at >= id.size()) {
                throw new BadProof("the token does not name the certificate that signed");
            }
            var hash = id.get(at).with(Der.OCTETS).content();
            for (var each : certificates) {
                if (MessageDigest.isEqual(hash, digest(name, Chain.encoded(each)))) {
                    return each;
                }
            }
            throw new BadProof("the certificate that signed did not come with the token");
        }
    }
}
