package vigil.capture.archive;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The words of a piece of HTML as feeds carry it, paragraphs apart.
final class FragmentText {
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "li",
                    "ul",
                    "ol",
                    "blockquote",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "tr",
                    "table",
                    "section",
                    "article",
                    "figure",
                    "figcaption",
                    "pre",
                    "hr");

    private FragmentText() {}

    static String of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip();
        }
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style, noscript, iframe").remove();
        var out = new StringBuilder();
        body.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode text) {
                            out.append(text.getWholeText().replaceAll("[\\s\\u00A0]+", " "));
                        } else if (node instanceof Element each) {
                            if (BLOCKS.contains(each.normalName())) {
                                out.append("\n\n");
                            } else if (each.normalName().equals("br")) {
                                out.append('\n');
                            }
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element each && BLOCKS.contains(each.normalName())) {
                            out.append("\n\n");
                        }
                    }
                });
        return out.toString()
                .replaceAll(" *\n *", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
