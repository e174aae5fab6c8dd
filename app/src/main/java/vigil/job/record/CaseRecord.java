package vigil.job.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vigil.capture.reading.ReadingLine;
import vigil.corroborate.Corroborator;
import vigil.corroborate.decide.Decided;
import vigil.job.Custody;
import vigil.job.JobFailed;
import vigil.job.Tables;
import vigil.job.Workspace;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.decision.ClaimAnchor;
import vigil.model.decision.Decision;
import vigil.model.decision.Verdict;
import vigil.model.incident.Corroboration;
import vigil.model.reading.Reported;
import vigil.store.index.RecordIndex;
import vigil.store.log.BadLog;
import vigil.store.log.EntryType;
import vigil.store.log.LogFolder;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// The record of a workspace as people work with it: its reports with their standing readings, what
/// people decided, and the incidents that follow from both.
public final class CaseRecord {
    private final Workspace workspace;
    private final Tables tables;

    /// The record of a workspace.
    ///
    /// @param database of the tables, or null for the workspace's setting
    public CaseRecord(Workspace workspace, @Nullable String database) {
        this.workspace = workspace;
        tables = new Tables(workspace, database);
    }

    /// Reports, decisions and incidents, with what could not be taken in.
    ///
    /// @param reports each under an id of its own, in the order of the log
    /// @param captures the object each report came in, SHA-256 in hex, by the report's id
    /// @param names of the files they came as, by the report's id
    /// @param decisions all ever made, in the order of the log
    /// @param found the incidents, decisions heeded
    /// @param problems for a person to look at
    public record Joined(
            List<Reported> reports,
            Map<String, String> captures,
            Map<String, String> names,
            List<Decision> decisions,
            Corroboration found,
            List<Problem> problems) {
        public Joined {
            reports = List.copyOf(reports);
            captures = Map.copyOf(captures);
            names = Map.copyOf(names);
            decisions = List.copyOf(decisions);
            problems = List.copyOf(problems);
        }
    }

    /// Joins all reports of the workspace.
    ///
    /// @param progress is told how many reports were loaded
    /// @throws JobFailed if vault, log or tables cannot be read
    public Joined joined(LongConsumer progress) throws JobFailed {
        tables.follow();
        var problems = new ArrayList<Problem>();
        var captures = new HashMap<String, String>();
        var names = new HashMap<String, String>();
        var reports = reports(problems, captures, names, progress);
        var decisions = decisions();
        return switch (new Corroborator(Decided.of(decisions)).apply(reports)) {
            case Outcome.Refused<Corroboration>(var reasons) ->
                    throw new JobFailed("cannot join: " + reasons.getFirst());
            case Outcome.Done<Corroboration>(var found, var warnings) -> {
                problems.addAll(warnings);
                yield new Joined(reports, captures, names, decisions, found, problems);
            }
        };
    }

    private List<Reported> reports(
            List<Problem> problems,
            Map<String, String> captures,
            Map<String, String> names,
            LongConsumer progress)
            throws JobFailed {
        var all = new ArrayList<Reported>();
        var repeats = new HashMap<String, Integer>();
        var rows = new HashMap<String, Integer>();
        var vault = workspace.vault();
        try {
            for (var standing : tables.with(RecordIndex::standingReadings)) {
                var object = standing.object();
                var lines = new String(vault.read(Hash.hex(object)), StandardCharsets.UTF_8);
                int number = 0;
                for (var line : lines.split("\n", 0)) {
                    switch (ReadingLine.parse(line, _ -> null, "object " + object, ++number)) {
                        case Outcome.Refused<Reported>(var reasons) -> problems.addAll(reasons);
                        case Outcome.Done<Reported>(var reported, _) -> {
                            var own = isRow(reported) ? reported : ownId(reported, repeats);
                            var earlier = isRow(own) ? rows.get(own.report().id()) : null;
                            if (earlier != null) {
                                all.set(earlier, own); // the database has changed its row
                            } else {
                                if (isRow(own)) {
                                    rows.put(own.report().id(), all.size());
                                }
                                all.add(own);
                            }
                            captures.put(own.report().id(), standing.capture());
                            names.put(own.report().id(), name(standing));
                        }
                    }
                }
                progress.accept(all.size());
            }
        } catch (IOException | BadProof e) {
            throw new JobFailed("cannot read what was read: " + e.getMessage(), e);
        }
        return all;
    }

    /// Whether it came from a table, where a later row of the same id is an update.
    private static boolean isRow(Reported reported) {
        return reported.reading().isCoded();
    }

    private static String name(RecordIndex.Standing standing) {
        var file = Path.of(standing.name()).getFileName();
        var name = file == null ? standing.name() : file.toString();
        return standing.line() == 0 ? name : name + ":" + standing.line();
    }

