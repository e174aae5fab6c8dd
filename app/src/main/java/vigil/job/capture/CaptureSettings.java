package vigil.job.capture;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vigil.job.fetch.FetchSettings;

/// How to capture.
///
/// @param fetch how sites are asked
/// @param mostFiles files of one page beside the page itself
/// @param mostBytes of one capture in all
/// @param mostTime of one capture
/// @param pictures whether a browser takes pictures, where there is one
/// @param investigation under which, or null for the workspace's setting
/// @param reason why, or null for the workspace's setting
/// @param egress the address that sites see, or null for the workspace's setting
/// @param context what is known of the source: who posted it, when, where it was found; or null
public record CaptureSettings(
        FetchSettings fetch,
        int mostFiles,
        long mostBytes,
        Duration mostTime,
        boolean pictures,
        @Nullable String investigation,
        @Nullable String reason,
        @Nullable String egress,
        @Nullable String context) {}
