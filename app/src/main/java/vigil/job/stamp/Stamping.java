package vigil.job.stamp;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.job.post.Post;
import vigil.store.log.BadLog;
import vigil.store.log.LogFolder;
import vigil.store.stamp.Authority;
import vigil.store.stamp.Stamps;

/// Has checkpoints of a log stamped.
public final class Stamping {
    private static final String QUERY = "application/timestamp-query";

    private final LogFolder log;
    private final Stamps stamps;
    private final List<Authority> authorities;

    /// @param folder where stamps are kept
    public Stamping(LogFolder log, Path folder, List<Authority> authorities, Clock clock) {
        this.log = log;
        this.authorities = List.copyOf(authorities);
        stamps = new Stamps(folder, clock);
    }

    /// How a stamp is.
    public enum State {
        /// The token is there and was checked.
        STAMPED,
        /// Its request waits for a network, or for a token that is brought.
        PENDING,
        /// What the authority sent was not right and was not kept; the request waits.
        REFUSED
    }

    /// A stamp of one authority.
    ///
    /// @param size of the tree that is stamped
    /// @param told for a person
    public record Stamped(String authority, long size, State state, String told) {}

    /// Makes requests for the last checkpoint and sends them; requests from before stay for tokens
    /// that are brought.
    ///
    /// @throws IOException if the log is damaged, or requests or tokens cannot be kept
    public List<Stamped> ask(Post post) throws IOException {
        var receipts = receipts();
        var all = new ArrayList<Stamped>();
        for (var authority : authorities) {
            var stamp = stamps.request(receipts.signed(), receipts.checkpoint(), authority.name());
            all.add(send(stamp, authority, post));
        }
        return all;
    }

    private Stamped send(Stamps.Stamp stamp, Authority authority, Post post) throws IOException {
        if (stamp.done()) {
            return told(stamp, State.STAMPED, "stamped before");
        }
        try {
            var answer = post.send(authority.url(), QUERY, stamp.file("request.tsq"));
            if (answer.status() != 200) {
                return told(stamp, State.PENDING, "status " + answer.status());
            }
            var at = stamps.accept(stamp, authority, answer.bytes());
            return told(stamp, State.STAMPED, "existed not later than " + at);
        } catch (BadLog e) {
            return told(stamp, State.REFUSED, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return told(stamp, State.PENDING, String.valueOf(e.getMessage()));
        }
    }

    private static Stamped told(Stamps.Stamp stamp, State state, String told) {
        return new Stamped(stamp.authority(), stamp.size(), state, told);
    }

    /// Makes requests for the last checkpoint and sends nothing.
    ///
    /// @return the files of requests that wait, for carrying to an authority
    /// @throws IOException if the log is damaged, or they cannot be written
    public List<Path> requests() throws IOException {
        var receipts = receipts();
        var files = new ArrayList<Path>();
        for (var authority : authorities) {
            var stamp = stamps.request(receipts.signed(), receipts.checkpoint(), authority.name());
            if (!stamp.done()) {
                files.add(stamp.request());
            }
        }
        return files;
    }

    private LogFolder.Receipts receipts() throws IOException {
        try {
            return log.receipts();
        } catch (BadLog e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Takes a response that came by other means.
    ///
    /// @throws IOException if it answers no request, is not right, or cannot be kept
    public Stamped bring(byte[] response) throws IOException {
        try {
            var stamp = stamps.answered(response);
            for (var authority : authorities) {
                if (authority.name().equals(stamp.authority())) {
                    var at = stamps.accept(stamp, authority, response);
                    return told(stamp, State.STAMPED, "existed not later than " + at);
                }
            }
            throw new IOException(
                    "the settings name no authority " + stamp.authority() + " any more");
        } catch (BadLog e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// The last stamp of each authority and what waits after it.
    ///
    /// @throws IOException if they cannot be listed
    public List<Stamped> state() throws IOException {
        var done = new HashMap<String, Long>();
        for (var each : stamps.all()) {
            if (each.done()) {
                done.merge(each.authority(), each.size(), Math::max);
            }
        }
        var all = new ArrayList<Stamped>();
        for (var each : stamps.all()) {
            long last = done.getOrDefault(each.authority(), -1L);
            if (each.size() == last && each.done()) {
                all.add(told(each, State.STAMPED, each.folder().getFileName().toString()));
            } else if (each.size() > last) {
                all.add(told(each, State.PENDING, "waits"));
            }
        }
        return all;
    }

    /// For each authority, the first stamp of a tree with more than so many entries.
    ///
    /// @throws IOException if they cannot be listed
    public Map<String, Stamps.Stamp> firstAbove(long index) throws IOException {
        var first = new HashMap<String, Stamps.Stamp>();
        for (var each : stamps.all()) {
            if (each.done() && each.size() > index) {
                first.putIfAbsent(each.authority(), each);
            }
        }
        return first;
    }

    /// Whether there is any authority to ask.
    public boolean isEmpty() {
        return authorities.isEmpty();
    }
}
