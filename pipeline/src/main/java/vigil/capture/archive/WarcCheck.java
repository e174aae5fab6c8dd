package vigil.capture.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jwat.common.Diagnosis;
import org.jwat.common.DiagnosisType;
import org.jwat.warc.WarcReaderFactory;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/// Has two readers that know nothing of each other look at a web archive. It is sound if neither
/// finds a fault, every digest in it holds, and both see the same number of records.
///
/// The first is jwarc, with digests computed here; the second is JWAT, with its own.
final class WarcCheck {
    private static final int LARGEST_HEADER = 1 << 20;

    private WarcCheck() {}

    /// @throws BadArchive `readers-disagree` or `damaged`, with what was found first
    /// @throws Limits.TooLarge if it swells too much
    static void check(Path file) throws BadArchive, IOException {
        scan(file);
        var first = new ArrayList<String>();
        var second = new ArrayList<String>();
        int one = jwarc(file, first);
        int two = jwat(file, second);
        if (!first.isEmpty() && !second.isEmpty()) {
            throw new BadArchive(
                    "damaged",
                    "two readers find it damaged: %s; %s"
                            .formatted(first.getFirst(), second.getFirst()));
        }
        if (!first.isEmpty() || !second.isEmpty()) {
            throw new BadArchive(
                    "readers-disagree",
                    first.isEmpty()
                            ? "JWAT finds a fault and jwarc none: " + second.getFirst()
                            : "jwarc finds a fault and JWAT none: " + first.getFirst());
        }
        if (one != two) {
            throw new BadArchive(
                    "readers-disagree", "jwarc sees %d records, JWAT %d".formatted(one, two));
        }
        if (one == 0) {
            throw new BadArchive("damaged", "it has no record");
        }
    }

    private static void scan(Path file) throws IOException, BadArchive {
        try (var in = GzipRatio.unpacked(file)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (Limits.TooLarge e) {
            throw e;
        } catch (IOException e) {
            throw new BadArchive("damaged", "it cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static int jwarc(Path file, List<String> faults) throws IOException {
        int count = 0;
        try (var reader = new WarcReader(file)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                count++;
                var record = next.get();
                var at = "record %d (%s) ".formatted(count, record.type());
                record.date();
                record.id();
                for (var fault : digests(record)) {
                    faults.add(at + fault);
                }
            }
        } catch (IOException | RuntimeException e) {
            faults.add("behind record %d: %s".formatted(count, shown(e)));
        }
        return count;
    }

    private static List<String> digests(WarcRecord record) throws IOException {
        var headers = record.headers();
        boolean http =
                headers.first("Content-Type")
                        .orElse("")
                        .toLowerCase(java.util.Locale.ROOT)
                        .startsWith("application/http");
        boolean whole =
                headers.first("WARC-Segment-Number").isEmpty() && !record.type().equals("revisit");
        var block = Digest.of(headers.first("WARC-Block-Digest").orElse(""));
        var stated = whole ? headers.first("WARC-Payload-Digest").orElse("") : "";
        var payload = new PayloadDigest(stated, http);
        long length = 0;
        try (InputStream in = record.body().stream()) {
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                block.update(buffer, 0, n);
                payload.update(buffer, 0, n);
                length += n;
            }
        }
        var faults = new ArrayList<String>();
        long promised = record.headers().first("Content-Length").map(Long::parseLong).orElse(-1L);
        if (promised != length) {
            faults.add("has %d bytes, not %d".formatted(length, promised));
        }
        if (!block.holds()) {
            faults.add("is not what its block digest says");
        }
        if (!payload.holds()) {
            faults.add("has a payload that is not what its digest says");
        }
        return faults;
    }

    private static int jwat(Path file, List<String> faults) throws IOException {
        int count = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var reader = WarcReaderFactory.getReader(in, 1 << 16);
            if (reader == null) {
                faults.add("it is no WARC");
                return 0;
            }
            reader.setBlockDigestEnabled(true);
            reader.setPayloadDigestEnabled(true);
            reader.setRecordHeaderMaxSize(LARGEST_HEADER);
            reader.setPayloadHeaderMaxSize(LARGEST_HEADER);
            for (var record = reader.getNextRecord();
                    record != null;
                    record = reader.getNextRecord()) {
                count++;
                record.close();
                var at = "record %d ".formatted(count);
                if (Boolean.FALSE.equals(record.isValidBlockDigest)) {
                    faults.add(at + "is not what its block digest says");
                }
                if (Boolean.FALSE.equals(record.isValidPayloadDigest)) {
                    faults.add(at + "has a payload that is not what its digest says");
                }
                add(faults, at, record.diagnostics.getErrors());
            }
            reader.close();
            add(faults, "", reader.diagnostics.getErrors());
        } catch (IOException | RuntimeException e) {
            faults.add("behind record %d: %s".formatted(count, shown(e)));
        }
        return count;
    }

    private static void add(List<String> faults, String at, List<Diagnosis> errors) {
        for (var error : errors) {
            if (error.type != DiagnosisType.RECOMMENDED
                    && error.type != DiagnosisType.RECOMMENDED_MISSING) {
                faults.add(
                        at
                                + error.type.name().toLowerCase(java.util.Locale.ROOT)
                                + " "
                                + error.entity);
            }
        }
    }

    private static String shown(Exception e) {
        var message = String.valueOf(e.getMessage()).replaceAll("[^ -~]", "?");
        int most = 160;
        return message.length() > most ? message.substring(0, most) + "…" : message;
    }
}
