package vigil.capture.page;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// A web page as text.
///
/// @param title the headline, or null
/// @param byline who wrote it, or null
/// @param site the name of the outlet, or null
/// @param published the day of publication that the metadata state, or null
/// @param address where the page says it lives, or null
/// @param language ISO 639-1 code the page states, or null
/// @param text the main text, paragraphs separated by a blank line; empty if there is none
public record WebPage(
        @Nullable String title,
        @Nullable String byline,
        @Nullable String site,
        @Nullable LocalDate published,
        @Nullable String address,
        @Nullable String language,
        String text) {

    /// Reads a page. Any text will do: what is no HTML is taken for the body of a page.
    public static WebPage of(String html) {
        var document = Jsoup.parse(html);
        var metadata = new Metadata(document);
        var title = metadata.title();
        return new WebPage(
                title,
                metadata.byline(),
                metadata.site(),
                metadata.published(),
                metadata.address(),
                metadata.language(),
                MainText.of(document, title));
    }
}
