/// Tests of `vigil.verify`, and where their data is.
@NullMarked
package vigil.verify;

import org.jspecify.annotations.NullMarked;
