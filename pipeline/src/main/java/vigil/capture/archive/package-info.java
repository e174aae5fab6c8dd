/// Opens what holds several things: WARC, WACZ, feeds, and what archivers leave behind.
///
/// Start at [Container]. The promise of this package: nothing is unpacked to the disk, no name in
/// an archive is ever used as a path, nothing outside an archive is asked for, and an archive that
/// is not sound as a whole gives no item at all. What an archive may hold, and how much it may
/// swell, is in [Limits].
///
/// Words we use: a *container* is a file with *items*; an item is a page, document or post with the
/// bytes it had. An item may be a container. Not here: texts (`vigil.capture`), sealing.
@NullMarked
package vigil.capture.archive;

import org.jspecify.annotations.NullMarked;
