package vigil.capture.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// What a page says of itself: in JSON-LD (schema.org), in `meta` elements (Open Graph, Dublin Core
/// and what newsrooms use), in microdata and in `time` elements, in this order of trust.
final class Metadata {
    private static final List<String> DAYS =
            List.of(
                    "article:published_time",
                    "og:article:published_time",
                    "datepublished",
                    "dc.date.issued",
                    "dcterms.issued",
                    "dc.date",
                    "dcterms.date",
                    "dc.date.created",
                    "dcterms.created",
                    "parsely-pub-date",
                    "sailthru.date",
                    "publishdate",
                    "publish-date",
                    "publish_date",
                    "pubdate",
                    "publication_date",
                    "date",
                    "article_date_original",
                    "originalpublicationdate");

    private static final List<String> AUTHORS =
            List.of(
                    "author",
                    "article:author",
                    "dc.creator",
                    "dcterms.creator",
                    "parsely-author",
                    "sailthru.author",
                    "byl");

    private static final List<String> SITES =
            List.of("og:site_name", "application-name", "dc.publisher", "dcterms.publisher");

    private final Document document;
    private final LinkedData linked;

    Metadata(Document document) {
        this.document = document;
        linked = LinkedData.of(document);
    }

    @Nullable String title() {
        var heading = document.select("h1");
        return first(
                linked.text("headline"),
                meta(List.of("og:title", "twitter:title", "dc.title", "dcterms.title")),
                heading.size() == 1 ? heading.text() : null,
                withoutSite(document.title()));
    }

    /// *"Shells hit a market | Example News"*: the site's name goes, where the page tells it.
    private @Nullable String withoutSite(String title) {
        var site = site();
        if (site != null && title.length() > site.length() && title.endsWith(site)) {
            return title.substring(0, title.length() - site.length())
                    .replaceFirst("\\s*[|–—:·-]\\s*$", "");
        }
        return title;
    }

    @Nullable String byline() {
        var author = meta(AUTHORS);
        return first(
                linked.name("author"),
                author == null || author.startsWith("http") ? null : author,
                words("[itemprop=author] [itemprop=name]"),
                words("[itemprop=author]"),
                words("[rel=author]"),
                withoutBy(words(".byline, .by-line, .author-name")));
    }

    private static @Nullable String withoutBy(@Nullable String byline) {
        return byline == null ? null : byline.replaceFirst("(?i)^by:?\\s+", "");
    }

    @Nullable String site() {
        return first(linked.name("publisher"), meta(SITES));
    }

    @Nullable String address() {
        var canonical = document.selectFirst("link[rel=canonical]");
        return first(
                canonical == null ? null : canonical.attr("href"),
                meta(List.of("og:url")),
                linked.text("url"));
    }

    @Nullable String language() {
        var html = document.selectFirst("html");
        var stated =
                first(
                        html == null ? null : html.attr("lang"),
                        html == null ? null : html.attr("xml:lang"),
                        linked.text("inLanguage"),
                        meta(List.of("og:locale", "content-language", "dc.language", "language")));
        if (stated == null) {
            return null;
        }
        var code = stated.split("[-_,; ]", 2)[0].toLowerCase(Locale.ROOT);
        return code.length() == 2 || code.length() == 3 ? code : null;
    }

    @Nullable LocalDate published() {
        var microdata = document.selectFirst("[itemprop=datePublished]");
        var stated = document.selectFirst("time[pubdate][datetime], article header time[datetime]");
        var times = document.select("article time[datetime], time[datetime]");
        return Stream.of(
                        linked.text("datePublished"),
                        linked.text("dateCreated"),
                        meta(DAYS),
                        microdata == null
                                ? null
                                : first(
                                        microdata.attr("content"),
                                        microdata.attr("datetime"),
                                        microdata.text()),
                        stated == null ? null : stated.attr("datetime"),
                        times.isEmpty() ? null : times.getFirst().attr("datetime"))
                .map(text -> text == null ? null : WrittenDay.of(text))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// The content of the first `meta` element with one of these names, whatever the attribute that
    /// names it.
    private @Nullable String meta(List<String> names) {
        var metas = document.select("meta[content]");
        for (var name : names) {
            for (var meta : metas) {
                boolean named =
                        meta.attr("name").equalsIgnoreCase(name)
                                || meta.attr("property").equalsIgnoreCase(name)
                                || meta.attr("itemprop").equalsIgnoreCase(name)
                                || meta.attr("http-equiv").equalsIgnoreCase(name);
                if (named && !meta.attr("content").isBlank()) {
                    return meta.attr("content").strip();
                }
            }
        }
        return null;
    }

    private @Nullable String words(String selector) {
        var element = document.selectFirst(selector);
        return element == null ? null : element.text();
    }

    private static @Nullable String first(@Nullable String... values) {
        for (var value : values) {
            if (value != null && !value.isBlank()) {
                return value.strip().replaceAll("\\s+", " ");
            }
        }
        return null;
    }
}
