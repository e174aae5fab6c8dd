@NullMarked
package vigil.watch.risk;

import org.jspecify.annotations.NullMarked;
