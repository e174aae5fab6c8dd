@NullMarked
package vigil.job.intake;

import org.jspecify.annotations.NullMarked;
