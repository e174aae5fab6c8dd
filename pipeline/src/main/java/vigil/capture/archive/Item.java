package vigil.capture.archive;

import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something in a container.
///
/// @param name for people
/// @param address where it was found on the web, or null
/// @param record names it within the container, such as a WARC-Record-ID
/// @param charset that the site stated, or null
/// @param captured when it was taken, or null
/// @param line whether its bytes are one line of JSON, as `vigil read --jsonl` takes it
public record Item(
        String name,
        @Nullable String address,
        String record,
        @Nullable Charset charset,
        @Nullable Instant captured,
        boolean line) {}
