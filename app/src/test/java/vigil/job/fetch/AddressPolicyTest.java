package vigil.job.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A page that a source names must not make the capturing machine read out its own network.
class AddressPolicyTest {
    @TempDir private Path folder;

    private static AddressPolicy.Resolver says(String... addresses) {
        return host -> {
            var all = new ArrayList<InetAddress>();
            for (var each : addresses) {
                all.add(InetAddress.ofLiteral(each));
            }
            return all;
        };
    }

    /// Ways of writing an address that must be refused, whatever a resolver says.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.255.255.254/",
                "http://2130706433/",
                "http://017700000001/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://0x7F.0x0.0x0.0x1/",
                "http://127.0.0.1./",
                "http://127.0.0.1:80/",
                "https://127.0.0.1/",
                "http://0/",
                "http://0.0.0.0/",
                "http://localhost/",
                "http://LOCALHOST/",
                "http://localhost./",
                "http://a.localhost/",
                "http://printer.local/",
                "http://db.internal/",
                "http://router.home.arpa/",
                "http://10.0.0.1/",
                "http://10.255.255.255/",
                "http://167772161/",
                "http://012.0.0.1/",
                "http://0xa.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://0xac.0x10.1/",
                "http://192.168.0.1/",
                "http://192.168.255.254/",
                "http://3232235521/",
                "http://0300.0250.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://2852039166/",
                "http://0xa9fea9fe/",
                "http://0251.0376.0251.0376/",
                "http://100.64.0.1/",
                "http://100.127.255.255/",
                "http://192.0.0.1/",
                "http://192.0.2.1/",
                "http://198.18.0.1/",
                "http://198.51.100.7/",
                "http://203.0.113.9/",
                "http://224.0.0.1/",
                "http://239.255.255.250/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[::ffff:a9fe:a9fe]/",
                "http://[::127.0.0.1]/",
                "http://[fe80::1]/",
                "http://[febf::1]/",
                "http://[fec0::1]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://[ff02::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://[64:ff9b:1::1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:a00:1::]/",
                "http://[2001:0:1::1]/",
                "http://[2001:db8::1]/",
                "http://[100::1]/",
                "http://１２７.０.０.１/",
                "http://①②⑦.0.0.1/",
                "http://93.184.215.14:22/",
                "http://93.184.215.14:25/",
                "http://example.org:6/",
                "http://%31%32%37.0.0.1/",
                "http://user:word@93.184.215.14/",
                "http://93.184.215.14@127.0.0.1/",
                "http://256.1.1.1/",
                "http://1.2.3.4.5/",
                "http://0x/",
                "http://09.0.0.1/",
                "http://[::1%25lo]/",
                "http:///etc/passwd",
                "file:///etc/passwd",
                "file://127.0.0.1/etc/passwd",
                "gopher://127.0.0.1:70/",
                "jar:http://127.0.0.1/a.jar!/b",
                "ftp://127.0.0.1/",
                "dict://127.0.0.1:2628/",
                "ldap://127.0.0.1/",
                "data:text/html,hello",
                "javascript:alert(1)",
                "ws://127.0.0.1/",
                "view-source:http://127.0.0.1/",
                "//127.0.0.1/",
                "127.0.0.1"
            })
    void anAddressThatLeadsInsideIsRefused(String written) {
        var policy = new AddressPolicy(Set.of(), says("93.184.215.14"));
        assertThatThrownBy(() -> policy.resolve(WebAddress.parse(written)))
                .isInstanceOfSatisfying(
                        FetchFailed.class, e -> assertThat(e.refused()).as(e.code()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "169.254.169.254",
                "192.168.1.1",
                "::1",
                "fd00::1",
                "fe80::1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "0.0.0.0"
            })
    void aNameThatLeadsInsideIsRefused(String address) {
        var alone = new AddressPolicy(Set.of(), says(address));
        var amongOthers = new AddressPolicy(Set.of(), says("93.184.215.14", address));
        for (var policy : List.of(alone, amongOthers)) {
            assertThatThrownBy(() -> policy.resolve(WebAddress.parse("http://example.org/")))
                    .isInstanceOfSatisfying(
                            FetchFailed.class,
                            e -> assertThat(e.code()).isEqualTo("private-address"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "https://example.org/a?b=c#d",
                "http://example.org:8080/",
                "http://93.184.215.14/",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
                "http://مثال.إختبار/",
                "http://[64:ff9b::5db8:d70e]/",
                "http://a-b_c.example.org/"
            })
    void anAddressOfThePublicNetworkIsAllowed(String written) throws IOException {
        var policy = new AddressPolicy(Set.of(), says("93.184.215.14"));
        assertThat(policy.resolve(WebAddress.parse(written))).isNotEmpty();
    }

    @Test
    void aHostIsAllowedByNameAndNoOtherWithIt() throws IOException {
        var policy = new AddressPolicy(Set.of("archive.local"), says("10.0.0.7"));
        assertThat(policy.resolve(WebAddress.parse("http://archive.local/"))).isNotEmpty();
        assertThatThrownBy(() -> policy.resolve(WebAddress.parse("http://other.example.org/")))
                .isInstanceOf(FetchFailed.class);
        assertThatThrownBy(() -> policy.resolve(WebAddress.parse("http://10.0.0.7/")))
                .isInstanceOf(FetchFailed.class);
    }

    /// Rebinding: a name that is public when it is checked and private a moment later. The checked
    /// address is the one connected to, so the second answer is never asked for.
    @Test
    void aNameIsLookedUpOnce() throws Exception {
        var hits = new AtomicInteger();
        var canary =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext(
                "/",
                exchange -> {
                    hits.incrementAndGet();
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        canary.start();
        try {
            var asked = new AtomicInteger();
            AddressPolicy.Resolver changing =
                    host -> {
                        if (asked.incrementAndGet() == 1) {
                            // a public address that leads nowhere
                            return List.of(InetAddress.ofLiteral("192.31.196.1"));
                        }
                        return List.of(InetAddress.ofLiteral("127.0.0.1"));
                    };
            var usual = FetchSettings.usual();
            var settings =
                    new FetchSettings(
                            new AddressPolicy(Set.of(), changing),
                            null,
                            usual.userAgent(),
                            "en",
                            Duration.ZERO,
                            false,
                            1 << 20,
                            "x");
            var fetcher = new Fetcher(settings, folder, Clock.systemUTC());
            var port = canary.getAddress().getPort();
            var address = WebAddress.parse("http://rebind.example.org:" + port + "/");
            assertThatThrownBy(
                            () -> fetcher.get(address, new Budget(1 << 20, Duration.ofSeconds(1))))
                    .isInstanceOf(FetchFailed.class);
            assertThat(asked).hasValue(1);
            assertThat(hits).as("the canary was not asked").hasValue(0);
        } finally {
            canary.stop(0);
        }
    }

    @Test
    void linksResolveAsBrowsersTakeThem() throws IOException {
        var page = WebAddress.parse("https://example.org/a/b/c?q=1");
        assertThat(page.resolve("d")).hasToString("https://example.org/a/b/d");
        assertThat(page.resolve("../d?x=ä|b")).hasToString("https://example.org/a/d?x=%C3%A4%7Cb");
        assertThat(page.resolve("/../../d")).hasToString("https://example.org/d");
        assertThat(page.resolve("//other.example/x")).hasToString("https://other.example/x");
        assertThat(page.resolve("?y=2")).hasToString("https://example.org/a/b/c?y=2");
        assertThat(page.resolve("#part")).hasToString("https://example.org/a/b/c?q=1");
        assertThat(page.resolve("http:\n//x.example/")).hasToString("http://x.example/");
        assertThatThrownBy(() -> page.resolve("file:///etc/passwd"))
                .isInstanceOf(FetchFailed.class);
        assertThat(page.resolve("\\\\other.example\\x")).hasToString("https://other.example/x");
    }

    @Test
    void anUnknownNameIsToldAsThat() {
        AddressPolicy.Resolver none =
                host -> {
                    throw new UnknownHostException(host);
                };
        var policy = new AddressPolicy(Set.of(), none);
        assertThatThrownBy(() -> policy.resolve(WebAddress.parse("http://nowhere.example/")))
                .isInstanceOfSatisfying(
                        FetchFailed.class, e -> assertThat(e.code()).isEqualTo("unknown-host"));
    }
}
