package vigil.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vigil.model.Problem;

/// What one piece of input came to.
///
/// @param output what goes to standard output, in UTF-8
/// @param read how many reports were readable
/// @param unread how many inputs were not
/// @param faults how many readings a bug cut short
/// @param problems for a person, in the order of the input
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Answer(byte[] output, int read, int unread, int faults, List<Problem> problems) {
    Answer {
        problems = List.copyOf(problems);
    }

    static Answer read(String output, List<Problem> problems) {
        return new Answer(output.getBytes(StandardCharsets.UTF_8), 1, 0, 0, problems);
    }

    static Answer unread(String output, List<Problem> problems) {
        return new Answer(output.getBytes(StandardCharsets.UTF_8), 0, 1, 0, problems);
    }

    /// Several as one, in their order.
    static Answer of(List<Answer> parts) {
        var bytes = new byte[parts.stream().mapToInt(part -> part.output.length).sum()];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part.output, 0, bytes, at, part.output.length);
            at += part.output.length;
        }
        return new Answer(
                bytes,
                parts.stream().mapToInt(Answer::read).sum(),
                parts.stream().mapToInt(Answer::unread).sum(),
                parts.stream().mapToInt(Answer::faults).sum(),
                parts.stream().flatMap(part -> part.problems.stream()).toList());
    }
}
