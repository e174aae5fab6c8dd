package vigil.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Takes a file in pieces that fit into memory: a text longer than [#SECTION] bytes comes in
/// sections, each read as a report of its own.
///
/// Sections end at a blank line, or else at a line, or else at a space near their end, and never
/// inside a character. Not shared between threads.
public final class Pieces {
    /// The most bytes of a section of text.
    public static final int SECTION = 16 << 20;

    /// The most bytes of a page.
    static final int LARGEST_PAGE = 64 << 20;

    /// The most bytes of a PDF or DOCX.
    static final int LARGEST_DOCUMENT = 256 << 20;

    /// How far back from its end a section may be cut.
    private static final int SLACK = 64 << 10;

    private final InputStream in;
    private final String file;
    private byte[] rest = new byte[0];
    private @Nullable Charset charset;
    private int section;
    private int line = 1;
    private boolean begun;
    private boolean ended;

    /// @param in read to its end, never closed here
    /// @param file for messages
    public Pieces(InputStream in, String file) {
        this.in = in;
        this.file = file;
    }

    /// The next piece, or null after the last. Even an empty file has one.
    ///
    /// @throws IOException if the file cannot be read
    public @Nullable Piece next() throws IOException {
        if (ended) {
            return null;
        }
        return begun ? section() : first();
    }

    private Piece first() throws IOException {
        begun = true;
        byte[] head = in.readNBytes(SECTION + 1);
        ended = head.length <= SECTION;
        if (ended) {
            return Piece.whole(file, head);
        }
        return switch (Format.of(head, file)) {
            case TEXT -> {
                charset = Decoded.charsetOf(head);
                rest = head;
                yield section();
            }
            case HTML -> rest(head, LARGEST_PAGE);
            case PDF, ZIP -> rest(head, LARGEST_DOCUMENT);
            case EMPTY, OLD_OFFICE, BINARY -> {
                ended = true;
                yield Piece.whole(file, Arrays.copyOf(head, SLACK));
            }
        };
    }

    private Piece rest(byte[] head, int most) throws IOException {
        ended = true;
        byte[] more = in.readNBytes(most - head.length + 1);
        byte[] all = Arrays.copyOf(head, head.length + more.length);
        System.arraycopy(more, 0, all, head.length, more.length);
        return new Piece(file, all, 0, 1, null, all.length > most);
    }

    private Piece section() throws IOException {
        byte[] block = Arrays.copyOf(rest, SECTION);
        int length = Math.min(rest.length, SECTION);
        length += in.readNBytes(block, length, SECTION - length);
        int excess = Math.max(0, rest.length - SECTION);
        ended = excess == 0 && length < SECTION;
        int cut = ended ? length : cut(block, length);
        var carried = Arrays.copyOfRange(block, cut, length + excess);
        if (excess > 0) {
            System.arraycopy(rest, SECTION, carried, length - cut, excess);
        }
        rest = carried;
        section++;
        var piece = new Piece(file, Arrays.copyOf(block, cut), section, line, charset, false);
        line += lines(block, cut);
        return piece;
    }

    private static int lines(byte[] block, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += block[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /// Where to end a section: past a blank line, a line break or a space; never inside a
    /// character.
    private int cut(byte[] block, int length) {
        int from = length - SLACK;
        if (StandardCharsets.UTF_16LE.equals(charset)
                || StandardCharsets.UTF_16BE.equals(charset)) {
            return cut16(block, length, from, StandardCharsets.UTF_16BE.equals(charset) ? 1 : 0);
        }
        int space = -1;
        int newline = -1;
        for (int i = length - 1; i > from; i--) {
            if (block[i] == '\n' && block[i - 1] == '\n') {
                return i + 1;
            }
            newline = newline < 0 && block[i] == '\n' ? i : newline;
            space = space < 0 && block[i] == ' ' ? i : space;
        }
        int at = newline >= 0 ? newline + 1 : space >= 0 ? space + 1 : length;
        boolean insideCharacter = at == length && (block[at - 1] & 0x80) != 0;
        return insideCharacter ? startOfCharacter(block, at - 1) : at;
    }

    private static int startOfCharacter(byte[] block, int last) {
        int at = last;
        while (at > last - 3 && (block[at] & 0xC0) == 0x80) {
            at--;
        }
        return at;
    }

    private static int cut16(byte[] block, int length, int from, int low) {
        int even = length - length % 2;
        int space = -1;
        for (int i = even - 2; i > from; i -= 2) {
            int c = block[i + low] | block[i + 1 - low] << 8;
            if (c == '\n') {
                return i + 2;
            }
            space = space < 0 && c == ' ' ? i : space;
        }
        return space >= 0 ? space + 2 : even;
    }
}
