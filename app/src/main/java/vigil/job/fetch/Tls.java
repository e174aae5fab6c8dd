package vigil.job.fetch;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Encryption of one connection; keeps the certificates that the server sent, good or not.
final class Tls {
    private final Kept kept;

    /// @param bad whether a certificate that is not to be trusted is taken and told
    Tls(boolean bad) {
        kept = new Kept(bad);
    }

    SSLSocket over(Socket plain, WebAddress address) throws IOException {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {kept}, null);
            var socket =
                    (SSLSocket)
                            context.getSocketFactory()
                                    .createSocket(plain, address.host(), address.port(), true);
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setApplicationProtocols(new String[] {"http/1.1"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket;
        } catch (SSLException e) {
            var why = kept.fault == null ? e.getMessage() : kept.fault;
            throw new FetchFailed(
                    kept.fault == null ? "no-encryption" : "bad-certificate",
                    address.authority()
                            + (kept.fault == null
                                    ? ": no encrypted connection: " + why
                                    : ": its certificate is not to be trusted: "
                                            + why
                                            + ". --accept-bad-certificate captures all the same,"
                                            + " and says so in the capture"),
                    e);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    Exchange.Secured secured(SSLSocket socket) {
        var session = socket.getSession();
        return new Exchange.Secured(
                session.getProtocol(), session.getCipherSuite(), kept.chain, kept.fault);
    }

    private static X509ExtendedTrustManager usual() {
        try {
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (var each : factory.getTrustManagers()) {
                if (each instanceof X509ExtendedTrustManager usual) {
                    return usual;
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK trusts somebody", e);
        }
        throw new IllegalStateException("every JDK trusts somebody");
    }

    /// Asks the JDK's own trust manager and remembers what it said.
    private static final class Kept extends X509ExtendedTrustManager {
        private static final X509ExtendedTrustManager USUAL = usual();

        private final boolean bad;
        private List<X509Certificate> chain = List.of();
        private @Nullable String fault;

        Kept(boolean bad) {
            this.bad = bad;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] sent, String type, Socket socket)
                throws CertificateException {
            chain = Arrays.asList(sent.clone());
            try {
                USUAL.checkServerTrusted(sent, type, socket);
            } catch (CertificateException e) {
                fault = String.valueOf(e.getMessage());
                if (!bad) {
                    throw e;
                }
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] sent, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("not used");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] sent, String type)
                throws CertificateException {
            throw new CertificateException("not used");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] sent, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("not used");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] sent, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("not used");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] sent, String type)
                throws CertificateException {
            throw new CertificateException("not used");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return USUAL.getAcceptedIssuers();
        }
    }
}
