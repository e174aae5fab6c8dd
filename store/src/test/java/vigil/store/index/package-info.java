/// Tests of `vigil.store.index`.
@NullMarked
package vigil.store.index;

import org.jspecify.annotations.NullMarked;
