package vigil.capture.document;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vigil.model.Outcome;
import vigil.model.Problem;

/// Opens documents, each in a process that is ended when it takes too long or too much memory.
///
/// Immutable and shared between threads.
public final class DocumentReader {
    /// What can be opened.
    public enum Kind {
        PDF,
        DOCX
    }

    /// Memory of a process, in megabytes, over and above what the document itself takes.
    private static final int HEAP_MB = 384;

    private static final Duration AT_LEAST = Duration.ofSeconds(10);
    private static final Duration A_MEGABYTE = Duration.ofSeconds(10);
    private static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int LARGEST_TEXT = 256 << 20;

    private static final Executor OWN_THREAD =
            task -> Thread.ofPlatform().daemon().name("document").start(task);

    private final List<String> java;
    private final Duration atLeast;

    private DocumentReader(List<String> java, Duration atLeast) {
        this.java = List.copyOf(java);
        this.atLeast = atLeast;
    }

    /// A reader that starts the Java it runs on itself.
    public static DocumentReader inOwnProcess() {
        return withLimit(AT_LEAST);
    }

    /// The same, with another least time for a document.
    static DocumentReader withLimit(Duration atLeast) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new DocumentReader(
                List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path")),
                atLeast);
    }

    /// The text of a document, or why there is none.
    ///
    /// @param file for messages
    public Outcome<DocumentText> read(Kind kind, byte[] bytes, String file) {
        try {
            return new Outcome.Done<>(answer(kind, bytes), List.of());
        } catch (BadDocument bad) {
            return new Outcome.Refused<>(
                    List.of(new Problem(bad.code(), bad.reason(), file, 0, 0, "")));
        }
    }

    private DocumentText answer(Kind kind, byte[] bytes) throws BadDocument {
        var process = start(kind, bytes.length);
        try {
            var sent = CompletableFuture.runAsync(() -> send(process, bytes), OWN_THREAD);
            var received = CompletableFuture.supplyAsync(() -> receive(process), OWN_THREAD);
            var answer = await(received, process, limit(bytes.length));
            sent.cancel(true);
            return answer.text();
        } catch (ExecutionException e) {
            throw new IllegalStateException("receiving a document's text", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadDocument("stopped", "the run was stopped");
        } finally {
            process.destroyForcibly();
        }
    }

    /// Waits until the document has used up its time on a processor, or three times as long by the
    /// clock: on a busy machine the wait is not the document's fault.
    private static Answer await(CompletableFuture<Answer> answer, Process process, Duration limit)
            throws BadDocument, ExecutionException, InterruptedException {
        var begun = System.nanoTime();
        while (true) {
            try {
                return answer.get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                var waited = Duration.ofNanos(System.nanoTime() - begun);
                var worked = process.info().totalCpuDuration().orElse(waited);
                if (worked.compareTo(limit) > 0 || waited.compareTo(limit.multipliedBy(3)) > 0) {
                    throw new BadDocument(
                            "too-slow",
                            "the document took more than %d s to open and was given up; save it as"
                                            .formatted(limit.toSeconds())
                                    + " plain text");
                }
            }
        }
    }

    private Duration limit(int bytes) {
        var limit = A_MEGABYTE.multipliedBy(bytes >> 20);
        return limit.compareTo(AT_MOST) > 0
                ? AT_MOST
                : limit.compareTo(atLeast) < 0 ? atLeast : limit;
    }

    private Process start(Kind kind, int bytes) {
        var command = new ArrayList<>(java);
        command.add(1, "-Xmx" + (HEAP_MB + 4 * (bytes >> 20)) + "m");
        command.add(DocumentMain.class.getName());
        command.add(kind.name());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }

    private static void send(Process process, byte[] bytes) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(bytes);
        } catch (IOException _) {
            // it stopped listening; what it says, or that it says nothing, tells why
        }
    }

    /// What came back: one of the two.
    private record Answer(@Nullable DocumentText document, @Nullable BadDocument bad) {
        DocumentText text() throws BadDocument {
            if (document != null) {
                return document;
            }
            throw bad == null ? new BadDocument("damaged", "no answer") : bad;
        }
    }

    private static Answer receive(Process process) {
        try (var in = new DataInputStream(process.getInputStream())) {
            if (in.readByte() == 1) {
                var title = text(in);
                var author = text(in);
                var language = text(in);
                return new Answer(new DocumentText(title, author, language, given(in)), null);
            }
            return new Answer(null, new BadDocument(given(in), given(in)));
        } catch (IOException _) {
            return new Answer(
                    null,
                    new BadDocument(
                            "damaged",
                            "the document could not be opened within the memory it may take;"
                                    + " it may be damaged. Save it as plain text"));
        }
    }

    private static String given(DataInputStream in) throws IOException {
        var text = text(in);
        if (text == null) {
            throw new EOFException("no text");
        }
        return text;
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length > LARGEST_TEXT) {
            throw new EOFException("too long a text");
        }
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
