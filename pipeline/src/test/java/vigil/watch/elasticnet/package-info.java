@NullMarked
package vigil.watch.elasticnet;

import org.jspecify.annotations.NullMarked;
