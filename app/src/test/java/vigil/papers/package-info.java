/// Holds the papers of the project to what the program is: commands, types, links, samples and
/// examples that they name must exist and work.
@NullMarked
package vigil.papers;

import org.jspecify.annotations.NullMarked;
