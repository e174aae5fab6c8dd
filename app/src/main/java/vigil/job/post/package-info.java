/// Sends a few bytes to a service that the settings name, and takes a few back: time stamps and
/// witnesses. The promise of this package: no call takes longer or more memory than its limits say,
/// and no redirect is followed. Capturing pages is elsewhere.
@NullMarked
package vigil.job.post;

import org.jspecify.annotations.NullMarked;
