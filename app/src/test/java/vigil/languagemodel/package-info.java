@NullMarked
package vigil.languagemodel;

import org.jspecify.annotations.NullMarked;
