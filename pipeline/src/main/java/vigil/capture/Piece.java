package vigil.capture;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// As much of a file as is read at once: all of it, or a section of a very long text.
///
/// @param file the file's name, for messages
/// @param bytes as they came
/// @param section 1-based number of the section; 0 if this is the whole file
/// @param firstLine the line of the file that the piece begins in, 1-based
/// @param charset of a section, which has no byte order mark of its own, or that a site stated of a
///   whole file; else null
/// @param tooLarge whether the file has more bytes than Vigil takes of its kind; `bytes` is then
///   only its beginning
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Piece(
        String file,
        byte[] bytes,
        int section,
        int firstLine,
        @Nullable Charset charset,
        boolean tooLarge) {

    /// The same bytes with the character set that a site stated of them, if it stated one.
    public Piece stated(@Nullable Charset by) {
        return by == null || section > 0
                ? this
                : new Piece(file, bytes, section, firstLine, by, tooLarge);
    }

    static Piece whole(String file, byte[] bytes) {
        return new Piece(file, bytes, 0, 1, null, false);
    }
}
