package vigil.cli.incident;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import vigil.job.record.CaseRecord;
import vigil.model.decision.Decision;
import vigil.model.decision.Verdict;

/// `vigil decide`: records what a person decided.
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(same|different|unsure|correct|accept|reject|undo|list)",
        header =
                "Records what a person decided about reports and claims; it wins over the machine.",
        description = {
            "",
            "Every decision is an entry of the log with author, time and reason. Nothing that was"
                    + " read is changed, and each decision can be taken back."
        },
        footer = {
            "",
            "Examples:",
            "  vigil incidents --nearly                       pairs that wait for an answer",
            "  vigil decide same r-17 r-42 --why \"same street, same hour\"",
            "  vigil decide different r-17 r-63 --why \"two attacks on one day\"",
            "  vigil decide correct 9f86d081/c3 killed 12.. --why \"the list has 12 names\"",
            "  vigil decide reject 9f86d081/c4 --why \"a simile\"",
            "  vigil decide undo d118 --why \"the witness was mistaken\"",
            "  vigil decide list",
            "",
            "Exit status: 0 recorded, 3 it could not be, 2 wrong usage."
        })
public final class DecideCommand implements Runnable {
    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field
    DecideCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "decide what? same, different, unsure, correct, accept, reject, undo or list");
    }

    /// What every decision takes.
    static final class Asked {
        @Mixin private InWorkspace where;

        @Option(
                names = "--why",
                paramLabel = "TEXT",
                required = true,
                description = "the reason; it stays in the log, so it should name nobody at risk")
        private String why;

        @Option(
                names = "--author",
                paramLabel = "NAME",
                description = "who decides; otherwise the workspace's `collector`")
        private @Nullable String author;

        @SuppressWarnings("NullAway.Init") // picocli sets the fields
        Asked() {}

        private int record(CommandSpec spec, Verdicts verdicts) throws Exception {
            return Said.told(
                    spec,
                    () -> {
                        var workspace = where.find();
                        var record = new CaseRecord(workspace, null);
                        var id = record.decide(author, why, verdicts.of(record.reports(_ -> {})));
                        spec.commandLine().getOut().println(id + " recorded");
                        spec.commandLine().getOut().flush();
                        return 0;
                    });
        }
    }

    private interface Verdicts {
        Verdict of(CaseRecord.Reports record) throws JobFailed;
    }

    @Command(
            name = "same",
            mixinStandardHelpOptions = true,
            description = "two reports tell of one incident")
    int same(
            @Mixin Asked asked,
            @Parameters(paramLabel = "REPORT") String one,
            @Parameters(paramLabel = "REPORT") String other)
            throws Exception {
        return pair(asked, one, other, Verdict.Answer.SAME);
    }

    @Command(
            name = "different",
            mixinStandardHelpOptions = true,
            description = "two reports tell of two incidents")
    int different(
            @Mixin Asked asked,
            @Parameters(paramLabel = "REPORT") String one,
            @Parameters(paramLabel = "REPORT") String other)
            throws Exception {
        return pair(asked, one, other, Verdict.Answer.DIFFERENT);
    }

    @Command(
            name = "unsure",
            mixinStandardHelpOptions = true,
            description = "looked at and not decidable; the machine's word stands")
    int unsure(
            @Mixin Asked asked,
            @Parameters(paramLabel = "REPORT") String one,
            @Parameters(paramLabel = "REPORT") String other)
            throws Exception {
        return pair(asked, one, other, Verdict.Answer.UNSURE);
    }

    private int pair(Asked asked, String one, String other, Verdict.Answer answer)
            throws Exception {
        return asked.record(spec, record -> CaseRecord.pair(record, one, other, answer));
    }

    @Command(
            name = "correct",
            mixinStandardHelpOptions = true,
            description = {
                "gives a value of a claim as a person knows it: type, place"
                        + " (name@latitude,longitude,country), time (2016-08-10 or from..to), killed"
                        + " or injured (4, 54..60, 12..), perpetrator, modality; \"\" for none"
            })
    int correct(
            @Mixin Asked asked,
            @Parameters(paramLabel = "CLAIM") String claim,
            @Parameters(paramLabel = "FIELD") String field,
            @Parameters(paramLabel = "VALUE") String value)
            throws Exception {
        var meant =
                Arrays.stream(Verdict.Field.values())
                        .filter(each -> each.word().equals(field))
                        .findFirst()
                        .orElseThrow(() ->
                                new ParameterException(
                                        spec.commandLine(),
                                        "no field \"%s\"; there are %s"
                                                .formatted(
                                                        field,
                                                        Arrays.stream(Verdict.Field.values())
                                                                .map(Verdict.Field::word)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
        return asked.record(
                spec,
                record -> {
                    var anchor = CaseRecord.claim(record, claim);
                    CaseRecord.check(record, anchor, meant, value);
                    return new Verdict.Correction(anchor, meant, value);
                });
    }

    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            description = "the report says this, as it was read")
    int accept(@Mixin Asked asked, @Parameters(paramLabel = "CLAIM") String claim)
            throws Exception {
        return asked.record(
                spec, record -> new Verdict.Review(CaseRecord.claim(record, claim), true));
    }

    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            description = "the report does not say this")
    int reject(@Mixin Asked asked, @Parameters(paramLabel = "CLAIM") String claim)
            throws Exception {
        return asked.record(
                spec, record -> new Verdict.Review(CaseRecord.claim(record, claim), false));
    }

    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "an earlier decision no longer stands")
    int undo(@Mixin Asked asked, @Parameters(paramLabel = "DECISION") String id) throws Exception {
        return asked.record(spec, _ -> new Verdict.Withdrawal(id));
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "all decisions, in the order they were made")
    int list(@Mixin InWorkspace where) throws Exception {
        return Said.told(
                spec,
                () -> {
                    var out = spec.commandLine().getOut();
                    var decisions = new CaseRecord(where.find(), null).decisions();
                    var all = decisions.all();
                    var said = new Said(spec);
                    decisions.problems().forEach(problem -> said.line(problem.toString()));
                    for (var each : all) {
                        out.printf(
                                "%s  %s  %s  %s  (%s)%n",
                                each.id(), each.at(), each.author(), told(each), each.why());
                    }
                    if (all.isEmpty()) {
                        out.println("no decisions yet");
                    }
                    out.flush();
                    return 0;
                });
    }

    private static String told(Decision decision) {
        return switch (decision.verdict()) {
            case Verdict.Pair(var left, var right, var answer) ->
                    "%s and %s: %s".formatted(left, right, answer.word());
            case Verdict.Correction(var claim, var field, var value) ->
                    "%s of %s in %s is \"%s\""
                            .formatted(field.word(), claim.type(), claim.report(), value);
            case Verdict.Review(var claim, var accepted) ->
                    "%s in %s %s"
                            .formatted(
                                    claim.type(),
                                    claim.report(),
                                    accepted ? "accepted" : "rejected");
            case Verdict.Withdrawal(var id) -> "takes back " + id;
        };
    }
}
