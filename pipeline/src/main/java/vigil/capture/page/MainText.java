package vigil.capture.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Finds the article in a page and writes it down in paragraphs.
///
/// First everything that is never part of an article goes (scripts, menus, forms, captions, and
/// boxes whose class says that they hold comments or teasers). Then, from the element that the page
/// marks as the article, or else from the body, the search goes down as long as one child holds
/// most of the running text.
final class MainText {
    private static final String NEVER =
            "script, style, noscript, template, svg, canvas, iframe, object, embed, form, button,"
                    + " select, input, textarea, nav, aside, footer, figure, figcaption, video, audio,"
                    + " dialog, [hidden], [aria-hidden=true], [role=navigation], [role=banner],"
                    + " [role=contentinfo], [role=complementary], [role=search], [role=dialog],"
                    + " [style*=display:none], [style*='display: none']";

    private static final Set<String> FURNITURE =
            Set.of(
                    "comment",
                    "comments",
                    "disqus",
                    "related",
                    "recommended",
                    "recirculation",
                    "share",
                    "sharing",
                    "social",
                    "promo",
                    "promotion",
                    "newsletter",
                    "cookie",
                    "cookies",
                    "consent",
                    "sidebar",
                    "breadcrumb",
                    "breadcrumbs",
                    "advert",
                    "advertisement",
                    "ad",
                    "ads",
                    "adslot",
                    "sponsor",
                    "sponsored",
                    "trending",
                    "subscribe",
                    "subscription",
                    "paywall",
                    "tags",
                    "toolbar",
                    "popup",
                    "modal",
                    "menu",
                    "navbar",
                    "navigation",
                    "teaser",
                    "teasers",
                    "outbrain",
                    "taboola",
                    "pagination",
                    "skip",
                    "caption",
                    "credit",
                    "masthead",
                    "copyright",
                    "widget");

    /// Fewest characters of a block that counts as running text.
    private static final int RUNNING = 40;

    private static final double MOST = 0.7;

    private static final Pattern NAME_PARTS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

    private final IdentityHashMap<Element, Integer> running = new IdentityHashMap<>();

    private MainText(Element body) {
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {}

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            running.put(element, measured(element));
                        }
                    }
                },
                body);
    }

    static String of(Document document, @Nullable String title) {
        var body = document.body();
        body.select(NEVER).remove();
        removeFurniture(body);
        var article = new MainText(body).article(body);
        return String.join("\n\n", new Blocks(title).of(article)).strip();
    }

    private static void removeFurniture(Element body) {
        var text = new MainText(body);
        int all = Math.max(1, text.running(body));
        var doomed = new ArrayList<Element>();
        for (var element : body.getAllElements()) {
            boolean named = isFurniture(element.className()) || isFurniture(element.id());
            if (named
                    && !element.tagName().equals("body")
                    && !element.tagName().equals("article")
                    && !element.tagName().equals("main")
                    && text.running(element) * 2 < all) {
                doomed.add(element);
            }
        }
        doomed.forEach(Element::remove);
    }

    private static boolean isFurniture(String name) {
        if (name.isEmpty()) {
            return false;
        }
        for (var part : NAME_PARTS.split(name, -1)) {
            if (FURNITURE.contains(part.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /// The element that the page marks as the article, if it holds text; else the body; and from
    /// there down.
    private Element article(Element body) {
        for (var selector : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
            Element best = null;
            for (var candidate : body.select(selector)) {
                best = best == null || running(candidate) > running(best) ? candidate : best;
            }
            if (best != null && running(best) > 0 && running(best) * 5 > running(body) * 2) {
                return descend(best);
            }
        }
        return descend(body);
    }

    private Element descend(Element from) {
        var at = from;
        for (var next = from; next != null; next = heaviestChild(at)) {
            at = next;
        }
        return at;
    }

    private @Nullable Element heaviestChild(Element parent) {
        for (var child : parent.children()) {
            boolean most = running(child) > 0 && running(child) >= running(parent) * MOST;
            if (most && !isBlockOfText(child)) {
                return child;
            }
        }
        return null;
    }

    /// Characters of running text in blocks that are not mostly links.
    private int running(Element element) {
        return running.getOrDefault(element, 0);
    }

    private int measured(Element element) {
        boolean block = isBlockOfText(element);
        var own = block ? element.text() : element.ownText();
        int sum =
                own.length() >= RUNNING
                                && linkShare(block ? element.select("a") : element.children(), own)
                                        < 0.5
                        ? own.length()
                        : 0;
        if (!block) {
            for (var child : element.children()) {
                sum += running(child);
            }
        }
        return sum;
    }

    private static boolean isBlockOfText(Element element) {
        return switch (element.tagName()) {
            case "p", "pre", "li", "td", "dd" -> element.select("p, li, td").size() <= 1;
            default -> false;
        };
    }

    private static double linkShare(List<Element> among, String text) {
        int linked = 0;
        for (var element : among) {
            linked += element.tagName().equals("a") ? element.text().length() : 0;
        }
        return (double) linked / text.length();
    }
}
