/// Rules for the whole: directions between modules and packages, their shape, and the formats that
/// others read. They run in the module that sees everything.
@NullMarked
package vigil.architecture;

import org.jspecify.annotations.NullMarked;
