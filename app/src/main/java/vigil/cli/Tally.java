package vigil.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import vigil.model.Problem;

/// Puts answers out in their order, counts them, and tells a person what went wrong.
///
/// Messages go to standard error, the first [#MOST_MESSAGES] of them: a million bad lines must not
/// bury the terminal. All of them are in the JSON.
final class Tally implements InOrder.Taker<Answer> {
    /// Messages shown in full.
    static final int MOST_MESSAGES = 50;

    private final OutputStream out;
    private final PrintWriter err;
    private final Progress progress;
    private long read;
    private long unread;
    private long faults;
    private long messages;

    Tally(OutputStream out, PrintWriter err, Progress progress) {
        this.out = out;
        this.err = err;
        this.progress = progress;
    }

    @Override
    public void take(Answer answer) throws IOException {
        out.write(answer.output());
        read += answer.read();
        unread += answer.unread();
        faults += answer.faults();
        for (var problem : answer.problems()) {
            tell(problem);
        }
        progress.show(read + unread + faults);
    }

    /// Counts and tells of something named that could not be read at all.
    void failed(Problem problem) {
        unread++;
        tell(problem);
    }

    /// Tells a person of something, counting nothing.
    void tell(Problem problem) {
        if (messages++ < MOST_MESSAGES) {
            progress.clear();
            err.println("vigil: " + problem);
            err.flush();
        }
    }

    /// Says what the run came to, where there is something to say.
    ///
    /// @return the exit status: 0 all was readable, 3 some was not, 1 a fault in Vigil
    int finish() throws IOException {
        out.flush();
        progress.clear();
        if (messages > MOST_MESSAGES) {
            err.println("vigil: and " + (messages - MOST_MESSAGES) + " more messages");
        }
        if (unread + faults > 0 && read + unread + faults > 1) {
            err.println("vigil: read " + read + ", could not read " + (unread + faults));
        }
        err.flush();
        return faults > 0 ? 1 : unread > 0 ? 3 : 0;
    }
}
