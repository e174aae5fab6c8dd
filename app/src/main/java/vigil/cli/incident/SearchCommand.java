package vigil.cli.incident;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
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
import vigil.job.record.Lookup;
import vigil.model.search.Answer;
import vigil.model.search.Found;
import vigil.model.search.Question;
import vigil.publish.csv.Cells;
import vigil.verify.json.CanonicalJson;
import vigil.verify.json.Json;

/// `vigil search`: finds reports, claims and incidents of a workspace.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        header = "Finds incidents, claims and reports of a workspace.",
        description = {
            "",
            "WORDS in English or Arabic; all must be there. \"a phrase\", -without, begin*, a | b. A"
                    + " place finds what lies in it: --place Syria finds Aleppo.",
            "",
            "What has no day or no place cannot be judged by a filter: it is counted and told."
        },
        footer = {
            "",
            "Examples:",
            "  vigil search barrel bomb",
            "  vigil search --place Syria --from 2016-08-01 --to 2016-08-31 --kind incident",
            "  vigil search --type assault/aerial --killed 10.. --origins 2",
            "  vigil search hospital --status denied --json",
            "",
            "Exit status: 0 done, 3 it could not be, 2 wrong usage."
        })
public final class SearchCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private InWorkspace where;

    @Parameters(paramLabel = "WORDS", arity = "0..*", description = "what to look for")
    private @Nullable List<String> words;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "incident, claim, report; otherwise everything")
    private @Nullable List<String> kinds;

    @Option(names = "--type", paramLabel = "TYPE", description = "assault, assault/aerial, …")
    private @Nullable String type;

    @Option(names = "--place", paramLabel = "NAME", description = "there or in it")
    private @Nullable String place;

    @Option(names = "--from", paramLabel = "DAY", description = "on this day or later")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "on this day or earlier")
    private @Nullable LocalDate to;

    @Option(
            names = "--actor",
            paramLabel = "WORDS",
            description = "words for who is said to have acted")
    private @Nullable String actor;

    @Option(
            names = "--killed",
            paramLabel = "RANGE",
            description = "so many dead are possible: 4, 10.., 10..50")
    private @Nullable String killed;

    @Option(
            names = "--origins",
            paramLabel = "N",
            defaultValue = "0",
            description = "at least so many independent origins")
    private int origins;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "asserted, alleged, denied, … of claims; contradicted of incidents")
    private @Nullable String status;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "show so many, ${DEFAULT-VALUE} unless said")
    private int most;

    @Option(names = "--json", description = "one found a line, as JSON")
    private boolean json;

    @Option(names = "--csv", description = "a table")
    private boolean csv;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    SearchCommand() {}

    @Override
    public Integer call() throws Exception {
        if (json && csv) {
            throw new ParameterException(spec.commandLine(), "--json or --csv, not both");
        }
        var question = question();
        return Said.told(
                spec,
                () -> {
                    var said = new Said(spec);
                    var answer =
                            new Lookup(where.find(), null)
                                    .answer(
                                            question,
                                            count -> said.progress("reports indexed", count, -1));
                    said.clear();
                    write(answer);
                    return 0;
                });
    }

    private Question question() {
        try {
            var text = words == null ? null : String.join(" ", words);
            var low = killed == null ? null : bound(killed, 0);
            var high = killed == null ? null : bound(killed, 1);
            return new Question(
                    text, kinds(), type, place, from, to, actor, low, high, origins, status, most);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Integer bound(String range, int end) {
        int dots = range.indexOf("..");
        var text =
                dots < 0 ? range : end == 0 ? range.substring(0, dots) : range.substring(dots + 2);
        try {
            return text.isBlank() ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "--killed takes 4, 10.. or 10..50, not \"" + range + "\"", e);
        }
    }

    private Set<Found.Kind> kinds() {
        var all = new LinkedHashSet<Found.Kind>();
        for (var word : kinds == null ? List.<String>of() : kinds) {
            try {
                all.add(Found.Kind.valueOf(word.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "--kind takes incident, claim or report, not \"" + word + "\"", e);
            }
        }
        return all;
    }

    private void write(Answer answer) {
        var out = spec.commandLine().getOut();
        if (csv) {
            out.print("kind,id,title,from,to,places,killed_low,killed_high,origins,status\n");
        }
        for (var found : answer.best()) {
            if (json) {
                out.println(json(found));
            } else if (csv) {
                out.print(Cells.row(row(found)) + "\n");
            } else {
                out.println(line(found));
            }
        }
        out.flush();
        told(answer, spec.commandLine().getErr());
    }

    private void told(Answer answer, PrintWriter err) {
        err.printf("vigil: %,d found", answer.total());
        if (answer.total() > answer.best().size()) {
            err.printf(", %,d shown (--most)", answer.best().size());
        }
        if (answer.undated() > 0) {
            err.printf("; %,d more fit but have no day", answer.undated());
        }
        if (answer.unplaced() > 0) {
            err.printf("; %,d more fit but have no place", answer.unplaced());
        }
        err.println();
        err.flush();
    }

    private static String line(Found found) {
        var from = found.from();
        var to = found.to();
        var when =
                from == null
                        ? "no day"
                        : to == null
                                ? "since " + from
                                : from.equals(to) ? from.toString() : from + " to " + to;
        var killed = found.killedLow();
        var toll =
                killed == null
                        ? ""
                        : killed.equals(found.killedHigh())
                                ? ", killed " + killed
                                : ", killed "
                                        + killed
                                        + " to "
                                        + (found.killedHigh() == null
                                                ? "unknown"
                                                : found.killedHigh());
        return "%-8s  %s  %s; %s%s%s"
                .formatted(
                        found.kind().word(),
                        found.id(),
                        found.title(),
                        when,
                        toll,
                        found.status().isEmpty() ? "" : ", " + found.status());
    }

    private static List<@Nullable Object> row(Found found) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(found.kind().word());
        cells.add(found.id());
        cells.add(found.title());
        cells.add(found.from());
        cells.add(found.to());
        cells.add(String.join("; ", found.places()));
        cells.add(found.killedLow());
        cells.add(found.killedHigh());
        cells.add(found.origins());
        cells.add(found.status());
        return cells;
    }

    private static String json(Found found) {
        var line =
                Json.members(
                        "kind",
                        found.kind().word(),
                        "id",
                        found.id(),
                        "title",
                        found.title(),
                        "types",
                        found.types(),
                        "places",
                        found.places(),
                        "actors",
                        found.actors(),
                        "from",
                        orNothing(found.from()),
                        "to",
                        orNothing(found.to()),
                        "killedLow",
                        orNothing(found.killedLow()),
                        "killedHigh",
                        orNothing(found.killedHigh()),
                        "origins",
                        found.origins(),
                        "status",
                        found.status());
        return new String(CanonicalJson.write(line), StandardCharsets.UTF_8);
    }

    private static Object orNothing(@Nullable Object value) {
        return value == null
                ? new Json.Nothing()
                : value instanceof Integer n ? n : value.toString();
    }
}
