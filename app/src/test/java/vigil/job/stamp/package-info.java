/// Tests of `vigil.job.stamp`, with an authority of their own.
@NullMarked
package vigil.job.stamp;

import org.jspecify.annotations.NullMarked;
