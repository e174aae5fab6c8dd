/// Tests of `vigil.verify.note`.
@NullMarked
package vigil.verify.note;

import org.jspecify.annotations.NullMarked;
