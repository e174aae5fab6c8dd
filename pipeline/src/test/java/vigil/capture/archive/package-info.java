/// Tests of opening containers, good and hostile.
@NullMarked
package vigil.capture.archive;

import org.jspecify.annotations.NullMarked;
