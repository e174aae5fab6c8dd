/// Tests of asking sites.
@NullMarked
package vigil.job.fetch;

import org.jspecify.annotations.NullMarked;
