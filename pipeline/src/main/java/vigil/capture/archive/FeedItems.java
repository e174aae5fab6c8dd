package vigil.capture.archive;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/// The posts of an RSS or Atom feed.
///
/// A document type is refused, and with it all entities; nothing is fetched, whatever a feed names.
final class FeedItems {
    private static final Pattern ROOT =
            Pattern.compile(
                    "\\A\\s*(?:<\\?[^>]*\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[.*?]\\s*)?>\\s*)*"
                            + "<(?:[A-Za-z]+:)?(rss|feed|RDF)[\\s>]",
                    Pattern.DOTALL);

    private static final int DEEPEST = 100;

    private FeedItems() {}

    static boolean isFeed(String head) {
        var start = head.replaceFirst("\\A(?:ï»¿)", "");
        if (!start.stripLeading().startsWith("<")) {
            return false;
        }
        var found = ROOT.matcher(start);
        if (!found.lookingAt()) {
            return false;
        }
        return switch (found.group(1)) {
            case "rss" -> true;
            case "feed" ->
                    start.contains("http://www.w3.org/2005/Atom")
                            || start.contains("purl.org/atom");
            default ->
                    start.contains("http://purl.org/rss/1.0")
                            || start.contains("my.netscape.com/rdf");
        };
    }

    static void all(byte[] bytes, String name, Items items) throws BadArchive, IOException {
        var document = document(bytes);
        var days = days(document);
        try {
            SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(document);
            var entries = feed.getEntries();
            for (int i = 0; i < entries.size(); i++) {
                var day = days.size() == entries.size() ? days.get(i) : null;
                entry(feed, entries.get(i), day, name + " post " + (i + 1), items);
            }
        } catch (FeedException | RuntimeException e) {
            throw new BadArchive("bad-feed", "not a feed that can be read: " + e.getMessage(), e);
        }
    }

    private static Document document(byte[] bytes) throws BadArchive, IOException {
        var builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        builder.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        builder.setExpandEntities(false);
        builder.setEntityResolver((_, _) -> new InputSource(new StringReader("")));
        try {
            return builder.build(new ByteArrayInputStream(bytes));
        } catch (JDOMException e) {
            throw new BadArchive("bad-feed", "not a feed that can be read: " + e.getMessage(), e);
        }
    }

    private static void entry(
            SyndFeed feed, SyndEntry entry, @Nullable LocalDate day, String name, Items items)
            throws IOException {
        var text = new StringBuilder();
        for (SyndContent content : entry.getContents()) {
            append(text, content);
        }
        if (text.toString().isBlank() && entry.getDescription() != null) {
            append(text, entry.getDescription());
        }
        var title = entry.getTitle() == null ? "" : FragmentText.of(entry.getTitle());
        if (text.toString().isBlank()) {
            if (title.isBlank()) {
                items.passedOver("a post without words");
                return;
            }
            text.append(title);
        }
        var link = entry.getLink() == null ? entry.getUri() : entry.getLink();
        var address =
                link != null && link.strip().matches("(?i)https?://\\S+") ? link.strip() : null;
        var post =
                new Post(
                        feed.getTitle() == null ? null : FragmentText.of(feed.getTitle()),
                        address,
                        day,
                        language(feed),
                        title,
                        text.toString().strip());
        post.hand(items, address == null ? name : address, name);
    }

    private static void append(StringBuilder text, SyndContent content) {
        var value = content.getValue();
        if (value != null) {
            boolean plain =
                    "text".equals(content.getType()) || "text/plain".equals(content.getType());
            text.append(plain ? value : FragmentText.of(value)).append("\n\n");
        }
    }

    private static @Nullable String language(SyndFeed feed) {
        var stated = feed.getLanguage();
        var code =
                stated == null ? "" : stated.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return code.matches("[a-z]{2}") ? code : null;
    }

    /// The day each post states, in the time zone it states: a date in UTC can be a day off.
    private static List<@Nullable LocalDate> days(Document document) {
        var days = new ArrayList<@Nullable LocalDate>();
        for (var element : document.getRootElement().getDescendants()) {
            if (element instanceof Element each
                    && (each.getName().equals("item") || each.getName().equals("entry"))) {
                days.add(day(each));
            }
        }
        return days;
    }

    private static @Nullable LocalDate day(Element post) {
        for (var name : List.of("pubDate", "published", "issued", "date", "updated", "modified")) {
            for (var child : post.getChildren()) {
                if (child.getName().equals(name)) {
                    return day(child.getTextTrim());
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
                return LocalDate.parse(text.substring(0, 10));
            }
            var plain =
                    text.replaceFirst("^[A-Za-z]{3,9},?\\s+", "")
                            .replaceFirst("(?:UTC|UT|Z)$", "GMT")
                            .replaceAll("\\s+", " ");
            return OffsetDateTime.parse(zoned(plain), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toLocalDate();
        } catch (DateTimeException _) {
            return dayAlone(text);
        }
    }

    /// The named zones of RFC 822 as offsets; the day is the same whatever the zone.
    private static String zoned(String text) {
        return text.replaceFirst(" (?:EST|EDT|CST|CDT|MST|MDT|PST|PDT|[A-Z]{3,4})$", " GMT")
                .replaceFirst("^([0-9]{1,2} [A-Za-z]{3})[a-z]*", "$1");
    }

    private static @Nullable LocalDate dayAlone(String text) {
        var found = DAY.matcher(text);
        if (!found.find()) {
            return null;
        }
        try {
            var plain =
                    "%02d %s %s"
                            .formatted(
                                    Integer.parseInt(found.group(1)),
                                    found.group(2),
                                    found.group(3));
            return LocalDate.parse(
                    plain, DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ENGLISH));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static final Pattern DAY =
            Pattern.compile("\\b([0-9]{1,2}) ([A-Z][a-z]{2})[a-z]* ([0-9]{4})\\b");
}
