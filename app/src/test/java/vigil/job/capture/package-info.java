/// Tests of captures, against sites made for them.
@NullMarked
package vigil.job.capture;

import org.jspecify.annotations.NullMarked;
