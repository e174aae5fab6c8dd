/// The speed of the whole reader ([ReaderBenchmark]); `bench/run-jmh` builds and runs it.
///
/// How well it reads is measured by `bench/score`; figures of both are kept in `bench/results.md`.
@NullMarked
package vigil.bench.reading;

import org.jspecify.annotations.NullMarked;
