@NullMarked
package vigil.watch.detect;

import org.jspecify.annotations.NullMarked;
