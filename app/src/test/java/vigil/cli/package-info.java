/// Tests of the command line from outside: what goes in, what comes out, and the exit status.
@NullMarked
package vigil.cli;

import org.jspecify.annotations.NullMarked;
