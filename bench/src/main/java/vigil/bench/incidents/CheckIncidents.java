package vigil.bench.incidents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.capture.reading.ReadingLine;
import vigil.corroborate.Corroborator;
import vigil.model.Outcome;
import vigil.model.Report;
import vigil.model.incident.ClaimRef;
import vigil.model.incident.Contradiction;
import vigil.model.incident.Corroboration;
import vigil.model.incident.Incident;
import vigil.model.incident.Range;
import vigil.model.reading.Reported;

/// Lays incidents beside gold incidents: the same reports, the same ranges, contradictions about
/// the same.
///
/// `CheckIncidents GOLD_REPORTS GOLD_INCIDENTS [READINGS]`: without readings the gold claims are
/// joined, so that what is measured is joining alone.
///
/// *Ranges* are right if each gold figure is there with its low, high and best, and there is no
/// total of killed or injured people where the gold has no number of them at all. *Contradictions*
/// are right if the fields are the same; the gold's fields are brought to those that Vigil has.
public final class CheckIncidents {
    private final List<Incident> found;
    private final boolean sameClaims;

    private CheckIncidents(List<Incident> found, boolean sameClaims) {
        this.found = found;
        this.sameClaims = sameClaims;
    }

    /// Runs the check and prints a line for each incident, then the sums.
    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length > 3) {
            System.err.println("usage: CheckIncidents GOLD_REPORTS GOLD_INCIDENTS [READINGS]");
            System.exit(2);
        }
        var gold = GoldReports.of(Path.of(args[0]));
        var reported = args.length == 2 ? gold : readings(gold, Path.of(args[2]));
        var check = new CheckIncidents(incidents(reported), args.length == 2);
        check.print(Json.lines(Path.of(args[1])));
    }

    static List<Incident> incidents(List<Reported> reported) {
        return switch (new Corroborator().apply(reported)) {
            case Outcome.Done<Corroboration>(var value, _) -> value.incidents();
            case Outcome.Refused<Corroboration>(var problems) ->
                    throw new IllegalArgumentException(problems.toString());
        };
    }

    /// The readings of a file, for the reports at hand.
    static List<Reported> readings(List<Reported> reports, Path file) throws IOException {
        Map<String, Report> known = new HashMap<>();
        reports.forEach(each -> known.put(each.report().id(), each.report()));
        var all = new ArrayList<Reported>();
        int number = 0;
        for (var line : Json.text(file)) {
            number++;
            if (ReadingLine.parse(line, known::get, file.toString(), number)
                    instanceof Outcome.Done<Reported>(var value, _)) {
                all.add(value);
            }
        }
        return all;
    }

    private void print(List<Json> gold) {
        int grouped = 0;
        int ranged = 0;
        int contradicted = 0;
        int origins = 0;
        int all = 0;
        for (var each : gold) {
            var incident = best(each);
            var groups = incident == null ? "no incident" : grouping(each, incident);
            var ranges = incident == null ? "-" : ranges(each, incident);
            var against = incident == null ? "-" : contradictions(each, incident);
            grouped += groups.isEmpty() ? 1 : 0;
            ranged += ranges.isEmpty() ? 1 : 0;
            contradicted += against.isEmpty() ? 1 : 0;
            all += groups.isEmpty() && ranges.isEmpty() && against.isEmpty() ? 1 : 0;
            boolean voices =
                    incident != null && incident.independent() == each.number("independent");
            origins += voices ? 1 : 0;
            System.out.printf(
                    "%-30s %s%s%s%s%n",
                    each.needed("id"),
                    voices || incident == null ? "" : " ORIGINS " + incident.origins(),
                    groups.isEmpty() ? "" : " GROUPING " + groups,
                    ranges.isEmpty() ? "" : " RANGES" + ranges,
                    against.isEmpty() ? "" : " CONTRADICTIONS " + against);
        }
        System.out.printf(
                "same grouping %d, same number of origins %d, same ranges %d, same contradictions %d,"
                        + " fully right %d of %d%n",
                grouped, origins, ranged, contradicted, all, gold.size());
    }

    private @Nullable Incident best(Json gold) {
        var claims = new HashSet<>(gold.strings("claims"));
        var reports = gold.strings("reports");
        return found.stream()
                .filter(incident -> incident.reports().stream().anyMatch(reports::contains))
                .max(
                        Comparator.comparingDouble((Incident incident) ->
                                sameClaims
                                        ? shared(claims, incident)
                                        : alike(gold, reports, incident)))
                .orElse(null);
    }

    private static double shared(Set<String> claims, Incident incident) {
        return incident.claims().stream().map(ClaimRef::claim).filter(claims::contains).count();
    }

    private static double alike(Json gold, List<String> reports, Incident incident) {
        double shared = incident.reports().stream().filter(reports::contains).count();
        double all = reports.size() + incident.reports().size() - shared;
        var act = incident.act();
        double type = act != null && act.type().equals(gold.needed("type")) ? 1 : 0;
        double mode =
                act != null && Objects.equals(act.mode().orElse(null), gold.string("mode")) ? 1 : 0;
        var time = gold.object("time");
        var from = time == null ? null : time.string("from");
        double day = incident.from() != null && incident.from().toString().equals(from) ? 1 : 0;
        return shared / all + type + mode + day;
    }

    private static String grouping(Json gold, Incident incident) {
        var wanted = new TreeSet<>(gold.strings("reports"));
        var is = new TreeSet<>(incident.reports());
        return wanted.equals(is) ? "" : is + " for " + wanted;
    }

    private static String ranges(Json gold, Incident incident) {
        var amiss = new StringBuilder();
        var right = new HashSet<Range>();
        for (var figure : gold.objects("figures")) {
            var name =
                    figure.needed("effect")
                            + "/"
                            + figure.needed("group")
                            + "/"
                            + figure.needed("unit");
            var range =
                    incident.figures().stream()
                            .filter(each -> name(each).equals(name))
                            .findFirst()
                            .orElse(null);
            if (range != null) {
                right.add(range);
            }
            boolean same =
                    range != null
                            && Objects.equals(figure.integer("low"), Integer.valueOf(range.low()))
                            && Objects.equals(figure.integer("high"), range.high())
                            && Objects.equals(figure.integer("best"), range.best());
            if (!same) {
                amiss.append(
                        " %s %s for %d..%s best %s;"
                                .formatted(
                                        name,
                                        range == null ? "none" : text(range),
                                        figure.integer("low"),
                                        figure.integer("high"),
                                        figure.integer("best")));
            }
        }
        for (var range : incident.figures()) {
            boolean total =
                    name(range).equals("killed/total/persons")
                            || name(range).equals("injured/total/persons");
            boolean known =
                    gold.objects("figures").stream()
                            .anyMatch(each -> each.needed("effect").equals(range.effect().word()));
            if (total && !known && !right.contains(range)) {
                amiss.append(" %s %s not in gold;".formatted(name(range), text(range)));
            }
        }
        return amiss.toString();
    }

    private static String name(Range range) {
        return range.effect().word() + "/" + range.group().word() + "/" + range.unit().word();
    }

    private static String text(Range range) {
        return range.low() + ".." + range.high() + " best " + range.best();
    }

    private static String contradictions(Json gold, Incident incident) {
        var wanted = new TreeSet<String>();
        gold.objects("contradictions").forEach(each -> wanted.add(field(each.needed("field"))));
        var is = new TreeSet<String>();
        incident.contradictions().stream().map(Contradiction::field).forEach(is::add);
        return wanted.equals(is) ? "" : is + " for " + wanted;
    }

    /// The gold's words for what differs, brought to Vigil's.
    private static String field(String words) {
        return switch (words) {
            case "perpetrator of the arson" -> "perpetrator";
            case "weapon count" -> "weapon";
            case "civilian victims" -> "victims";
            case "abduction" -> "happened";
            default -> words;
        };
    }
}
