package vigil.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Problem;
import vigil.model.Reading;
import vigil.model.Report;
import vigil.publish.ReadingJson;

/// How readings are written to standard output. Shared by threads.
interface Rendering {
    /// A reading, with its line break.
    ///
    /// @param file where the report came from, or null if it was a line of JSONL
    String reading(Report report, Reading reading, @Nullable String file);

    /// What stands in the output for an input that could not be read; empty for nothing.
    String refusal(@Nullable String id, List<Problem> problems);

    /// One JSON object a line, as the reading contract has it.
    final class Json implements Rendering {
        @Override
        public String reading(Report report, Reading reading, @Nullable String file) {
            return ReadingJson.line(report, reading, file != null) + "\n";
        }

        @Override
        public String refusal(@Nullable String id, List<Problem> problems) {
            return ReadingJson.refusal(id, problems) + "\n";
        }
    }

    /// For people: every claim with who says it and the words it was read from.
    final class People implements Rendering {
        @Override
        public String reading(Report report, Reading reading, @Nullable String file) {
            var out = new StringBuilder();
            var name = report.title() != null ? report.title() : file != null ? file : report.id();
            out.append(name).append('\n');
            for (var claim : reading.claims()) {
                var voice =
                        claim.attribution().isEmpty()
                                ? "the report itself"
                                : claim.attribution().getFirst().speaker();
                out.append("  ").append(claim.act().word()).append(" · ").append(voice);
                for (var words : claim.evidence()) {
                    out.append("\n    “").append(words.of(report.text())).append('”');
                }
                out.append('\n');
            }
            return out.append('\n').toString();
        }

        @Override
        public String refusal(@Nullable String id, List<Problem> problems) {
            return ""; // told on standard error
        }
    }
}
