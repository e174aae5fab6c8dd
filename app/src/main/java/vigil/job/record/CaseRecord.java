package vigil.job.record;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
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

    /// The reports of a workspace with their standing readings.
    ///
    /// @param reports each under an id of its own, in the order of the log
    /// @param captures the object each report came in, SHA-256 in hex, by the report's id
    /// @param names of the files they came as, by the report's id
    /// @param problems what could not be taken back
    public record Reports(
            List<Reported> reports,
            Map<String, String> captures,
            Map<String, String> names,
            List<Problem> problems) {
        public Reports {
            reports = List.copyOf(reports);
            captures = Map.copyOf(captures);
            names = Map.copyOf(names);
            problems = List.copyOf(problems);
        }
    }

    /// Reports and the incidents they tell of.
    ///
    /// @param in the reports
    /// @param found the incidents, decisions heeded
    /// @param problems for a person to look at, those of the reports among them
    public record Joined(Reports in, Corroboration found, List<Problem> problems) {
        public Joined {
            problems = List.copyOf(problems);
        }
    }

    /// Decisions, and what could not be read as one.
    ///
    /// @param all ever made, in the order of the log
    /// @param problems entries that this version cannot read; they are not heeded
    public record Decisions(List<Decision> all, List<Problem> problems) {
        public Decisions {
            all = List.copyOf(all);
            problems = List.copyOf(problems);
        }
    }

    /// The reports of the workspace.
    ///
    /// @param progress is told how many were loaded
    /// @throws JobFailed if vault, log or tables cannot be read
    public Reports reports(LongConsumer progress) throws JobFailed {
        tables.follow();
        return new StandingReports(workspace.vault())
                .load(tables.with(RecordIndex::standingReadings), progress);
    }

    /// Joins all reports of the workspace.
    ///
    /// @param progress is told how many reports were loaded
    /// @throws JobFailed if vault, log or tables cannot be read
    public Joined joined(LongConsumer progress) throws JobFailed {
        var reports = reports(progress);
        var decisions = decisions();
        var problems = new ArrayList<>(reports.problems());
        problems.addAll(decisions.problems());
        return switch (new Corroborator(Decided.of(decisions.all())).apply(reports.reports())) {
            case Outcome.Refused<Corroboration>(var reasons) ->
                    throw new JobFailed("cannot join: " + reasons.getFirst());
            case Outcome.Done<Corroboration>(var found, var warnings) -> {
                problems.addAll(warnings);
                yield new Joined(reports, found, problems);
            }
        };
    }

    /// All decisions ever made.
    ///
    /// @throws JobFailed if the tables cannot follow the log
    public Decisions decisions() throws JobFailed {
        tables.follow();
        var all = new ArrayList<Decision>();
        var problems = new ArrayList<Problem>();
        for (var row : tables.with(RecordIndex::decisions)) {
            DecisionEntry.read(row.leaf(), row.body())
                    .ifPresentOrElse(
                            all::add,
                            () ->
                                    problems.add(
                                            Problem.of(
                                                    "unknown-decision",
                                                    "entry %d of the log is a decision that this version cannot read; it is not heeded"
                                                            .formatted(row.leaf()))));
        }
        return new Decisions(all, problems);
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
                && decisions().all().stream().noneMatch(known -> known.id().equals(id))) {
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
    public static Reported report(Reports record, String id) throws JobFailed {
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
    public static Verdict.Pair pair(Reports record, String one, String other, Verdict.Answer answer)
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
    public static ClaimAnchor claim(Reports record, String id) throws JobFailed {
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
    public static void check(Reports record, ClaimAnchor claim, Verdict.Field field, String value)
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
