package vigil.capture.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/// What is to be read in a web archive: pages, documents and feeds that a site gave with status
/// 200, and files that were put in.
///
/// Pictures, style sheets, requests, certificates and pictures of pages stay in the archive.
/// Records that only point at an earlier capture are passed over.
final class WarcItems {
    /// The field of a record that tells that a page only made use of it.
    private static final String ROLE = "Vigil-Role";

    private static final Set<String> READABLE =
            Set.of(
                    "application/xhtml+xml",
                    "application/pdf",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/rss+xml",
                    "application/atom+xml",
                    "application/rdf+xml",
                    "application/xml");

    private WarcItems() {}

    /// Hands over all items of an archive that was checked.
    static void all(Path file, Items items) throws BadArchive, IOException {
        try (var reader = new WarcReader(file)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                record(next.get(), items);
            }
        } catch (RuntimeException e) {
            throw new BadArchive("damaged", "a record cannot be opened: " + e.getMessage(), e);
        }
    }

    private static void record(WarcRecord record, Items items) throws IOException {
        if (record.headers().first(ROLE).isPresent()) {
            items.passedOver("part of a page");
        } else if (record instanceof WarcResponse response) {
            if (response.contentType().base().equals(MediaType.HTTP)) {
                response(response, items);
            } else {
                items.passedOver("a response that is not HTTP");
            }
        } else if (record instanceof WarcResource resource) {
            resource(resource, items);
        } else if (record.type().equals("revisit")) {
            items.passedOver("revisit");
        }
    }

    private static void response(WarcResponse record, Items items) throws IOException {
        HttpResponse http;
        try {
            http = record.http();
        } catch (ParsingException _) {
            items.passedOver("a response that is not HTTP as it should be");
            return;
        }
        if (http.status() != 200) {
            items.passedOver("status " + http.status());
            return;
        }
        var type = http.headers().first("Content-Type").orElse("");
        if (!isReadable(type)) {
            items.passedOver(kind(type));
            return;
        }
        var item =
                new Item(
                        record.target(),
                        record.target(),
                        record.id().toString(),
                        charset(type),
                        record.date(),
                        false);
        var coding = http.headers().first("Content-Encoding").orElse("").strip();
        try (InputStream raw = http.body().stream();
                InputStream in = decoded(raw, coding)) {
            items.item(item, in);
        }
    }

    private static InputStream decoded(InputStream raw, String coding) throws IOException {
        if (!coding.equalsIgnoreCase("gzip") && !coding.equalsIgnoreCase("x-gzip")) {
            return raw; // what cannot be decoded is refused as binary, with its bytes
        }
        var in = new BufferedInputStream(raw);
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return gzip ? new AtMost(GzipRatio.of(in)) : in; // some sites say it and do not do it
    }

    private static void resource(WarcResource record, Items items) throws IOException {
        var type = record.headers().first("Content-Type").orElse("");
        boolean open = type.isBlank() || kind(type).equals("application/octet-stream");
        if (!isReadable(type) && !open) {
            items.passedOver(kind(type));
            return;
        }
        var target = record.target();
        boolean web = target.startsWith("http://") || target.startsWith("https://");
        var item =
                new Item(
                        target,
                        web ? target : null,
                        record.id().toString(),
                        charset(type),
                        record.date(),
                        false);
        try (InputStream in = record.body().stream()) {
            items.item(item, in);
        }
    }

    private static String kind(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isReadable(String type) {
        var kind = kind(type);
        boolean text =
                kind.startsWith("text/") && !kind.matches("text/(css|.*javascript|calendar)");
        return text || READABLE.contains(kind);
    }

    private static @Nullable Charset charset(String type) {
        var lower = type.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("charset=");
        if (at < 0) {
            return null;
        }
        var name = type.substring(at + 8).split("[;,\\s]", 2)[0].replaceAll("[\"']", "");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return null;
        }
    }

    /// Ends a packed page that would go on for ever, and one that breaks off where it breaks off.
    private static final class AtMost extends FilterInputStream {
        private long left = Limits.ITEM;

        AtMost(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                int c = super.read();
                take(c < 0 ? 0 : 1);
                return c;
            } catch (EOFException | ZipException _) {
                return -1;
            }
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                int n = super.read(into, from, length);
                take(Math.max(0, n));
                return n;
            } catch (EOFException | ZipException _) {
                return -1;
            }
        }

        private void take(int n) throws IOException {
            left -= n;
            if (left < 0) {
                throw new Limits.TooLarge("a page in it unpacks to more than 1 GB");
            }
        }
    }
}
