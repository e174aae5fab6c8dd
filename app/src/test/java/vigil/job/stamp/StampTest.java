package vigil.job.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.job.Custody;
import vigil.job.Workspace;
import vigil.job.post.Post;
import vigil.store.log.EntryType;
import vigil.store.stamp.Stamps;
import vigil.verify.stamp.Chain;
import vigil.verify.stamp.TimeStamp;
import vigil.verify.tree.BadProof;

@SuppressWarnings("NullAway.Init") // made before each test
class StampTest {
    @TempDir private Path folder;
    private LocalAuthority first;
    private LocalAuthority second;
    private Workspace workspace;

    @BeforeEach
    void make() throws Exception {
        first = new LocalAuthority("first", "RSA");
        second = new LocalAuthority("second", "EC");
        var made = Workspace.create(folder.resolve("case"), "example.org/case");
        first.roots(made.folder().resolve("keys/first.pem"));
        second.roots(made.folder().resolve("keys/second.pem"));
        Files.writeString(
                made.folder().resolve(Workspace.FILE),
                """
                stamps = first second
                stamp.first.url = %s
                stamp.first.roots = keys/first.pem
                stamp.second.url = %s
                stamp.second.roots = keys/second.pem
                """
                        .formatted(first.url(), second.url()),
                StandardOpenOption.APPEND);
        workspace = Workspace.find(made.folder());
        log("one");
    }

    @AfterEach
    void end() {
        first.close();
        second.close();
    }

