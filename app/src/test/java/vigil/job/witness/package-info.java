/// Tests of `vigil.job.witness`.
@NullMarked
package vigil.job.witness;

import org.jspecify.annotations.NullMarked;
