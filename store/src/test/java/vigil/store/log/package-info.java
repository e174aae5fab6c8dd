/// Tests of `vigil.store.log`.
@NullMarked
package vigil.store.log;

import org.jspecify.annotations.NullMarked;
