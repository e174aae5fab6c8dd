/// CAPTURE: turns what arrives into reports. In: bytes. Out: `vigil.model.Report`.
///
/// Start at [ReportLine] for JSONL. The promise of this package: bad input never loses anything;
/// what cannot be read is refused with the place and the reason, and the rest goes on.
@NullMarked
package vigil.capture;

import org.jspecify.annotations.NullMarked;
