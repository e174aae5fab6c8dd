package vigil.cli.evidence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigil.job.JobFailed;
import vigil.job.Workspace;

/// The option that every command about what is kept takes.
public final class InWorkspace {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = {
                "the workspace; otherwise the one that VIGIL_WORKSPACE names, or the nearest in this"
                        + " folder and those above it"
            })
    private @Nullable Path folder;

    /// The workspace meant.
    ///
    /// @throws JobFailed if there is none
    public Workspace find() throws JobFailed {
        return Workspace.find(folder);
    }

    /// The folder that was named, or null.
    public @Nullable Path folder() {
        return folder;
    }
}
