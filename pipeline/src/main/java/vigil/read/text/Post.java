package vigil.read.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;

/// What marks a text as a post on a social network: the handle in its first line, and the links it
/// carries.
///
/// @param handle "@name" of who posts, or null if the text is no post
/// @param links addresses of pages, pictures and videos; empty if it is no post
public record Post(@Nullable Span handle, List<Span> links) {
    private static final int HEAD = 100;

    /// Reads the marks of a text.
    public static Post of(TokenizedText text) {
        var handle = handle(text.text());
        return handle == null
                ? new Post(null, List.of())
                : new Post(handle, List.copyOf(links(text.text())));
    }

    /// Whether the text is a post.
    public boolean is() {
        return handle != null;
    }

    private static @Nullable Span handle(String text) {
        int end = Math.min(HEAD, text.length());
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return null;
            }
            if (c == '@' && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                int last = i + 1;
                while (last < text.length() && isNamePart(text.charAt(last))) {
                    last++;
                }
                return last - i > 2 ? new Span(i, last) : null;
            }
        }
        return null;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /// Stretches without a blank that have a dot before a slash: "pic.example.org/9xK41q".
    private static List<Span> links(String text) {
        var links = new ArrayList<Span>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
                continue;
            }
            int end = i;
            while (end > begin && ",.;)!".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (isLink(text, begin, end)) {
                links.add(new Span(begin, end));
            }
            begin = i + 1;
        }
        return links;
    }

    private static boolean isLink(String text, int begin, int end) {
        int dot = text.indexOf('.', begin);
        int slash = text.indexOf('/', dot < 0 ? begin : dot);
        return end - begin > 6
                && dot > begin
                && slash > dot + 1
                && slash < end - 1
                && Character.isLetter(text.charAt(dot + 1))
                && (Character.isLetter(text.charAt(dot - 1))
                        || Character.isDigit(text.charAt(dot - 1)));
    }
}
