package vigil.store.stamp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import vigil.store.durable.DurableFiles;
import vigil.store.log.BadLog;
import vigil.verify.note.Checkpoint;
import vigil.verify.stamp.TimeStamp;
import vigil.verify.tree.BadProof;

/// The stamps of a log, a folder each, named by the size of the tree and the authority:
/// `000000000120-name` with `checkpoint`, `request.tsq`, `asked`, and once it came `token.tsr`,
/// `chain.pem` and `roots.pem`. A folder without a token waits.
public final class Stamps {
    private static final String TOKEN = "token.tsr";
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Path folder;
    private final Clock clock;
    private final DurableFiles files = new DurableFiles();

    /// @param folder made when the first request is
    public Stamps(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// A stamp, there or waited for.
    ///
    /// @param folder with its files
    /// @param size of the tree that is stamped
    /// @param authority its name
    /// @param done whether the token is there
    public record Stamp(Path folder, long size, String authority, boolean done) {
        /// Its request, for carrying to an authority by other means.
        public Path request() {
            return folder.resolve("request.tsq");
        }

        /// The token with the response around it.
        public Path token() {
            return folder.resolve(TOKEN);
        }

        /// A file of the stamp.
        ///
        /// @throws IOException if it cannot be read
        public byte[] file(String name) throws IOException {
            return Files.readAllBytes(folder.resolve(name));
        }
    }

    /// All stamps, the smallest tree first.
    ///
    /// @throws IOException if the folder cannot be listed
    public List<Stamp> all() throws IOException {
        var all = new ArrayList<Stamp>();
        if (Files.isDirectory(folder)) {
            try (var each = Files.newDirectoryStream(folder, "[0-9]*-*")) {
                for (var stamp : each) {
                    var name = stamp.getFileName().toString();
                    int dash = name.indexOf('-');
                    try {
                        all.add(
                                new Stamp(
                                        stamp,
                                        Long.parseLong(name.substring(0, dash)),
                                        name.substring(dash + 1),
                                        Files.exists(stamp.resolve(TOKEN))));
                    } catch (NumberFormatException _) {
                        // not ours
                    }
                }
            }
        }
        all.sort(Comparator.comparingLong(Stamp::size).thenComparing(Stamp::authority));
        return all;
    }

    /// The request for a checkpoint; made now if it is not there.
    ///
    /// @param signed the checkpoint as its file has it: these bytes are stamped
    /// @throws IOException if it cannot be written
    public Stamp request(byte[] signed, Checkpoint checkpoint, String authority)
            throws IOException {
        var stamp = folder.resolve("%012d-%s".formatted(checkpoint.size(), authority));
        var made = new Stamp(stamp, checkpoint.size(), authority, false);
        if (Files.exists(stamp.resolve("asked"))) {
            return new Stamp(
                    stamp, checkpoint.size(), authority, Files.exists(stamp.resolve(TOKEN)));
        }
        files.write(stamp.resolve("checkpoint"), signed);
        files.write(made.request(), Tokens.request(signed));
        files.write(stamp.resolve("asked"), (clock.instant() + "\n").getBytes(UTF_8));
        return made;
    }

    /// Takes a response; what is kept was checked.
    ///
    /// @return the time that the authority states
    /// @throws IOException if it cannot be written
    /// @throws BadLog if the response is not to be kept; the message says why
    public Instant accept(Stamp stamp, Authority authority, byte[] response)
            throws IOException, BadLog {
        var whole = Tokens.response(response);
        var signed = stamp.file("checkpoint");
        Tokens.check(whole, stamp.file("request.tsq"));
        try {
            var token = TimeStamp.parse(whole);
            var at = token.check(signed, authority.roots());
            var asked = Instant.parse(new String(stamp.file("asked"), UTF_8).strip());
            var now = clock.instant();
            if (at.isBefore(asked.minus(SKEW)) || at.isAfter(now.plus(SKEW))) {
                throw new BadLog(
                        "the stamp says %s, asked for at %s, and it is %s now; is the machine's clock right?"
                                .formatted(at, asked, now));
            }
            files.write(stamp.folder().resolve("chain.pem"), pem(token.certificates()));
            files.write(stamp.folder().resolve("roots.pem"), pem(authority.roots()));
            files.write(stamp.token(), whole);
            return at;
        } catch (BadProof | DateTimeParseException e) {
            throw new BadLog("the stamp is not right: " + e.getMessage(), e);
        }
    }

    /// The stamp whose request a response answers.
    ///
    /// @throws IOException if requests cannot be read
    /// @throws BadLog if it answers none
    public Stamp answered(byte[] response) throws IOException, BadLog {
        var whole = Tokens.response(response);
        for (var each : all()) {
            if (Tokens.answers(whole, each.file("request.tsq"))) {
                return each;
            }
        }
        throw new BadLog("this answers no request of this log");
    }

    private static byte[] pem(List<X509Certificate> certificates) throws IOException {
        var text = new StringBuilder();
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        for (var each : certificates) {
            try {
                text.append("-----BEGIN CERTIFICATE-----\n")
                        .append(lines.encodeToString(each.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            } catch (CertificateEncodingException e) {
                throw new IOException("a certificate that cannot be written", e);
            }
        }
        return text.toString().getBytes(UTF_8);
    }
}
