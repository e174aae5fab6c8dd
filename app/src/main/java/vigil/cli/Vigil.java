package vigil.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vigil.cli.capture.CaptureCommand;
import vigil.cli.care.DoctorCommand;
import vigil.cli.care.EraseCommand;
import vigil.cli.care.LogCommand;
import vigil.cli.care.RebuildCommand;
import vigil.cli.care.ReceiptCommand;
import vigil.cli.care.ScrubCommand;
import vigil.cli.copies.BackupCommand;
import vigil.cli.copies.RedactCommand;
import vigil.cli.copies.RestoreCommand;
import vigil.cli.evidence.DossierCommand;
import vigil.cli.evidence.IngestCommand;
import vigil.cli.evidence.InitCommand;
import vigil.cli.incident.DecideCommand;
import vigil.cli.incident.ImportCommand;
import vigil.cli.incident.SearchCommand;
import vigil.cli.risk.RiskCommand;
import vigil.cli.trust.StampCommand;
import vigil.cli.trust.WitnessCommand;
import vigil.cli.watch.DetectCommand;
import vigil.cli.watch.ScanCommand;

/// The executable: wires the commands and nothing else.
@Command(
        name = "vigil",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ReadCommand.class,
            IncidentsCommand.class,
            DecideCommand.class,
            SearchCommand.class,
            DemoCommand.class,
            ExplainCommand.class,
            GazetteerCommand.class,
            InitCommand.class,
            CaptureCommand.class,
            IngestCommand.class,
            ImportCommand.class,
            LogCommand.class,
            ScrubCommand.class,
            ReceiptCommand.class,
            RebuildCommand.class,
            StampCommand.class,
            WitnessCommand.class,
            DossierCommand.class,
            EraseCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RedactCommand.class,
            DoctorCommand.class,
            VerifyCommand.class,
            DetectCommand.class,
            ScanCommand.class,
            RiskCommand.class
        },
        header = "Turns reports about attacks on civilians into a record that holds.",
        description = {
            "",
            "Reads who says what happened to whom, where and when, and shows for every value the"
                    + " words it was read from. Vigil records claims; it does not decide who is"
                    + " right."
        },
        footer = {
            "",
            "Examples:",
            "  vigil read report.txt --published 2016-08-12  a report for people",
            "  vigil read report.txt --html report.html      the same as a page",
            "  vigil read --json page.html statement.pdf     JSON, a reading a line",
            "  vigil incidents reports.jsonl                 what reports tell of together",
            "  vigil demo                                    the sample reports",
            "  vigil explain                                 the rules of the reader",
            "  vigil gazetteer import SY.zip                 more places of a country",
            "  vigil init --workspace case                   a place for evidence",
            "  vigil capture https://example.org/a           a page, as evidence",
            "  vigil ingest reports/ --workspace case        seal, log and read",
            "  vigil search barrel bomb --place Syria        in what was ingested",
            "  vigil decide same r-17 r-42 --why \"one street\"   a person's word wins",
            "  vigil import events.csv --as acled            a table another database coded",
            "  vigil dossier --all -o case.zip               originals with proofs",
            "  vigil verify case.zip                         what is proven, what not",
            "  vigil detect weeks.csv                        weeks that stand out",
            "  vigil scan cases.csv                          places and days that do",
            "  vigil risk panel.csv                          countries by risk",
            "  vigil doctor                                  what is amiss, what to do",
            "",
            "From a checkout, `./vigil test` builds everything and runs all checks.",
            "Exit status: 0 all was readable, 3 some was not, 2 wrong usage,",
            "             1 a fault in Vigil."
        })
public final class Vigil implements Runnable {
    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field
    private Vigil() {}

    /// Runs a command and ends the process with its status.
    public static void main(String[] args) {
        int status = run(args);
        System.out.flush();
        System.exit(status);
    }

    /// Runs a command.
    ///
    /// @return the exit status
    public static int run(String... args) {
        var commands = new CommandLine(new Vigil());
        commands.setOut(utf8(System.out));
        commands.setErr(utf8(System.err));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpWidth(Terminal.helpWidth());
        commands.setParameterExceptionHandler(Vigil::wrongUsage);
        return commands.execute(args);
    }

    /// Text goes out as UTF-8 whatever the locale: half of the place names have letters that others
    /// lack.
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static int wrongUsage(ParameterException e, String[] args) {
        var command = e.getCommandLine();
        command.getErr().println("vigil: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
        command.getErr().println("Try `" + command.getCommandSpec().qualifiedName() + " --help`.");
        command.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "which command? `vigil --help` lists them");
    }
}
