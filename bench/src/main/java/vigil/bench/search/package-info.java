/// How fast the search answers at the size of a large record.
@NullMarked
package vigil.bench.search;

import org.jspecify.annotations.NullMarked;
