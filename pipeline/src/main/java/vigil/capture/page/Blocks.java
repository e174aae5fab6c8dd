package vigil.capture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Writes an element down block by block: a paragraph, heading, list item or table row each.
final class Blocks {
    private static final Set<String> BREAKING =
            Set.of(
                    "address",
                    "article",
                    "blockquote",
                    "body",
                    "caption",
                    "center",
                    "dd",
                    "details",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hgroup",
                    "hr",
                    "li",
                    "main",
                    "ol",
                    "p",
                    "pre",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "tfoot",
                    "thead",
                    "tr",
                    "ul");

    private static final Set<String> CELLS = Set.of("td", "th");

    /// Blocks that pages put around an article, by their first words.
    private static final List<String> FURNITURE =
            List.of(
                    "share this",
                    "read more",
                    "read also",
                    "also read",
                    "see also:",
                    "follow us",
                    "sign up",
                    "subscribe",
                    "advertisement",
                    "related:",
                    "more on this",
                    "listen to",
                    "copyright ©",
                    "© ",
                    "all rights reserved",
                    "click here",
                    "watch:",
                    "print this");

    private static final int SHORT = 90;

    private final @Nullable String title;
    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int linked;

    /// @param title a heading with these words is left out: it stands in the report's title
    Blocks(@Nullable String title) {
        this.title = title;
    }

    List<String> of(Element element) {
        walk(element, false);
        end("p");
        return blocks;
    }

    private void walk(Element element, boolean inLink) {
        boolean link = inLink || element.tagName().equals("a");
        for (var child : element.childNodes()) {
            if (child instanceof TextNode words) {
                add(words.getWholeText(), link, element);
            } else if (child instanceof Element inner) {
                inner(inner, link);
            }
        }
    }

    private void inner(Element inner, boolean link) {
        var tag = inner.tagName();
        if (tag.equals("br")) {
            lineBreak(inner);
        } else if (CELLS.contains(tag)) {
            if (!current.isEmpty() && current.charAt(current.length() - 1) != '\n') {
                current.append(" | ");
            }
            walk(inner, link);
        } else if (BREAKING.contains(tag)) {
            end("p");
            walk(inner, link);
            end(tag);
        } else {
            walk(inner, link);
        }
    }

    /// One `br` is a line break, two in a row are the end of a paragraph.
    private void lineBreak(Element br) {
        Node before = br.previousSibling();
        while (before instanceof TextNode words && words.isBlank()) {
            before = before.previousSibling();
        }
        if (before instanceof Element element && element.tagName().equals("br")) {
            end("p");
        } else if (!current.isEmpty()) {
            current.append('\n');
        }
    }

    private void add(String words, boolean link, Element parent) {
        boolean asWritten = parent.closest("pre") != null;
        int before = current.length();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = Character.isWhitespace(c) || c == '\u00A0';
            if (!space || (asWritten && c == '\n')) {
                current.append(c);
            } else if (!current.isEmpty()
                    && current.charAt(current.length() - 1) != ' '
                    && current.charAt(current.length() - 1) != '\n') {
                current.append(' ');
            }
        }
        linked += link ? current.length() - before : 0;
    }

    private void end(String tag) {
        var text = current.toString().replace(" \n", "\n").strip();
        boolean links = linked * 10 > current.length() * 6;
        current.setLength(0);
        linked = 0;
        if (text.isEmpty() || isFurniture(text, links) || (isHeading(tag) && repeats(text))) {
            return;
        }
        blocks.add(text);
    }

    private static boolean isFurniture(String text, boolean links) {
        if (text.length() > SHORT) {
            return false;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        return FURNITURE.stream().anyMatch(lower::startsWith)
                || (links && ".!?”\"".indexOf(text.charAt(text.length() - 1)) < 0);
    }

    private static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    private boolean repeats(String heading) {
        return title != null && title.equalsIgnoreCase(heading);
    }
}
