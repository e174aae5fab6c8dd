package vigil.cli.incident;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vigil.model.incident.Corroboration;
import vigil.publish.export.Format;
import vigil.publish.export.Handout;
import vigil.publish.incident.IncidentJson;
import vigil.publish.incident.IncidentText;

/// What of the incidents is written, in which form, and where to.
public final class IncidentOutput {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", description = "write incidents as JSON, one a line")
    private boolean json;

    @Option(names = "--csv", description = "write a table, a row for each range")
    private boolean csv;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "write in a format of other tools: ${COMPLETION-CANDIDATES}")
    private @Nullable Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = {
                "write into this file, in the format its name ends with: .geojson, .jsonld,"
                        + " .ftm.json, .hxl.csv, .xlsx"
            })
    private @Nullable Path output;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "show this incident alone, in full; the beginning of its id will do")
    private @Nullable String id;

    @Option(
            names = "--nearly",
            description = "list the pairs of reports that nearly were joined instead")
    private boolean nearly;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    IncidentOutput() {}

    private CommandLine command() {
        return spec.commandLine();
    }

    /// Shows one incident alone.
    ///
    /// @param wanted its id or the beginning of that
    public void only(String wanted) {
        id = wanted;
    }

    /// Whether what was asked for goes together.
    ///
    /// @throws ParameterException if it does not
    public void check(CommandLine command) {
        if (json && csv) {
            throw new ParameterException(command, "--json or --csv, not both");
        }
        if (output != null && format == null) {
            format =
                    Format.ofFile(output.toString())
                            .orElseThrow(() ->
                                    new ParameterException(
                                            command,
                                            "cannot tell the format from the name "
                                                    + output
                                                    + "; give --format"));
        }
        if (format != null && (json || csv || nearly)) {
            throw new ParameterException(
                    command, "--format goes with neither --json, --csv nor --nearly");
        }
    }

    /// Writes what was asked for.
    ///
    /// @param names of texts, to be shown for ids that say nothing
    /// @throws IOException if it cannot be written
    public void write(Handout handout, Map<String, String> names, OutputStream out)
            throws IOException {
        var found = handout.found();
        if (nearly) {
            for (var join : found.suggestions()) {
                put(
                        out,
                        named(
                                names,
                                "%s + %s  %.2f  %s\n"
                                        .formatted(
                                                join.left(),
                                                join.right(),
                                                join.score(),
                                                String.join(", ", join.reasons()))));
            }
            return;
        }
        var wanted = id;
        var incidents =
                found.incidents().stream()
                        .filter(incident -> wanted == null || incident.id().startsWith(wanted))
                        .toList();
        if (wanted != null && incidents.isEmpty()) {
            throw new ParameterException(
                    command(), "no incident of these reports has the id " + wanted);
        }
        if (format != null) {
            handOut(
                    new Handout(
                            new Corroboration(incidents, found.links(), found.suggestions()),
                            handout.reports(),
                            handout.captures()),
                    format,
                    out);
            return;
        }
        if (csv) {
            put(out, IncidentText.CSV_HEADER);
        }
        for (var incident : incidents) {
            if (json) {
                put(out, IncidentJson.line(incident) + "\n");
            } else if (csv) {
                put(out, IncidentText.csv(incident));
            } else {
                put(
                        out,
                        wanted == null
                                ? IncidentText.line(incident)
                                : named(names, IncidentText.full(incident)));
            }
        }
    }

    private void handOut(Handout handout, Format as, OutputStream out) throws IOException {
        if (output == null) {
            as.write(handout, out);
            return;
        }
        var folder = output.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new ParameterException(command(), "cannot write into the folder of " + output);
        }
        var unfinished = Files.createTempFile(folder, ".vigil", ".part");
        try {
            try (var file = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                as.write(handout, file);
            }
            Files.move(unfinished, output, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        command()
                .getErr()
                .printf("vigil: %,d incidents in %s%n", handout.found().incidents().size(), output);
    }

    /// Texts have no id but the hash of their bytes: for people the name of the file says more.
    private static String named(Map<String, String> names, String told) {
        for (var name : names.entrySet()) {
            told = told.replace(name.getKey(), name.getValue());
        }
        return told;
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
