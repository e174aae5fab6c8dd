package vigil.cli.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.cli.evidence.InWorkspace;
import vigil.cli.evidence.Said;
import vigil.job.JobFailed;
import vigil.job.stamp.Stamping;

/// `vigil stamp`: time stamps for the log.
@Command(
        name = "stamp",
        mixinStandardHelpOptions = true,
        header = "Has the last state of the log stamped with the time, by RFC 3161 authorities.",
        description = {
            "",
            "A stamp proves that everything in the log up to then existed not later than its time."
                    + " Without a network the requests wait and are pending; the next run sends one"
                    + " for the state of then. Run it from a timer, and before an export."
        },
        footer = {
            "",
            "Examples:",
            "  vigil stamp                         ask all authorities in the settings",
            "  vigil stamp --state                 what is stamped, what waits",
            "  vigil stamp --requests              make requests, name their files, send nothing",
            "  vigil stamp --bring token.tsr       take a token that was got elsewhere",
            "",
            "Authorities are named in vigil.properties: stamps, stamp.NAME.url, stamp.NAME.roots.",
            "By hand: openssl ts -verify -in token.tsr -data checkpoint -CAfile roots.pem",
            "         -untrusted chain.pem, in a folder below log/stamps",
            "Exit status: 0 stamped, 4 pending, 3 a token was refused or cannot be kept."
        })
public final class StampCommand implements Callable<Integer> {
    /// Something waits for others.
    static final int PENDING = 4;

    @Spec private CommandSpec spec;
    @Mixin private InWorkspace where;

    @Option(names = "--state", description = "ask nobody; say what is stamped and what waits")
    private boolean state;

    @Option(
            names = "--requests",
            description = "send nothing; write requests and print the names of their files")
    private boolean requests;

    @Option(
            names = "--bring",
            paramLabel = "FILE",
            description = "a response or token that came by other means")
    private @Nullable Path brought;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    StampCommand() {}

    @Override
    public Integer call() throws Exception {
        return Said.told(spec, this::stamp);
    }

    private int stamp() throws Exception {
        var workspace = where.find();
        var stamping = workspace.stamping();
        if (stamping.isEmpty()) {
            throw new JobFailed(
                    "no authorities in vigil.properties; `vigil stamp --help` says how to name them");
        }
        try {
            if (requests) {
                var out = spec.commandLine().getOut();
                stamping.requests().forEach(out::println);
                out.flush();
                return 0;
            }
            if (brought != null) {
                return told(List.of(stamping.bring(Files.readAllBytes(brought))));
            }
            return told(state ? stamping.state() : stamping.ask(workspace.post()));
        } catch (IOException e) {
            throw new JobFailed("cannot stamp: " + e.getMessage(), e);
        }
    }

    private int told(List<Stamping.Stamped> all) {
        var out = spec.commandLine().getOut();
        int status = 0;
        for (var each : all) {
            var word =
                    switch (each.state()) {
                        case STAMPED -> "stamped";
                        case PENDING -> "pending";
                        case REFUSED -> "REFUSED";
                    };
            out.printf(
                    "%-8s %,d entries by %s: %s%n",
                    word, each.size(), each.authority(), each.told());
            if (each.state() == Stamping.State.REFUSED) {
                status = Said.FAULTS;
            } else if (each.state() == Stamping.State.PENDING && status == 0) {
                status = PENDING;
            }
        }
        out.flush();
        return status;
    }
}
