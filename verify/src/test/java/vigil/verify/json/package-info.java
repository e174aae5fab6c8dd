/// Tests of `vigil.verify.json`.
@NullMarked
package vigil.verify.json;

import org.jspecify.annotations.NullMarked;
