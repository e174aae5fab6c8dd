/// Tests of checking bags.
@NullMarked
package vigil.verify.bag;

import org.jspecify.annotations.NullMarked;
