@NullMarked
package vigil.job.dossier;

import org.jspecify.annotations.NullMarked;
