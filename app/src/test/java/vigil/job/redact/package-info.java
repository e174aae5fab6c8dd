/// Tests of `vigil.job.redact`.
@NullMarked
package vigil.job.redact;

import org.jspecify.annotations.NullMarked;
