package vigil.cli.evidence;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigil.job.JobFailed;
import vigil.job.Workspace;
import vigil.job.fetch.AddressPolicy;
import vigil.job.fetch.FetchFailed;
import vigil.job.fetch.FetchSettings;

/// The options of how sites are asked.
public final class Asking {
    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            description = {
                "asks in our place and looks names up: socks5://HOST:PORT (Tor: socks5://127.0.0.1:9050)"
                        + " or http://HOST:PORT; `none` for none; stands above the setting"
            })
    private @Nullable String proxy;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description =
                    "a host that may be in a private network, as it stands in the address; may be"
                            + " given several times")
    private @Nullable List<String> allowed;

    @Option(
            names = "--user-agent",
            paramLabel = "TEXT",
            description = "how we name ourselves; otherwise as a common browser does")
    private @Nullable String userAgent;

    @Option(
            names = "--pause",
            paramLabel = "MS",
            defaultValue = "250",
            description = "milliseconds between two requests to one host (${DEFAULT-VALUE})")
    private int pause;

    @Option(
            names = "--accept-bad-certificate",
            description = "captures though a certificate is not to be trusted; the capture says so")
    private boolean badCertificates;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public Asking() {}

    /// The settings that were asked for.
    ///
    /// @param largest bytes of one file
    /// @throws JobFailed if the proxy is written wrong
    public FetchSettings settings(Workspace workspace, long largest) throws JobFailed {
        var usual = FetchSettings.usual();
        var asked = proxy == null ? workspace.setting("proxy", "") : proxy;
        var agent =
                userAgent == null ? workspace.setting("user-agent", usual.userAgent()) : userAgent;
        if (agent.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new JobFailed("--user-agent may only have printable ASCII characters");
        }
        try {
            return new FetchSettings(
                    new AddressPolicy(new TreeSet<>(allowed == null ? List.<String>of() : allowed)),
                    asked.equals("none") ? null : FetchSettings.Proxied.parse(asked),
                    agent,
                    usual.languages(),
                    Duration.ofMillis(Math.max(0, pause)),
                    badCertificates,
                    largest,
                    usual.identity());
        } catch (FetchFailed e) {
            throw new JobFailed(String.valueOf(e.getMessage()), e);
        }
    }

    /// A line about who the sites will see.
    ///
    /// @param settings in use
    public static String seen(FetchSettings settings) {
        return settings.proxy() == null
                ? "sites see this machine's address; --proxy has another ask in its place"
                : "sites see the address of " + settings.proxy();
    }
}
