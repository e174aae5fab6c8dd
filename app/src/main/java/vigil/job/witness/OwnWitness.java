package vigil.job.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vigil.store.log.BadLog;
import vigil.store.log.SigningKey;
import vigil.store.witness.Witness;
import vigil.verify.note.VerifierKey;
import vigil.verify.tree.BadProof;

/// Being a witness for others: a key of its own and a memory of what was cosigned, in a workspace.
public final class OwnWitness implements AutoCloseable {
    private final SigningKey key;
    private final Witness witness;

    private OwnWitness(SigningKey key, Witness witness) {
        this.key = key;
        this.witness = witness;
    }

    private static Path keyFile(Path workspace) {
        return workspace.resolve("keys/witness.key");
    }

    /// Makes the key of a witness; it must not be that of a log.
    ///
    /// @param name of the witness in cosignatures, best an address that its people hold
    /// @throws IOException if there is one already, or it cannot be written
    public static void create(Path workspace, String name) throws IOException {
        if (Files.exists(keyFile(workspace))) {
            throw new IOException("there is a key already: " + keyFile(workspace));
        }
        try {
            SigningKey.create(name).save(keyFile(workspace));
        } catch (BadProof e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Opens the witness of a workspace.
    ///
    /// @throws IOException if it has none, or another process is it
    public static OwnWitness open(Path workspace, Clock clock) throws IOException {
        if (!Files.exists(keyFile(workspace))) {
            throw new IOException(
                    "this workspace is no witness yet; make its key with `vigil witness create NAME`");
        }
        try {
            var key = SigningKey.load(keyFile(workspace));
            return new OwnWitness(key, Witness.open(workspace.resolve("witness"), key, clock));
        } catch (BadLog e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// The key that others put into their settings.
    ///
    /// @throws IOException never for a key that was loaded
    public String vkey() throws IOException {
        try {
            return key.cosigner().vkey();
        } catch (BadProof e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Makes a log known, by its key.
    ///
    /// @throws IOException if it is no key, another key of that name is known, or the disk fails
    public void know(String vkey) throws IOException {
        try {
            witness.know(VerifierKey.parse(vkey.strip()));
        } catch (BadProof | BadLog e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Lines about the logs that are known, for people.
    ///
    /// @throws IOException if the memory cannot be read
    public List<String> told() throws IOException {
        var lines = new ArrayList<String>();
        for (var each : witness.known()) {
            lines.add("%s: cosigned %,d entries".formatted(each.log().vkey(), each.size()));
        }
        return lines;
    }

    /// Answers over HTTP until it is closed.
    ///
    /// @throws IOException if the address is taken
    public WitnessServer serve(InetSocketAddress address) throws IOException {
        return WitnessServer.start(witness, address);
    }

    @Override
    public void close() throws IOException {
        witness.close();
    }
}
