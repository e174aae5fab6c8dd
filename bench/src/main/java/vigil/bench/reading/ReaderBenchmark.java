package vigil.bench.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import vigil.model.Outcome;
import vigil.model.Report;
import vigil.model.reading.Reading;
import vigil.read.EnglishReader;

/// How many reports of 3 kB does one warmed core read a second?
///
/// The bar is 500, the aim 1,500. The texts are joined of the sample reports in `corpus`, about
/// 3,000 characters each, as written and in capitals (as wire services sent them), and read in
/// turn. Run it with `bench/run-jmh`; the folder of samples is the system property `vigil.corpus`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 15, time = 5)
@Measurement(iterations = 4, time = 4)
public class ReaderBenchmark {
    private static final int LENGTH = 3_000;

    /// The letters of the texts: `written` or `capitals`.
    @Param({"written", "capitals"})
    public String letters = "written";

    private final EnglishReader reader = new EnglishReader();
    private List<Report> reports = List.of();
    private int next;

    /// Called by the harness once before it measures.
    ///
    /// @throws IOException if the samples cannot be read
    @Setup
    public void prepare() throws IOException {
        var corpus = Path.of(System.getProperty("vigil.corpus", "corpus"));
        reports = SampleReports.in(corpus).ofLength(LENGTH, letters.equals("capitals"));
    }

    /// Reads one report.
    @Benchmark
    public Outcome<Reading> read() {
        var report = reports.get(next);
        next = (next + 1) % reports.size();
        return reader.apply(report);
    }
}