    /// Of two reports with one id the second gets a number; the order of the log never changes.
    private static Reported ownId(Reported reported, Map<String, Integer> repeats) {
        var id = reported.report().id();
        int repeat = repeats.merge(id, 1, Integer::sum);
        if (repeat == 1) {
            return reported;
        }
        var own = id + "@" + repeat;
        return new Reported(reported.report().id(own), reported.reading().id(own));
    }

    /// All decisions ever made, in the order of the log.
    ///
    /// @throws JobFailed if the tables cannot follow the log
    public List<Decision> decisions() throws JobFailed {
        tables.follow();
        return tables.with(RecordIndex::decisions).stream()
                .map(row -> DecisionEntry.read(row.leaf(), row.body()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Logs a decision.
    ///
    /// @param named who decides, or null for the workspace's collector
    /// @param why in that person's words
    /// @return its id
    /// @throws JobFailed if it cannot be logged, or there is nothing that it is about
    public String decide(@Nullable String named, String why, Verdict verdict) throws JobFailed {
        var author = named == null ? workspace.setting("collector", "") : named;
        if (author.isBlank()) {
            throw new JobFailed(
                    "a decision needs an author: give --author, or set `collector` in "
                            + workspace.folder().resolve(Workspace.FILE));
        }
        if (why.isBlank()) {
            throw new JobFailed("a decision needs a reason");
        }
        if (verdict instanceof Verdict.Withdrawal(var id)
                && decisions().stream().noneMatch(known -> known.id().equals(id))) {
            throw new JobFailed("there is no decision " + id + "; `vigil decide list` shows them");
        }
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            return "d"
                    + custody.append(EntryType.LINK, DecisionEntry.members(author, why, verdict));
        } catch (IOException e) {
            throw new JobFailed("the decision was not logged: " + e.getMessage(), e);
        }
    }

    /// The report that a person means.
    ///
    /// @param id of a report or its first characters
    /// @throws JobFailed if none or several begin so
    public static Reported report(Joined record, String id) throws JobFailed {
        var exact =
                record.reports().stream().filter(each -> each.report().id().equals(id)).findFirst();
        if (exact.isPresent()) {
            return exact.get();
        }
        var found =
                record.reports().stream()
                        .filter(each -> each.report().id().startsWith(id))
                        .toList();
        if (found.size() != 1) {
            throw new JobFailed(
                    found.isEmpty()
                            ? "no report here has the id " + id
                            : "%d reports have ids that begin with %s; give more of it"
                                    .formatted(found.size(), id));
        }
        return found.getFirst();
    }

    /// An answer about two reports.
    ///
    /// @param one id of a report or its first characters, as the other
    /// @throws JobFailed if one of them is not here, or both are the same
    public static Verdict.Pair pair(Joined record, String one, String other, Verdict.Answer answer)
            throws JobFailed {
        var left = report(record, one).report().id();
        var right = report(record, other).report().id();
        if (left.equals(right)) {
            throw new JobFailed("both are the report " + left);
        }
        return Verdict.Pair.of(left, right, answer);
    }

    /// The claim that a person means, by its words.
    ///
    /// @param id of the claim; with the report's id and a slash before it where several have it
    /// @throws JobFailed if none or several have it
    public static ClaimAnchor claim(Joined record, String id) throws JobFailed {
        var found = new ArrayList<ClaimAnchor>();
        for (var reported : record.reports()) {
            var report = reported.report().id();
            for (var claim : reported.reading().claims()) {
                if (claim.id().equals(id) || (report + "/" + claim.id()).equals(id)) {
                    found.add(
                            new ClaimAnchor(
                                    report, claim.act().word(), claim.evidence().getFirst()));
                }
            }
        }
        if (found.size() != 1) {
            throw new JobFailed(
                    found.isEmpty()
                            ? "no claim here has the id " + id
                            : "%d claims have the id %s; put the report's id and / before it"
                                    .formatted(found.size(), id));
        }
        return found.getFirst();
    }

    /// Tries a correction before it is logged for good.
    ///
    /// @throws JobFailed if the value is not of the field's form
    public static void check(Joined record, ClaimAnchor claim, Verdict.Field field, String value)
            throws JobFailed {
        var trial =
                new Decision(
                        "d",
                        "trial",
                        Instant.EPOCH,
                        "trial",
                        new Verdict.Correction(claim, field, value));
        var problems = new ArrayList<Problem>();
        var _ = Decided.of(List.of(trial)).applied(record.reports(), problems);
        if (!problems.isEmpty()) {
            throw new JobFailed(problems.getFirst().message());
        }
    }

    /// The log, for what has to follow it.
    ///
    /// @return how many entries are signed
    /// @throws JobFailed if it cannot be read
    long size() throws JobFailed {
        LogFolder log = workspace.log();
        try {
            return log.checkpoint().size();
        } catch (IOException | BadLog e) {
            throw new JobFailed("cannot read the log: " + e.getMessage(), e);
        }
    }
}
