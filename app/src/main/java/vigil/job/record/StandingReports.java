package vigil.job.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import vigil.capture.reading.ReadingLine;
import vigil.job.JobFailed;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.reading.Reported;
import vigil.store.index.RecordIndex;
import vigil.store.vault.Vault;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// Takes readings back from the vault, each report under an id of its own. For one use.
final class StandingReports {
    private final Vault vault;
    private final List<Reported> reports = new ArrayList<>();
    private final Map<String, String> captures = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> repeats = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();

    StandingReports(Vault vault) {
        this.vault = vault;
    }

    /// @param all in the order of the log
    CaseRecord.Reports load(List<RecordIndex.Standing> all, LongConsumer progress)
            throws JobFailed {
        try {
            for (var standing : all) {
                var lines =
                        new String(vault.read(Hash.hex(standing.object())), StandardCharsets.UTF_8);
                int number = 0;
                for (var line : lines.split("\n", 0)) {
                    line(line, ++number, standing);
                }
                progress.accept(reports.size());
            }
        } catch (IOException | BadProof e) {
            throw new JobFailed("cannot read what was read: " + e.getMessage(), e);
        }
        return new CaseRecord.Reports(reports, captures, names, problems);
    }

    private void line(String line, int number, RecordIndex.Standing standing) {
        switch (ReadingLine.parse(line, _ -> null, "object " + standing.object(), number)) {
            case Outcome.Refused<Reported>(var reasons) -> problems.addAll(reasons);
            case Outcome.Done<Reported>(var reported, _) -> {
                var own = reported.reading().isCoded() ? row(reported) : report(reported);
                captures.put(own.report().id(), standing.capture());
                names.put(own.report().id(), name(standing));
            }
        }
    }

    /// A later row of the same id stands in the place of the earlier: the database has changed it.
    private Reported row(Reported reported) {
        var earlier = rows.putIfAbsent(reported.report().id(), reports.size());
        if (earlier == null) {
            reports.add(reported);
        } else {
            reports.set(earlier, reported);
        }
        return reported;
    }

    /// Of two reports with one id the second gets a number; the order of the log never changes.
    private Reported report(Reported reported) {
        var id = reported.report().id();
        int repeat = repeats.merge(id, 1, Integer::sum);
        var own =
                repeat == 1
                        ? reported
                        : new Reported(
                                reported.report().id(id + "@" + repeat),
                                reported.reading().id(id + "@" + repeat));
        reports.add(own);
        return own;
    }

    private static String name(RecordIndex.Standing standing) {
        var file = Path.of(standing.name()).getFileName();
        var name = file == null ? standing.name() : file.toString();
        return standing.line() == 0 ? name : name + ":" + standing.line();
    }
}
