@NullMarked
package vigil.watch.backtest;

import org.jspecify.annotations.NullMarked;
