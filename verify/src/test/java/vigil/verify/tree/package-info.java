/// Tests of `vigil.verify.tree`.
@NullMarked
package vigil.verify.tree;

import org.jspecify.annotations.NullMarked;
