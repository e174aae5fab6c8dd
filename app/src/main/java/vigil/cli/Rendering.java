package vigil.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.reading.Reading;
import vigil.publish.ReadingJson;
import vigil.publish.terminal.AgreementReport;
import vigil.publish.terminal.TerminalReport;
import vigil.publish.words.ReadReport;

/// How readings are written to standard output. Shared by threads.
interface Rendering {
    /// A reading, with its line break.
    ///
    /// @param file where the report came from, or null if it was a line of JSONL
    /// @param beside what was asked for besides
    String reading(Report report, Reading reading, @Nullable String file, Beside beside);

    /// What stands in the output for an input that could not be read; empty for nothing.
    String refusal(@Nullable String id, List<Problem> problems);

    /// One JSON object a line, as the reading contract has it.
    final class Json implements Rendering {
        @Override
        public String reading(
                Report report, Reading reading, @Nullable String file, Beside beside) {
            return ReadingJson.line(report, reading, file != null, beside.why(), beside.second())
                    + "\n";
        }

        @Override
        public String refusal(@Nullable String id, List<Problem> problems) {
            return ReadingJson.refusal(id, problems) + "\n";
        }
    }

    /// For people: every claim with who says it and the words it was read from.
    final class People implements Rendering {
        private final boolean colour = Terminal.hasColour();
        private final int width = Terminal.width();

        @Override
        public String reading(
                Report report, Reading reading, @Nullable String file, Beside beside) {
            var first =
                    TerminalReport.of(
                            new ReadReport(report, reading, file), beside.why(), colour, width);
            var second = beside.second();
            return first + (second == null ? "" : AgreementReport.of(second, colour, width)) + "\n";
        }

        @Override
        public String refusal(@Nullable String id, List<Problem> problems) {
            return ""; // told on standard error
        }
    }

    /// Keeps what was read, for pages, and hands the writing on. For one thread.
    final class Keeping implements Rendering {
        private final Rendering next;
        private final List<ReadReport> kept = new ArrayList<>();

        Keeping(Rendering next) {
            this.next = next;
        }

        @Override
        public String reading(
                Report report, Reading reading, @Nullable String file, Beside beside) {
            kept.add(new ReadReport(report, reading, file));
            return next.reading(report, reading, file, beside);
        }

        @Override
        public String refusal(@Nullable String id, List<Problem> problems) {
            return next.refusal(id, problems);
        }

        /// In the order they were read.
        List<ReadReport> kept() {
            return List.copyOf(kept);
        }
    }

    /// Writes nothing: what was read is shown later, all together.
    final class Silent implements Rendering {
        @Override
        public String reading(
                Report report, Reading reading, @Nullable String file, Beside beside) {
            return "";
        }

        @Override
        public String refusal(@Nullable String id, List<Problem> problems) {
            return ""; // told on standard error
        }
    }
}
