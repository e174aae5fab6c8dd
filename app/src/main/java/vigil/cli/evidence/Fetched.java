package vigil.cli.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.job.JobFailed;
import vigil.job.Workspace;
import vigil.job.capture.Capture;
import vigil.job.capture.CaptureSettings;
import vigil.job.intake.Ingest;
import vigil.job.intake.InputFiles;

/// What a person named to be taken in: files as they are, addresses fetched into archives first.
final class Fetched implements AutoCloseable {
    private static final long MOST = 64L << 20;
    private static final Duration MOST_TIME = Duration.ofSeconds(60);

    private final List<Ingest.Source> sources = new ArrayList<>();
    private final List<Path> archives = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    private Fetched() {}

    static boolean isAddress(String named) {
        return named.matches("(?i)https?://.*");
    }

    /// Fetches what is to be fetched: feeds and pages alone, without what belongs to them.
    static Fetched of(
            List<String> named,
            Workspace workspace,
            Asking asking,
            @Nullable String investigation,
            @Nullable String reason)
            throws JobFailed {
        var fetched = new Fetched();
        var paths = new ArrayList<Path>();
        for (var each : named) {
            if (isAddress(each)) {
                fetched.fetch(each, workspace, asking, investigation, reason);
            } else {
                paths.add(Path.of(each));
            }
        }
        for (var file : InputFiles.of(paths)) {
            fetched.sources.add(new Ingest.Source(file, file.toString()));
        }
        return fetched;
    }

    private void fetch(
            String address,
            Workspace workspace,
            Asking asking,
            @Nullable String investigation,
            @Nullable String reason)
            throws JobFailed {
        var settings =
                new CaptureSettings(
                        asking.settings(workspace, MOST),
                        0,
                        MOST,
                        MOST_TIME,
                        false,
                        investigation,
                        reason,
                        null,
                        null);
        try {
            var captured =
                    new Capture(workspace, settings, Clock.systemUTC())
                            .capture(address, workspace.folder().resolve("incoming"));
            archives.add(captured.archive());
            sources.add(new Ingest.Source(captured.archive(), captured.name()));
            if (captured.status() != 200) {
                failed.add(address + ": the site answered with status " + captured.status());
            }
        } catch (JobFailed e) {
            failed.add(String.valueOf(e.getMessage()));
        }
    }

    List<Ingest.Source> sources() {
        return List.copyOf(sources);
    }

    /// Addresses of which nothing came, with reasons.
    List<String> failed() {
        return List.copyOf(failed);
    }

    /// Deletes the archives; the vault has them.
    @Override
    public void close() throws JobFailed {
        for (var archive : archives) {
            try {
                Files.deleteIfExists(archive);
            } catch (IOException e) {
                throw new JobFailed("cannot delete " + archive + ": " + e.getMessage(), e);
            }
        }
    }
}
