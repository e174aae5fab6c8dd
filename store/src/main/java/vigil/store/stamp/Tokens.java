package vigil.store.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.util.Arrays;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.util.Store;
import vigil.store.log.BadLog;
import vigil.verify.tree.Hash;

/// Requests and responses of RFC 3161, by Bouncy Castle.
final class Tokens {
    private static final int NONCE_BITS = 64;

    private Tokens() {}

    /// A request for a stamp over the SHA-256 of these bytes, with a nonce, for a token that
    /// carries its certificates.
    static byte[] request(byte[] bytes) throws IOException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        var nonce = new BigInteger(NONCE_BITS, new SecureRandom());
        return generator
                .generate(TSPAlgorithms.SHA256, Hash.sha256(bytes).bytes(), nonce)
                .getEncoded();
    }

    /// The response, where only the token came put into one.
    static byte[] response(byte[] bytes) throws BadLog {
        try {
            new TimeStampResponse(bytes);
            return bytes;
        } catch (IOException | TSPException | RuntimeException notOne) {
            try {
                var token = ContentInfo.getInstance(bytes);
                var granted = new PKIStatusInfo(PKIStatus.granted);
                return new TimeStampResp(granted, token).getEncoded();
            } catch (IOException | RuntimeException e) {
                throw new BadLog("not a response of a time stamp authority", notOne);
            }
        }
    }

    /// Whether a response is over the same bytes and has the same nonce as a request.
    static boolean answers(byte[] response, byte[] request) throws BadLog {
        try {
            var token = new TimeStampResponse(response).getTimeStampToken();
            var asked = new TimeStampRequest(request);
            return token != null
                    && Arrays.equals(
                            token.getTimeStampInfo().getMessageImprintDigest(),
                            asked.getMessageImprintDigest())
                    && asked.getNonce().equals(token.getTimeStampInfo().getNonce());
        } catch (IOException | TSPException e) {
            throw new BadLog("not a response of a time stamp authority", e);
        }
    }

    /// Checks a response against its request, and its signature with the certificate in it.
    ///
    /// @throws BadLog if it is refused, or does not fit; the message says why
    static void check(byte[] response, byte[] request) throws BadLog {
        try {
            var answer = new TimeStampResponse(response);
            answer.validate(new TimeStampRequest(request));
            var token = answer.getTimeStampToken();
            if (token == null) {
                var why = answer.getStatusString();
                throw new BadLog("the authority refused: " + (why == null ? "no reason" : why));
            }
            @SuppressWarnings("unchecked") // as Bouncy Castle returns it
            Store<X509CertificateHolder> certificates = token.getCertificates();
            for (var certificate : certificates.getMatches(null)) {
                if (token.getSID().match(certificate)) {
                    token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
                    return;
                }
            }
            throw new BadLog("the token came without the certificate that signed it");
        } catch (IOException | TSPException | OperatorCreationException e) {
            throw new BadLog("the stamp is not right: " + e.getMessage(), e);
        } catch (CertificateException e) {
            throw new BadLog("the certificate of the stamp is malformed: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new BadLog("the stamp is malformed: " + e.getMessage(), e);
        }
    }
}
