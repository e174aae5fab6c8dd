package vigil.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigil.store.durable.DurableFiles;
import vigil.store.log.BadLog;
import vigil.store.log.EvidenceLog;
import vigil.store.log.LogFolder;
import vigil.store.log.SigningKey;
import vigil.store.vault.Vault;
import vigil.verify.note.VerifierKey;
import vigil.verify.tree.BadProof;

/// A folder with everything that one organisation or case keeps: vault, log, keys, settings.
public final class Workspace {
    /// The file that makes a folder a workspace.
    public static final String FILE = "vigil.properties";

    /// Names the workspace, in the environment.
    public static final String VARIABLE = "VIGIL_WORKSPACE";

    private final Path folder;
    private final Properties settings = new Properties();

    private Workspace(Path folder) throws JobFailed {
        this.folder = folder.toAbsolutePath().normalize();
        var file = this.folder.resolve(FILE);
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            settings.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new JobFailed("cannot read the settings " + file + ": " + e.getMessage(), e);
        }
    }

    /// Makes a workspace: settings with comments, a key for its owner only, an empty signed log.
    ///
    /// @param name of the log, such as `example.org/vigil`; null for one made at random
    /// @throws JobFailed if there is one already, or it cannot be written
    public static Workspace create(Path folder, @Nullable String name) throws JobFailed {
        if (Files.exists(folder.resolve(FILE))) {
            throw new JobFailed("there is a workspace already in " + folder.toAbsolutePath());
        }
        try {
            var key = SigningKey.create(name == null ? "vigil.invalid/" + UUID.randomUUID() : name);
            var files = new DurableFiles();
            key.save(folder.resolve("keys/log.key"));
            var vkey = key.verifier().vkey() + "\n";
            files.write(folder.resolve("keys/log.vkey"), vkey.getBytes(StandardCharsets.UTF_8));
            EvidenceLog.create(folder.resolve("log"), key);
            files.write(folder.resolve(FILE), template());
            return new Workspace(folder);
        } catch (IOException | BadLog | BadProof e) {
            throw new JobFailed("cannot make a workspace in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static byte[] template() throws IOException {
        try (var in = Workspace.class.getResourceAsStream("workspace.properties")) {
            if (in == null) {
                throw new IOException("the template of settings is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    /// The workspace that a person means: the one named, else the one in the environment, else the
    /// nearest in this folder and those above it.
    ///
    /// @throws JobFailed if there is none; the message says how to make one
    public static Workspace find(@Nullable Path named) throws JobFailed {
        var variable = System.getenv(VARIABLE);
        var meant =
                named != null
                        ? named
                        : variable == null || variable.isBlank() ? null : Path.of(variable);
        if (meant != null) {
            if (!Files.exists(meant.resolve(FILE))) {
                throw new JobFailed(
                        "no workspace in %s; make one with `vigil init --workspace %s`"
                                .formatted(meant, meant));
            }
            return new Workspace(meant);
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(FILE)) && Files.isDirectory(at.resolve("log"))) {
                return new Workspace(at);
            }
        }
        throw new JobFailed(
                "no workspace here or in a folder above; make one with `vigil init`, or name one with"
                        + " --workspace or "
                        + VARIABLE);
    }

    /// Where it is.
    public Path folder() {
        return folder;
    }

    /// A setting, or words that say that nothing was set.
    public String setting(String name, String otherwise) {
        var value = settings.getProperty(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    /// The sealed objects.
    public Vault vault() {
        return new Vault(folder.resolve("vault"));
    }

    private Path openings() {
        return folder.resolve("vault/openings");
    }

    /// The log for reading; needs no secret.
    ///
    /// @throws JobFailed if its key cannot be read
    public LogFolder log() throws JobFailed {
        try {
            var vkey = Files.readString(folder.resolve("keys/log.vkey")).strip();
            return new LogFolder(folder.resolve("log"), openings(), VerifierKey.parse(vkey));
        } catch (IOException | BadProof e) {
            throw new JobFailed("cannot read the key of the log: " + e.getMessage(), e);
        }
    }

    /// The log for writing.
    EvidenceLog writer() throws JobFailed {
        try {
            var key = SigningKey.load(folder.resolve("keys/log.key"));
            if (!key.verifier().vkey().equals(log().key().vkey())) {
                throw new JobFailed("keys/log.key and keys/log.vkey are not of one pair");
            }
            return EvidenceLog.open(folder.resolve("log"), openings(), key);
        } catch (IOException | BadLog e) {
            throw new JobFailed("cannot write to the log: " + e.getMessage(), e);
        }
    }

    /// Where originals that could not be read are kept with the reason.
    public Path quarantine() {
        return folder.resolve("quarantine");
    }

    /// Lines that tell a person what was made.
    public List<String> told() throws JobFailed {
        return List.of("workspace " + folder, "key of the log " + log().key().vkey());
    }
}
