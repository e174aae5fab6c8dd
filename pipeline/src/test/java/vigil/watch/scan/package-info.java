@NullMarked
package vigil.watch.scan;

import org.jspecify.annotations.NullMarked;
