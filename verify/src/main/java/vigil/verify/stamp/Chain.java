package vigil.verify.stamp;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.verify.tree.BadProof;

/// Certificates of authorities, X.509.
public final class Chain {
    private static final int LONGEST = 8;
    private static final String MAY_STAMP = "1.3.6.1.5.5.7.3.8";
    private static final String EXTENDED_USAGE = "2.5.29.37";

    private static final Map<String, String> SIGNATURES =
            Map.of(
                    "1.2.840.113549.1.1.11", "SHA256withRSA",
                    "1.2.840.113549.1.1.12", "SHA384withRSA",
                    "1.2.840.113549.1.1.13", "SHA512withRSA",
                    "1.2.840.10045.4.3.2", "SHA256withECDSA",
                    "1.2.840.10045.4.3.3", "SHA384withECDSA",
                    "1.2.840.10045.4.3.4", "SHA512withECDSA",
                    "1.3.101.112", "Ed25519");

    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String EC = "1.2.840.10045.2.1";

    private Chain() {}

    /// Certificates in PEM or DER, one or several.
    ///
    /// @throws BadProof if there are none
    public static List<X509Certificate> certificates(byte[] bytes) throws BadProof {
        var all = new ArrayList<X509Certificate>();
        try {
            for (var each :
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(bytes))) {
                all.add((X509Certificate) each);
            }
        } catch (CertificateException e) {
            throw new BadProof("no certificates: " + e.getMessage());
        }
        if (all.isEmpty()) {
            throw new BadProof("no certificates");
        }
        return all;
    }

    static X509Certificate certificate(byte[] der) throws BadProof {
        return certificates(der).getFirst();
    }

    static byte[] encoded(X509Certificate certificate) throws BadProof {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new BadProof("a certificate that cannot be written: " + e.getMessage());
        }
    }

    /// RFC 3161, 2.3: the certificate may stamp and do nothing else, and says so as critical.
    static void mayStamp(X509Certificate certificate) throws BadProof {
        try {
            var usage = certificate.getExtendedKeyUsage();
            var critical = certificate.getCriticalExtensionOIDs();
            if (usage == null
                    || !usage.equals(List.of(MAY_STAMP))
                    || critical == null
                    || !critical.contains(EXTENDED_USAGE)) {
                throw new BadProof(
                        "the certificate that signed is not one for time stamps (wrong usage)");
            }
        } catch (CertificateParsingException e) {
            throw new BadProof("the certificate that signed is malformed");
        }
    }

    static void verify(
            X509Certificate certificate, String oid, String digest, byte[] signed, byte[] signature)
            throws BadProof {
        var name = SIGNATURES.get(oid);
        if (oid.equals(RSA)) {
            name = digest.replace("-", "") + "withRSA";
        } else if (oid.equals(EC)) {
            name = digest.replace("-", "") + "withECDSA";
        }
        if (name == null) {
            throw new BadProof("a kind of signature that this checker lacks: " + oid);
        }
        try {
            var check = Signature.getInstance(name);
            check.initVerify(certificate.getPublicKey());
            check.update(signed);
            if (check.verify(signature)) {
                return;
            }
        } catch (GeneralSecurityException e) {
            throw new BadProof("the signature of the time stamp is wrong: " + e.getMessage());
        }
        throw new BadProof("the signature of the time stamp is wrong");
    }

    /// Whether a certificate leads to an anchor, all valid at a time.
    static void leads(
            X509Certificate certificate,
            List<X509Certificate> others,
            List<X509Certificate> anchors,
            Instant at)
            throws BadProof {
        var trusted = new HashSet<TrustAnchor>();
        anchors.forEach(anchor -> trusted.add(new TrustAnchor(anchor, null)));
        if (trusted.isEmpty()) {
            throw new BadProof("no authority is trusted");
        }
        var path = new ArrayList<X509Certificate>();
        var next = certificate;
        while (path.size() < LONGEST && !anchors.contains(next)) {
            path.add(next);
            var issuer = issuer(next, others);
            if (issuer == null || path.contains(issuer)) {
                break;
            }
            next = issuer;
        }
        try {
            var parameters = new PKIXParameters(trusted);
            parameters.setRevocationEnabled(false); // needs a network
            parameters.setDate(Date.from(at));
            var factory = CertificateFactory.getInstance("X.509");
            if (path.isEmpty()) {
                certificate.checkValidity(Date.from(at)); // the authority itself was named
                return;
            }
            CertPathValidator.getInstance("PKIX")
                    .validate(factory.generateCertPath(path), parameters);
        } catch (GeneralSecurityException e) {
            throw new BadProof(
                    "the time stamp does not lead to a trusted authority at "
                            + at
                            + ": "
                            + e.getMessage());
        }
    }

    private static @Nullable X509Certificate issuer(
            X509Certificate of, List<X509Certificate> among) {
        for (var each : among) {
            if (each.getSubjectX500Principal().equals(of.getIssuerX500Principal())
                    && !each.equals(of)) {
                return each;
            }
        }
        return null;
    }
}
