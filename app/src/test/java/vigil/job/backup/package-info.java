/// Tests of `vigil.job.backup`.
@NullMarked
package vigil.job.backup;

import org.jspecify.annotations.NullMarked;
