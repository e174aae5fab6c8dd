package vigil.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.job.post.Post;
import vigil.job.stamp.Stamping;
import vigil.job.witness.Witnesses;
import vigil.store.durable.DurableFiles;
import vigil.store.log.BadLog;
import vigil.store.log.EvidenceLog;
import vigil.store.log.LogFolder;
import vigil.store.log.SigningKey;
import vigil.store.stamp.Authority;
import vigil.store.vault.Vault;
import vigil.verify.note.Cosigner;
import vigil.verify.note.VerifierKey;
import vigil.verify.stamp.Chain;
import vigil.verify.tree.BadProof;

/// A folder with everything that one organisation or case keeps: vault, log, keys, settings.
public final class Workspace {
    /// The file that makes a folder a workspace.
    public static final String FILE = "vigil.properties";

    /// Names the workspace, in the environment.
    public static final String VARIABLE = "VIGIL_WORKSPACE";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final int TRIES = 2;

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

    /// The words of a setting that names several, such as `witnesses = partner other`.
    public List<String> names(String setting) {
        return Stream.of(setting(setting, "").split("[\\s,]+")).filter(n -> !n.isEmpty()).toList();
    }

    /// The witnesses that the settings name, and what they cosigned.
    ///
    /// @throws JobFailed if a setting is missing or wrong
    public Witnesses witnesses() throws JobFailed {
        var partners = new ArrayList<Witnesses.Partner>();
        for (var name : names("witnesses")) {
            if (!name.matches("[A-Za-z0-9-]{1,40}")) {
                throw new JobFailed(
                        "witnesses: \"" + name + "\" is no name; use letters and digits");
            }
            try {
                var key = Cosigner.parse(setting("witness." + name + ".key", ""));
                var url = setting("witness." + name + ".url", "");
                partners.add(new Witnesses.Partner(name, url, key));
            } catch (BadProof e) {
                throw new JobFailed("witness." + name + ".key: " + e.getMessage(), e);
            }
        }
        return new Witnesses(log(), folder.resolve("log/cosigned"), partners);
    }

    /// Asks all witnesses to cosign the last checkpoint.
    ///
    /// @throws JobFailed if there are none, or the log cannot be read
    public List<Witnesses.Asked> askWitnesses() throws JobFailed {
        var all = witnesses();
        if (all.isEmpty()) {
            throw new JobFailed(
                    "no witnesses in " + FILE + "; `vigil witness --help` says how to name one");
        }
        try {
            return all.ask(post());
        } catch (IOException | BadLog e) {
            throw new JobFailed("cannot ask witnesses: " + e.getMessage(), e);
        }
    }

    /// The authorities for time stamps that the settings name, and what they stamped.
    ///
    /// @throws JobFailed if a setting is missing or wrong
    public Stamping stamping() throws JobFailed {
        var authorities = new ArrayList<Authority>();
        for (var name : names("stamps")) {
            if (!name.matches("[A-Za-z0-9-]{1,40}")) {
                throw new JobFailed("stamps: \"" + name + "\" is no name; use letters and digits");
            }
            var roots = setting("stamp." + name + ".roots", "");
            try {
                if (roots.isEmpty()) {
                    throw new BadProof("no file is set");
                }
                var anchors = Chain.certificates(Files.readAllBytes(folder.resolve(roots)));
                var url = setting("stamp." + name + ".url", "");
                authorities.add(new Authority(name, url, anchors));
            } catch (IOException | BadProof e) {
                throw new JobFailed(
                        "stamp.%s.roots has to be a file with the authority's root certificates: %s"
                                .formatted(name, e.getMessage()),
                        e);
            }
        }
        return new Stamping(log(), folder.resolve("log/stamps"), authorities, Clock.systemUTC());
    }

    /// What sends requests to services that the settings name, by their proxy.
    ///
    /// @throws JobFailed if the proxy is not well written
    public Post post() throws JobFailed {
        try {
            return new Post(setting("services.proxy", ""), LONGEST_WAIT, TRIES);
        } catch (IOException e) {
            throw new JobFailed("services.proxy: " + e.getMessage(), e);
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
