package vigil.capture.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.TreeMap;
import org.jsoup.Jsoup;

/// The page that Bellingcat's Auto Archiver makes of one thing it archived. Its metadata table has
/// the words; what stands around them is the archiver's.
final class ArchiverPage {
    private ArchiverPage() {}

    static boolean isOne(String head) {
        return (head.contains("Archived media for") && head.contains("<table class=\"content\""))
                || head.contains("github.com/bellingcat/auto-archiver");
    }

    static void all(byte[] bytes, String name, Items items) throws BadArchive, IOException {
        var page = Jsoup.parse(new ByteArrayInputStream(bytes), "UTF-8", "");
        var values = new TreeMap<String, String>();
        for (var row : page.select("table.metadata tr")) {
            var cells = row.select("> td");
            if (cells.size() == 2) {
                var value = cells.get(1).wholeText().strip();
                values.putIfAbsent(cells.get(0).text().strip().toLowerCase(Locale.ROOT), value);
            }
        }
        var title = page.title();
        if (!values.containsKey("url") && title.startsWith("http")) {
            values.put("url", title);
        }
        if (values.isEmpty()) {
            throw new BadArchive("bad-list", "its table of metadata is missing");
        }
        ArchiverList.hand(values, name, items);
    }
}
