package vigil.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Does work on several threads and hands over the answers in the order the work was given, so that
/// the output is the same to the byte whatever the number of threads.
///
/// Memory stays bounded: [#give] waits while too much is under way. Used from one thread.
///
/// @param <T> an answer
final class InOrder<T> implements AutoCloseable {
    /// Bytes of input that may be under way at once.
    private static final long MOST_BYTES = 64L << 20;

    private final @Nullable ExecutorService threads;
    private final int mostTasks;
    private final Taker<T> taker;
    private final ArrayDeque<UnderWay<T>> underWay = new ArrayDeque<>();
    private long bytes;

    /// Takes an answer.
    interface Taker<T> {
        void take(T answer) throws IOException;
    }

    private record UnderWay<T>(Future<T> answer, long bytes) {}

    /// @param count of threads, at least 1; with 1, work is done where it is given
    InOrder(int count, Taker<T> taker) {
        threads = count == 1 ? null : Executors.newFixedThreadPool(count);
        mostTasks = 2 * count + 2;
        this.taker = taker;
    }

    /// Gives work of about this many bytes of input.
    ///
    /// @throws IOException if an answer cannot be taken
    void give(long size, Callable<T> work) throws IOException {
        if (threads == null) {
            taker.take(call(work));
            return;
        }
        while (!underWay.isEmpty() && (underWay.size() >= mostTasks || bytes + size > MOST_BYTES)) {
            takeFirst();
        }
        underWay.add(new UnderWay<>(threads.submit(work), size));
        bytes += size;
        while (!underWay.isEmpty() && underWay.getFirst().answer().isDone()) {
            takeFirst();
        }
    }

    /// Waits for all that is under way.
    ///
    /// @throws IOException if an answer cannot be taken
    void finish() throws IOException {
        while (!underWay.isEmpty()) {
            takeFirst();
        }
    }

    private void takeFirst() throws IOException {
        var first = underWay.removeFirst();
        bytes -= first.bytes();
        taker.take(call(first.answer()::get));
    }

    /// Work reports what is wrong with its input in its answer; what it throws is a bug.
    private static <T> T call(Callable<T> work) throws IOException {
        try {
            return work.call();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case Error error -> throw error;
                case RuntimeException bug -> throw bug;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
