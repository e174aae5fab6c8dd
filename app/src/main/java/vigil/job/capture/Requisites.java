package vigil.job.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vigil.job.fetch.FetchFailed;
import vigil.job.fetch.WebAddress;

/// The pictures and style sheets that a page names.
final class Requisites {
    private static final Pattern IN_STYLE =
            Pattern.compile(
                    "url\\(\\s*[\"']?([^\"')]{1,2000})[\"']?\\s*\\)|@import\\s+[\"']([^\"']{1,2000})[\"']",
                    Pattern.CASE_INSENSITIVE);

    private Requisites() {}

    /// Those of a page, in the order they stand in it, style sheets first.
    ///
    /// @param charset that the site stated, or empty
    static List<WebAddress> ofPage(byte[] html, String charset, WebAddress page)
            throws IOException {
        var document =
                Jsoup.parse(
                        new ByteArrayInputStream(html),
                        isKnown(charset) ? charset : null,
                        page.toString());
        var links = new LinkedHashSet<String>();
        document.select("link[href]")
                .forEach(link -> {
                    var rel = link.attr("rel").toLowerCase(Locale.ROOT);
                    if (rel.contains("stylesheet") || rel.contains("icon")) {
                        links.add(link.attr("href"));
                    }
                });
        document.select("style").forEach(style -> links.addAll(named(style.data())));
        pictures(document, links);
        return addresses(links, base(document, page));
    }

    private static boolean isKnown(String charset) {
        try {
            return !charset.isEmpty() && Charset.isSupported(charset);
        } catch (IllegalCharsetNameException _) {
            return false;
        }
    }

    private static void pictures(Document document, Set<String> links) {
        for (var each : document.select("img, source, video, input[type=image], [background]")) {
            links.add(each.attr("src"));
            links.add(each.attr("poster"));
            links.add(each.attr("background"));
            for (var candidate : each.attr("srcset").split(",", -1)) {
                links.add(candidate.strip().split("\\s+", 2)[0]);
            }
        }
        document.select("[style]").forEach(each -> links.addAll(named(each.attr("style"))));
    }

    private static WebAddress base(Document document, WebAddress page) {
        var base = document.selectFirst("base[href]");
        if (base == null) {
            return page;
        }
        try {
            return page.resolve(base.attr("href"));
        } catch (FetchFailed _) {
            return page;
        }
    }

    /// Those of a style sheet.
    static List<WebAddress> ofStyle(String css, WebAddress sheet) {
        return addresses(new LinkedHashSet<>(named(css)), sheet);
    }

    private static List<String> named(String css) {
        var links = new ArrayList<String>();
        var found = IN_STYLE.matcher(css);
        while (found.find()) {
            links.add(found.group(1) == null ? found.group(2) : found.group(1));
        }
        return links;
    }

    private static List<WebAddress> addresses(Set<String> links, WebAddress base) {
        var all = new LinkedHashSet<WebAddress>();
        for (var link : links) {
            if (link == null || link.isBlank() || link.startsWith("data:")) {
                continue;
            }
            try {
                all.add(base.resolve(link));
            } catch (FetchFailed _) {
                // no address of the web; nothing to keep
            }
        }
        return List.copyOf(all);
    }
}
