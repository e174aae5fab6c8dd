/// Tests of `vigil.job`.
@NullMarked
package vigil.job;

import org.jspecify.annotations.NullMarked;
