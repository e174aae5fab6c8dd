package vigil.job.dossier;

import java.util.List;
import vigil.verify.json.Json;

/// The dossier for people: each value with a footnote to its words, their place and the hash of the
/// text. No script, nothing from elsewhere.
final class DossierPage {
    private final StringBuilder body = new StringBuilder();
    private int items;
    private int note;

    void add(Json.Members line) {
        items++;
        body.append("<section><h2>").append(items).append(". <bdi>");
        body.append(escaped(line.text("name").orElse(""))).append("</bdi></h2>\n<p>Object <code>");
        body.append(escaped(line.text("object").orElse(""))).append("</code>, ");
        body.append(line.whole("size").orElse(0L)).append(" bytes, sealed as entry ");
        body.append(line.whole("intake").orElse(0L)).append(" of the log, ");
        body.append(escaped(line.text("at").orElse("")))
                .append(" by the collecting machine's clock.</p>\n");
        origin(line);
        if (line.find("refused").isPresent()) {
            body.append("<p>It could not be read. The original is in the dossier.</p>\n");
        }
        for (var report : list(line, "reports")) {
            report(report);
        }
        body.append("</section>\n");
    }

    /// Where it was found, and the archive it lies in or is.
    private void origin(Json.Members line) {
        var url = line.text("url");
        var container = line.text("container");
        if (url.isPresent() || container.isPresent()) {
            body.append("<p>From <bdi>")
                    .append(escaped(url.orElse(line.text("record").orElse(""))));
            body.append("</bdi>");
            line.text("captured").ifPresent(at -> body.append(", captured ").append(escaped(at)));
            container.ifPresent(
                    c -> body.append("; lies in <code>").append(escaped(c)).append("</code>"));
            body.append(".</p>\n");
        }
        line.whole("items")
                .ifPresent(n ->
                        body.append(
                                "<p>An archive; what was read of it are %,d items of their own.</p>\n"
                                        .formatted(n)));
    }

    private static List<Json.Members> list(Json.Members of, String name) {
        return of.find(name).orElse(null) instanceof Json.Items(var all)
                ? all.stream()
                        .filter(Json.Members.class::isInstance)
                        .map(Json.Members.class::cast)
                        .toList()
                : List.of();
    }

    private void report(Json.Members report) {
        report.text("title")
                .ifPresent(
                        t -> body.append("<h3 dir=\"auto\">").append(escaped(t)).append("</h3>\n"));
        body.append("<p>Source: <bdi>").append(escaped(report.text("source").orElse("not stated")));
        body.append("</bdi>; published: ")
                .append(escaped(report.text("published").orElse("not stated")));
        body.append("</p>\n");
        var claims = list(report, "claims");
        if (claims.isEmpty()) {
            body.append("<p>No claims were read from it.</p>\n");
            return;
        }
        var notes = new StringBuilder();
        body.append("<ul>\n");
        for (var claim : claims) {
            body.append("<li>").append(escaped(claim.text("type").orElse("")));
            claim.text("mode").ifPresent(m -> body.append(" / ").append(escaped(m)));
            body.append(", ").append(escaped(claim.text("modality").orElse(""))).append(':');
            for (var value : list(claim, "values")) {
                if (value.text("field").orElse("").equals("evidence")) {
                    continue;
                }
                note++;
                var words = escaped(value.text("words").orElse(""));
                body.append(" <span class=\"value\">")
                        .append(escaped(value.text("field").orElse("")));
                body.append(" “<bdi>")
                        .append(words)
                        .append("</bdi>”<sup><a href=\"#n")
                        .append(note);
                body.append("\">").append(note).append("</a></sup></span>");
                notes.append("<li id=\"n").append(note).append("\" value=\"").append(note);
                notes.append("\">characters ")
                        .append(value.whole("begin").orElse(0L))
                        .append(" to ");
                notes.append(value.whole("end").orElse(0L)).append(": “<bdi>").append(words);
                notes.append("</bdi>”</li>\n");
            }
            body.append("</li>\n");
        }
        body.append("</ul>\n<p class=\"notes\">Places in <a href=\"");
        body.append(escaped(report.text("text").orElse("").substring("data/".length())));
        body.append("\">the text</a>, SHA-256 <code>");
        body.append(escaped(report.text("textSha256").orElse("")))
                .append("</code>:</p>\n<ol class=\"notes\">\n");
        body.append(notes).append("</ol>\n");
    }

    String html(String vkey) {
        return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Dossier</title>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <style>body{font:16px/1.5 serif;max-width:48em;margin:2em auto;padding:0 1em}code{overflow-wrap:anywhere}
        .notes{font-size:80%%}section{border-top:1px solid #999}.value{white-space:normal}</style></head><body>
        <h1>Dossier of %d items</h1>
        <p>What follows is what sources said, with their words. It is not a finding of fact or of guilt. This page is a
        rendering of record.jsonl; VERIFY.md says how to check the originals, words and order without Vigil.</p>
        <p>Log: <code>%s</code></p>
        %s</body></html>
        """
                .formatted(items, escaped(vkey), body);
    }

    private static String escaped(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        case '\'' -> out.append("&#39;");
                        default -> out.appendCodePoint(c < ' ' && c != '\n' ? ' ' : c);
                    }
                });
        return out.toString();
    }
}
