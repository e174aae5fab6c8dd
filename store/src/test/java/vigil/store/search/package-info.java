/// Tests of `vigil.store.search`.
@NullMarked
package vigil.store.search;

import org.jspecify.annotations.NullMarked;
