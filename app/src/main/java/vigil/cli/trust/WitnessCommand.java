package vigil.cli.trust;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.cli.evidence.InWorkspace;
import vigil.cli.evidence.Said;
import vigil.job.JobFailed;
import vigil.job.witness.OwnWitness;
import vigil.job.witness.Witnesses;

/// `vigil witness`: has others cosign the log, and cosigns theirs.
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        header = "Has others cosign what this log states, and cosigns what other logs state.",
        description = {
            "",
            "A witness remembers the last state of a log that it cosigned and cosigns the next only"
                    + " if that goes on from it. So a log that shows different histories to different"
                    + " people, or was set back, is found out. Standards: C2SP tlog-witness and"
                    + " tlog-cosignature; other software speaks them too."
        },
        footer = {
            "",
            "Examples:",
            "  vigil witness ask                       have all witnesses in the settings cosign",
            "  vigil witness create example.org/w1     make the key of a witness of your own",
            "  vigil witness know their-log.vkey       cosign that log from now on",
            "  vigil witness serve --port 8741         answer",
            "",
            "In vigil.properties of who asks:",
            "  witnesses = partner",
            "  witness.partner.url = http://partner.example:8741/",
            "  witness.partner.key = example.org/w1+c4d1…+BA…   as `vigil witness create` prints it"
        })
public final class WitnessCommand implements Runnable {
    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field
    WitnessCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which? ask, create, know or serve");
    }

    /// A job whose failures of the disk are told like others.
    private static int told(CommandSpec spec, Callable<Integer> job) throws Exception {
        return Said.told(
                spec,
                () -> {
                    try {
                        return job.call();
                    } catch (IOException e) {
                        throw new JobFailed(String.valueOf(e.getMessage()), e);
                    }
                });
    }

    @Command(
            name = "ask",
            description = "Asks the witnesses in the settings to cosign the last checkpoint.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "What they cosigned is kept in log/cosigned; `vigil log check` compares with it.",
                "Exit status: 0 all cosigned, 4 some are pending, 3 one knows another or a longer"
                        + " history."
            })
    int ask(@Mixin InWorkspace where) throws Exception {
        return told(
                spec,
                () -> {
                    var out = spec.commandLine().getOut();
                    int status = 0;
                    for (var asked : where.find().askWitnesses()) {
                        out.printf(
                                "%-10s %s: %s%n",
                                asked.state() == Witnesses.State.COSIGNED
                                        ? "cosigned"
                                        : asked.state() == Witnesses.State.PENDING
                                                ? "pending"
                                                : "ALARM",
                                asked.witness(),
                                asked.told());
                        if (asked.state() == Witnesses.State.PENDING) {
                            status = status == 0 ? StampCommand.PENDING : status;
                        } else if (asked.state() != Witnesses.State.COSIGNED) {
                            status = Said.FAULTS;
                        }
                    }
                    out.flush();
                    return status;
                });
    }

    @Command(
            name = "create",
            description = "Makes the key of a witness of your own and prints what others need.",
            mixinStandardHelpOptions = true)
    int create(
            @Mixin InWorkspace where,
            @Parameters(
                            paramLabel = "NAME",
                            description = "as cosignatures show it, such as example.org/w1")
                    String name)
            throws Exception {
        return told(
                spec,
                () -> {
                    var folder = where.find().folder();
                    OwnWitness.create(folder, name);
                    try (var own = OwnWitness.open(folder, Clock.systemUTC())) {
                        spec.commandLine().getOut().println(own.vkey());
                        spec.commandLine().getOut().flush();
                    }
                    return 0;
                });
    }

    @Command(
            name = "know",
            description = {
                "Makes logs known, by files with their keys, and lists all that are known. Take a"
                        + " key only from the people whose log it is."
            },
            mixinStandardHelpOptions = true)
    int know(
            @Mixin InWorkspace where,
            @Parameters(paramLabel = "FILE", arity = "0..*", description = "a log.vkey")
                    Path[] files)
            throws Exception {
        return told(
                spec,
                () -> {
                    try (var own = OwnWitness.open(where.find().folder(), Clock.systemUTC())) {
                        for (var file : files == null ? new Path[0] : files) {
                            own.know(Files.readString(file));
                        }
                        own.told().forEach(spec.commandLine().getOut()::println);
                        spec.commandLine().getOut().flush();
                    }
                    return 0;
                });
    }

    @Command(
            name = "serve",
            description = "Answers until it is stopped. Put a server with TLS before it.",
            mixinStandardHelpOptions = true)
    int serve(
            @Mixin InWorkspace where,
            @Option(
                            names = "--port",
                            paramLabel = "N",
                            defaultValue = "8741",
                            description = "to listen at; ${DEFAULT-VALUE} if not given")
                    int port,
            @Option(
                            names = "--address",
                            paramLabel = "ADDRESS",
                            defaultValue = "127.0.0.1",
                            description = {
                                "to listen at; ${DEFAULT-VALUE} if not given, which this machine"
                                        + " alone reaches"
                            })
                    String address)
            throws Exception {
        return told(
                spec,
                () -> {
                    try (var own = OwnWitness.open(where.find().folder(), Clock.systemUTC());
                            var server = own.serve(new InetSocketAddress(address, port))) {
                        var out = spec.commandLine().getOut();
                        out.printf("%s answers at %s:%d%n", own.vkey(), address, server.port());
                        out.flush();
                        new CountDownLatch(1).await();
                        return 0;
                    }
                });
    }
}