    private void log(String reason) throws Exception {
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            custody.append(EntryType.ACCESS, "reason", reason);
        }
    }

    private List<Stamping.Stamped> ask() throws Exception {
        return workspace.stamping().ask(workspace.post());
    }

    private Stamps.Stamp stamp(String authority) throws IOException {
        return new Stamps(workspace.folder().resolve("log/stamps"), Clock.systemUTC())
                .all().stream()
                        .filter(each -> each.authority().equals(authority))
                        .toList()
                        .getLast();
    }

    @Test
    void twoAuthoritiesStampAndTheTokensHoldByThemselves() throws Exception {
        assertThat(ask())
                .extracting(Stamping.Stamped::state)
                .containsExactly(Stamping.State.STAMPED, Stamping.State.STAMPED);
        for (var name : List.of("first", "second")) {
            var stamp = stamp(name);
            var token = TimeStamp.parse(stamp.file("token.tsr"));
            var roots = Chain.certificates(stamp.file("roots.pem"));
            var at = token.check(stamp.file("checkpoint"), roots);
            assertThat(Duration.between(at, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
            assertThatThrownBy(() -> token.check("other".getBytes(StandardCharsets.UTF_8), roots))
                    .hasMessageContaining("wrong imprint");
        }
        var strangers = Chain.certificates(stamp("second").file("roots.pem"));
        var token = TimeStamp.parse(stamp("first").file("token.tsr"));
        assertThatThrownBy(() -> token.check(stamp("first").file("checkpoint"), strangers))
                .hasMessageContaining("trusted authority");
        assertThat(ask()).extracting(Stamping.Stamped::told).containsOnly("stamped before");
        log("two");
        assertThat(ask()).extracting(Stamping.Stamped::size).containsOnly(2L);
    }

    /// Somebody who wants another time on a piece of evidence changes the token.
    @Test
    void noChangedTokenIsAccepted() throws Exception {
        ask();
        var random = new Random(6);
        for (var name : List.of("first", "second")) {
            var good = stamp(name).file("token.tsr");
            var signed = stamp(name).file("checkpoint");
            var roots = Chain.certificates(stamp(name).file("roots.pem"));
            var time = TimeStamp.parse(good).check(signed, roots);
            int differing = 0;
            for (int i = 0; i < 2000; i++) {
                var bad = good.clone();
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                try {
                    // parts that nothing vouches for may differ, such as a certificate not needed
                    assertThat(TimeStamp.parse(bad).check(signed, roots)).isEqualTo(time);
                } catch (BadProof _) {
                    differing++;
                }
            }
            assertThat(differing).isGreaterThan(1000);
        }
    }

    @Test
    void withoutANetworkRequestsWaitAndAreSent() throws Exception {
        first.close();
        second.status = 503;
        assertThat(ask()).extracting(Stamping.Stamped::state).containsOnly(Stamping.State.PENDING);
        assertThat(workspace.stamping().state())
                .extracting(Stamping.Stamped::state)
                .containsOnly(Stamping.State.PENDING);
        second.status = 200;
        assertThat(ask())
                .extracting(Stamping.Stamped::state)
                .containsExactly(Stamping.State.PENDING, Stamping.State.STAMPED);
    }

    /// F6: a clock that jumped, here or there, must not put a wrong time on a piece of evidence.
    @ParameterizedTest
    @ValueSource(strings = {"-P3650D", "P3650D", "-PT1H", "PT1H"})
    void aTimeOutOfTheWindowIsRefused(String jump) throws Exception {
        first.now = Instant.now().plus(Duration.parse(jump));
        assertThat(ask().getFirst().state()).isEqualTo(Stamping.State.REFUSED);
        assertThat(stamp("first").done()).isFalse();
        first.now = Instant.now();
        assertThat(ask().getFirst().state()).isEqualTo(Stamping.State.STAMPED);
    }

    @Test
    void aStampOverSomethingElseIsRefused() throws Exception {
        first.overOthers = true;
        assertThat(ask().getFirst().state()).isEqualTo(Stamping.State.REFUSED);
    }

    @Test
    void aCertificateForSomethingElseIsRefused() throws Exception {
        second.mayOnlyServeWebPages();
        assertThat(ask().get(1).state()).isEqualTo(Stamping.State.REFUSED);
        assertThat(stamp("second").done()).isFalse();
    }

    /// A machine without any network: the request leaves on a stick, and the token comes back.
    @Test
    void aTokenMadeElsewhereIsBrought() throws Exception {
        var requests = workspace.stamping().requests();
        assertThat(requests).hasSize(2);
        var response = first.answer(Files.readAllBytes(requests.getFirst()));
        assertThat(workspace.stamping().bring(response).state()).isEqualTo(Stamping.State.STAMPED);
        assertThatThrownBy(() -> workspace.stamping().bring("no".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
        var others = second.answer(Files.readAllBytes(requests.getFirst()));
        assertThatThrownBy(() -> workspace.stamping().bring(others))
                .as("by an authority that is not the one of the request")
                .hasMessageContaining("trusted authority");
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() throws Exception {
        try (var silent = new ServerSocket(0)) {
            var post = new Post("", Duration.ofMillis(300), 2);
            long start = System.nanoTime();
            assertThatThrownBy(() ->
                            post.send(
                                    "http://127.0.0.1:" + silent.getLocalPort() + "/",
                                    "text/plain",
                                    new byte[] {1}))
                    .isInstanceOf(IOException.class);
            assertThat((System.nanoTime() - start) / 1e9).isLessThan(5);
        }
    }

    private static int run(Path in, String... command) throws Exception {
        var process = new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true);
        process.redirectOutput(in.resolve("out").toFile());
        return process.start().waitFor();
    }

    /// Tools of others accept what we keep, and we accept what they make.
    @Test
    void opensslAgrees() throws Exception {
        try {
            assumeTrue(run(folder, "openssl", "version") == 0, "openssl does not run");
        } catch (IOException e) {
            assumeTrue(false, "openssl is not on this machine");
        }
        ask();
        for (var name : List.of("first", "second")) {
            var in = stamp(name).folder();
            var verify =
                    new String[] {
                        "openssl",
                        "ts",
                        "-verify",
                        "-in",
                        "token.tsr",
                        "-data",
                        "checkpoint",
                        "-CAfile",
                        "roots.pem",
                        "-untrusted",
                        "chain.pem"
                    };
            assertThat(run(in, verify)).as(Files.readString(in.resolve("out"))).isZero();
            var query = verify.clone();
            query[5] = "-queryfile";
            query[6] = "request.tsq";
            assertThat(run(in, query)).isZero();
            var other = verify.clone();
            other[6] = "roots.pem";
            assertThat(run(in, other)).as("other data").isNotZero();
        }
        opensslStamps();
    }

    private void opensslStamps() throws Exception {
        var in = Files.createDirectories(folder.resolve("openssl"));
        Files.writeString(in.resolve("data"), "bytes that existed\n");
        Files.writeString(
                in.resolve("ca.cnf"),
                """
                [req]
                distinguished_name = dn
                [dn]
                [ca]
                basicConstraints = critical,CA:true
                [tsa]
                extendedKeyUsage = critical,timeStamping
                [ts]
                serial = serial
                signer_cert = tsa.pem
                certs = ca.pem
                signer_key = tsa.key
                signer_digest = sha256
                default_policy = 1.2.3.4.1
                digests = sha256
                ess_cert_id_chain = no
                """);
        Files.writeString(in.resolve("serial"), "01\n");
        run(
                in,
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "ca.key",
                "-out",
                "ca.pem",
                "-subj",
                "/CN=Test CA",
                "-days",
                "30",
                "-config",
                "ca.cnf",
                "-extensions",
                "ca");
        run(
                in,
                "openssl",
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "tsa.key",
                "-out",
                "tsa.csr",
                "-subj",
                "/CN=Test TSA",
                "-config",
                "ca.cnf");
        run(
                in,
                "openssl",
                "x509",
                "-req",
                "-in",
                "tsa.csr",
                "-CA",
                "ca.pem",
                "-CAkey",
                "ca.key",
                "-CAcreateserial",
                "-out",
                "tsa.pem",
                "-days",
                "30",
                "-extfile",
                "ca.cnf",
                "-extensions",
                "tsa");
        run(in, "openssl", "ts", "-query", "-data", "data", "-sha256", "-cert", "-out", "q.tsq");
        run(
                in,
                "openssl",
                "ts",
                "-reply",
                "-config",
                "ca.cnf",
                "-section",
                "ts",
                "-queryfile",
                "q.tsq",
                "-out",
                "r.tsr");
        var token = TimeStamp.parse(Files.readAllBytes(in.resolve("r.tsr")));
        var roots = Chain.certificates(Files.readAllBytes(in.resolve("ca.pem")));
        var at = token.check(Files.readAllBytes(in.resolve("data")), roots);
        assertThat(Duration.between(at, Instant.now()).abs()).isLessThan(Duration.ofMinutes(5));
    }
}
