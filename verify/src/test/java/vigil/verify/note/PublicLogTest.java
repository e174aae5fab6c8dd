package vigil.verify.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.verify.Shared;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Bundle;
import vigil.verify.tree.Hash;
import vigil.verify.tree.Merkle;
import vigil.verify.tree.Tile;

/// A log and a note that others wrote.
class PublicLogTest {
    private static final String LOG_KEY =
            "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    private static List<Path> checkpoints() {
        return Shared.files("tlog-testdata/log", "").stream()
                .filter(path -> path.getFileName().toString().startsWith("checkpoint."))
                .toList();
    }

    /// All tiles, bundles and checkpoints must agree.
    @Test
    void everyCheckpointStatesTheRootOfTheEntries() throws Exception {
        var log = VerifierKey.parse(LOG_KEY);
        var folder = Shared.evidence("tlog-testdata/log");
        assertThat(checkpoints()).hasSizeGreaterThan(9);
        for (var file : checkpoints()) {
            var checkpoint = Checkpoint.open(Files.readAllBytes(file), log);
            var leaves = new ArrayList<Hash>();
            if (checkpoint.size() > 0) {
                var bundle = Tile.with(Tile.ENTRIES, 0, checkpoint.size());
                for (var entry : Bundle.parse(Files.readAllBytes(folder.resolve(bundle.path())))) {
                    leaves.add(Merkle.leaf(entry));
                }
                var tile =
                        Files.readAllBytes(folder.resolve(bundle.path().replace("entries", "0")));
                for (int i = 0; i < leaves.size(); i++) {
                    assertThat(Hash.at(tile, i * Hash.LENGTH)).isEqualTo(leaves.get(i));
                }
            }
            assertThat(leaves).hasSize((int) checkpoint.size());
            assertThat(Merkle.root(leaves)).as(file.toString()).isEqualTo(checkpoint.root());
        }
    }

    /// One flipped bit anywhere in a checkpoint, and nobody may take it for the log's word.
    @Test
    void noCheckpointWithOneBitFlippedIsAccepted() throws Exception {
        var log = VerifierKey.parse(LOG_KEY);
        int flips = 0;
        for (var file : checkpoints()) {
            var note = Files.readAllBytes(file);
            for (int bit = 0; bit < note.length * 8; bit++) {
                note[bit / 8] ^= (byte) (1 << bit % 8);
                assertThatThrownBy(() -> Checkpoint.open(note, log)).isInstanceOf(BadProof.class);
                note[bit / 8] ^= (byte) (1 << bit % 8);
                flips++;
            }
        }
        assertThat(flips).isGreaterThan(10_000);
    }

    @Test
    void thePublishedNoteOpensWithItsKeyAndNoOther() throws IOException, BadProof {
        var folder = Shared.evidence("c2sp-examples");
        var note = Files.readAllBytes(folder.resolve("signed-note-example.txt"));
        var key =
                VerifierKey.parse(
                        Files.readString(folder.resolve("signed-note-example.vkey")).strip());
        assertThat(SignedNote.open(note, List.of(key)).text()).startsWith("This is an example");
        var other = VerifierKey.parse(LOG_KEY);
        assertThatThrownBy(() -> SignedNote.open(note, List.of(other)))
                .hasMessageContaining("no signature by a known key");
        assertThatThrownBy(() -> VerifierKey.parse(key.vkey().replace("foo", "bar")))
                .as("a name before another's key")
                .isInstanceOf(BadProof.class);
    }
}
