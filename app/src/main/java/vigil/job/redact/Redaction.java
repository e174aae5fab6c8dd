package vigil.job.redact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vigil.job.Care;
import vigil.job.Custody;
import vigil.job.JobFailed;
import vigil.job.Workspace;
import vigil.store.durable.DurableFiles;
import vigil.store.log.BadLog;
import vigil.store.log.Entry;
import vigil.store.log.EntryType;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// Makes a copy of an object with parts taken out, seals and logs it, and hands it out with a
/// receipt.
///
/// What the log says of the copy names the original by the index of its entry and not by its hash:
/// else whoever guesses what was taken out could try guesses against the hash.
public final class Redaction {
    private static final int MOST_BYTES = 64 << 20;

    private Redaction() {}

    /// What is to go.
    ///
    /// @param words to be taken out of texts wherever they stand
    /// @param spans of Unicode characters of a text, begin and end
    /// @param boxes of a picture: left, top, width, height
    /// @param metadata whether a picture may be copied without any box, for its notes alone
    public record Parts(
            List<String> words, List<int[]> spans, List<int[]> boxes, boolean metadata) {
        public Parts {
            words = List.copyOf(words);
            spans = List.copyOf(spans);
            boxes = List.copyOf(boxes);
        }
    }

    /// What was made.
    ///
    /// @param object SHA-256 of the copy, hex
    /// @param entry of the log that tells of it
    /// @param parts that were taken out
    public record Made(String object, long entry, long parts) {}

    /// Makes the copy.
    ///
    /// @param id the SHA-256 of the original or its first digits, at least 8
    /// @param reason why; it goes out with the receipt, so it should name nobody
    /// @param file to write; beside it come `.entry.json` and `.tlog-proof`
    /// @throws JobFailed if it cannot be done rightly; then nothing was made
    public static Made run(Workspace workspace, String id, Parts parts, String reason, Path file)
            throws JobFailed {
        if (Files.exists(file)) {
            throw new JobFailed(file + " is there already; give another name");
        }
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            long intake = new Care(workspace).intake(id);
            var opening = custody.reader().opening(intake);
            var hash = Hash.hex(Entry.open(opening.orElse(new byte[0])).text("object"));
            if (Files.size(custody.vault().file(hash)) > MOST_BYTES) {
                throw new Unfit("an object of more than 64 MB");
            }
            var original = custody.vault().read(hash);
            var words = new Words(parts.words());
            boolean picture = PictureCopy.isPicture(original);
            var copy = picture ? picture(original, parts) : text(original, parts, words);
            long count = picture ? parts.boxes().size() : words.found() + parts.spans().size();
            var sealed = custody.vault().seal(copy);
            long entry =
                    custody.append(
                            EntryType.REDACT,
                            "object",
                            sealed.hash().hex(),
                            "size",
                            sealed.size(),
                            "of",
                            intake,
                            "method",
                            picture ? "areas black, pixels anew" : "words taken out",
                            "parts",
                            count,
                            "reason",
                            reason);
            var log = custody.reader();
            var files = new DurableFiles();
            files.write(file, copy);
            files.write(Path.of(file + ".entry.json"), log.opening(entry).orElseThrow());
            files.write(
                    Path.of(file + ".tlog-proof"),
                    log.receipt(entry).text().getBytes(StandardCharsets.UTF_8));
            return new Made(sealed.hash().hex(), entry, count);
        } catch (Unfit e) {
            throw new JobFailed("not redacted: " + e.getMessage(), e);
        } catch (IOException | BadLog | BadProof e) {
            throw new JobFailed("cannot redact: " + e.getMessage(), e);
        }
    }

    private static byte[] picture(byte[] original, Parts parts) throws Unfit, IOException {
        if (!parts.words().isEmpty() || !parts.spans().isEmpty()) {
            throw new Unfit("a picture: name areas with --box, not words");
        }
        if (parts.boxes().isEmpty() && !parts.metadata()) {
            throw new Unfit("a picture: name areas with --box, or --metadata for its notes alone");
        }
        return PictureCopy.of(original, parts.boxes());
    }

    private static byte[] text(byte[] original, Parts parts, Words words) throws Unfit {
        if (!parts.boxes().isEmpty()) {
            throw new Unfit("no PNG or JPEG picture: --box is for pictures");
        }
        if (parts.words().isEmpty() && parts.spans().isEmpty()) {
            throw new Unfit("nothing to take out: name --words or --span");
        }
        var copy = TextCopy.of(original, words, parts.spans());
        if (words.found() == 0 && parts.spans().isEmpty()) {
            throw new Unfit("none of the words is in it");
        }
        return copy;
    }

    /// Numbers with a mark between, such as `10-25` or `0,0,40,20`.
    ///
    /// @throws JobFailed if it is anything else
    public static List<int[]> numbers(List<String> texts, String mark, int count) throws JobFailed {
        var all = new ArrayList<int[]>();
        for (var text : texts) {
            var parts = text.split(mark, -1);
            var numbers = new int[count];
            try {
                for (int i = 0; i < count; i++) {
                    numbers[i] = Integer.parseInt(parts[i].strip());
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
                throw new JobFailed("expected %d numbers, found \"%s\"".formatted(count, text));
            }
            if (parts.length != count) {
                throw new JobFailed("expected %d numbers, found \"%s\"".formatted(count, text));
            }
            all.add(numbers);
        }
        return all;
    }
}
