package vigil.bench.incidents;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import vigil.corroborate.Corroborator;

/// How many reports a second one thread lays beside each other, claims given, and whether a report
/// costs more among many than among few.
///
/// `CheckThroughput SEED COUNT ...`: for each count the made-up reports are taken in and their
/// incidents told. Making them is not counted. Memory is what the heap holds after a collection
/// while everything is kept; run with `-Xmx2g` to see that it is enough, and `-XX:+UseSerialGC` for
/// one core.
public final class CheckThroughput {
    private CheckThroughput() {}

    /// Prints a line for each count.
    public static void main(String[] args) {
        long seed = Long.parseLong(args[0]);
        for (int i = 1; i < args.length; i++) {
            run(new MadeReports(seed), Integer.parseInt(args[i]));
        }
    }

    private static void run(MadeReports made, int count) {
        var threads = ManagementFactory.getThreadMXBean();
        long making = 0;
        long begin = threads.getCurrentThreadCpuTime();
        var gathering = new Corroborator().gathering();
        long letters = 0;
        for (int n = 0; n < count; n++) {
            long before = threads.getCurrentThreadCpuTime();
            var reported = made.report(n);
            making += threads.getCurrentThreadCpuTime() - before;
            letters += reported.report().text().length();
            gathering.add(reported);
        }
        long taken = threads.getCurrentThreadCpuTime();
        var incidents = new AtomicLong();
        var reports = new AtomicLong();
        gathering.forEachIncident(incident -> {
            incidents.incrementAndGet();
            reports.addAndGet(incident.reports().size());
        });
        long told = threads.getCurrentThreadCpuTime();
        System.gc();
        var runtime = Runtime.getRuntime();
        double seconds = (told - begin - making) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d reports of %d characters: %.1f s of processor time (%.1f taking in, %.1f joining),"
                        + " %.0f a second; %d incidents of %d reports; heap kept %d MB%n",
                count,
                letters / count,
                seconds,
                (taken - begin - making) / 1e9,
                (told - taken) / 1e9,
                count / seconds,
                incidents.get(),
                reports.get(),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        gathering.add(made.report(0)); // kept until here
    }
}
