/// Files that survive a power cut: [DurableFiles]. The promise of this package: when a call
/// returns, the bytes and the name of the file are on the disk, and nobody ever saw half of them.
@NullMarked
package vigil.store.durable;

import org.jspecify.annotations.NullMarked;
