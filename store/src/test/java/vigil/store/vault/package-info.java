/// Tests of `vigil.store.vault`.
@NullMarked
package vigil.store.vault;

import org.jspecify.annotations.NullMarked;
