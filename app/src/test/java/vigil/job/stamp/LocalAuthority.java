package vigil.job.stamp;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/// A time stamp authority on this machine, with a certificate authority above it. It can be made to
/// lie in the ways that a client has to notice.
public final class LocalAuthority implements AutoCloseable {
    private final String name;
    private final KeyPair rootKey;
    private final X509Certificate root;
    private final KeyPair key;
    private X509Certificate certificate;
    private final HttpServer server;
    private final AtomicInteger serial = new AtomicInteger(1);

    /// The time that it states.
    volatile Instant now = Instant.now();

    /// Whether it stamps something else than was asked for.
    volatile boolean overOthers;

    /// The status of its answers.
    volatile int status = 200;

    /// @param algorithm RSA or EC
    public LocalAuthority(String name, String algorithm) throws Exception {
        this.name = name;
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
        rootKey = generator.generateKeyPair();
        key = generator.generateKeyPair();
        root = certificate("Root of " + name, rootKey, null);
        certificate = certificate(name, key, List.of(KeyPurposeId.id_kp_timeStamping));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        var answer = answer(exchange.getRequestBody().readAllBytes());
                        exchange.getResponseHeaders()
                                .set("Content-Type", "application/timestamp-reply");
                        exchange.sendResponseHeaders(status, answer.length);
                        exchange.getResponseBody().write(answer);
                    }
                });
        server.start();
    }

    /// From now on with a certificate that may do something else.
    void mayOnlyServeWebPages() throws Exception {
        certificate = certificate(name, key, List.of(KeyPurposeId.id_kp_serverAuth));
    }

    /// Where it answers.
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/tsr";
    }

    /// Writes its root certificate.
    public Path roots(Path file) throws Exception {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded());
        return Files.writeString(
                file, "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    }

    private String algorithm() {
        return rootKey.getPrivate().getAlgorithm().equals("RSA")
                ? "SHA256withRSA"
                : "SHA256withECDSA";
    }

    private X509Certificate certificate(
            String subject, KeyPair of, @Nullable List<KeyPurposeId> usage) throws Exception {
        var from = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
        var to = Date.from(Instant.parse("2040-01-01T00:00:00Z"));
        var builder =
                new JcaX509v3CertificateBuilder(
                        new X500Name("CN=Root of " + name),
                        BigInteger.valueOf(System.nanoTime()),
                        from,
                        to,
                        new X500Name("CN=" + subject),
                        of.getPublic());
        if (usage == null) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        } else {
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    true,
                    new ExtendedKeyUsage(usage.toArray(KeyPurposeId[]::new)));
        }
        var signer = new JcaContentSignerBuilder(algorithm()).build(rootKey.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    /// The response to a request.
    byte[] answer(byte[] query) throws IOException {
        try {
            var request = new TimeStampRequest(query);
            if (overOthers) {
                var generator = new TimeStampRequestGenerator();
                generator.setCertReq(true);
                request =
                        generator.generate(TSPAlgorithms.SHA256, new byte[32], request.getNonce());
            }
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var signer =
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .build(algorithm(), key.getPrivate(), certificate);
            TimeStampTokenGenerator tokens;
            try {
                tokens =
                        new TimeStampTokenGenerator(
                                signer,
                                digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                                new ASN1ObjectIdentifier("1.2.3.4.1"));
            } catch (IllegalArgumentException | TSPException e) {
                return ("cannot: " + e).getBytes(StandardCharsets.UTF_8);
            }
            tokens.addCertificates(new JcaCertStore(List.of(certificate, root)));
            var number = BigInteger.valueOf(serial.incrementAndGet());
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(request, number, Date.from(now))
                    .getEncoded();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
