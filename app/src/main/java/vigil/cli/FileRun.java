package vigil.cli;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.capture.Intake;
import vigil.capture.Piece;
import vigil.capture.Pieces;
import vigil.model.Problem;

/// Reads texts, pages and documents, one after the other.
final class FileRun {
    private final Desk desk;
    private final Intake intake;
    private final InOrder<Answer> work;

    FileRun(Desk desk, Intake intake, InOrder<Answer> work) {
        this.desk = desk;
        this.intake = intake;
        this.work = work;
    }

    /// @throws IOException if standard output cannot be written
    void all(List<Input> inputs) throws IOException {
        for (var input : inputs) {
            try (var in = input.open()) {
                var pieces = new Pieces(in, input.name());
                for (var piece = next(pieces, input); piece != null; piece = next(pieces, input)) {
                    give(piece);
                }
            } catch (Input.Unreadable e) {
                work.give(0, () -> desk.refused(input.name(), e));
            }
        }
    }

    private void give(Piece piece) throws IOException {
        work.give(piece.bytes().length, () -> desk.captured(intake.capture(piece), piece.file()));
    }

    private static @Nullable Piece next(Pieces pieces, Input input) throws Input.Unreadable {
        try {
            return pieces.next();
        } catch (IOException e) {
            throw new Input.Unreadable(
                    new Problem("cannot-read", Input.reason(e), input.name(), 0, 0, ""));
        }
    }
}
