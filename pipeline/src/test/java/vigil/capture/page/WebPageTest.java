package vigil.capture.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WebPageTest {
    private static final String ARTICLE =
            """
            <!DOCTYPE html><html lang="en-GB"><head><title>Shells hit a market | Example News</title>
            <meta property="og:site_name" content="Example News">
            <link rel="canonical" href="https://news.example/market">
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
              {"@type": ["NewsArticle"], "headline": "Shells hit a market", "datePublished":
              "2016-08-11T23:30:00+03:00", "author": [{"@type": "Person", "name": "A. Writer"},
              {"name": "B. Writer"}]}]}</script></head>
            <body><header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
            <div class="cookie-consent">We use cookies to make this page, and some others, work well.</div>
            <article><h1>Shells hit a market</h1><time datetime="2016-08-13">updated</time>
            <figure><img src="a.jpg"><figcaption>Smoke over the market, in a picture of Tuesday.</figcaption></figure>
            <p>Four people died on <b>Wednesday</b>, a&nbsp;doctor said, when shells hit the market.</p>
            <p class="advert-inline">Subscribe</p>
            <div class="related-links"><p><a href="/x">Nine killed in another town the week before, officials say</a></p></div>
            <p>The wounded were taken to two hospitals,<br>the doctor said.</p>
            <ul><li>Killed: four, of whom two were children</li><li>Injured: eleven</li></ul>
            <table><tr><th>Town</th><th>Killed</th></tr><tr><td>East</td><td>4</td></tr></table></article>
            <section id="comments"><p>I heard that a hundred people died there, it is a scandal, says a reader.</p></section>
            <footer><p>Copyright Example News 2016. All rights reserved, everywhere, for ever.</p></footer>
            </body></html>
            """;

    @Test
    void theArticleStaysAndWhatSurroundsItGoes() {
        assertThat(WebPage.of(ARTICLE).text())
                .startsWith(
                        "updated\n\nFour people died on Wednesday, a doctor said, when shells hit the market.")
                .contains(
                        "The wounded were taken to two hospitals,\nthe doctor said.\n\nKilled: four")
                .contains("Injured: eleven", "East | 4")
                .doesNotContain(
                        "cookies",
                        "Home",
                        "Smoke",
                        "Nine killed",
                        "scandal",
                        "Copyright",
                        "Subscribe");
    }

    @Test
    void whatThePageSaysOfItselfIsTaken() {
        var page = WebPage.of(ARTICLE);
        assertThat(page.title()).isEqualTo("Shells hit a market");
        assertThat(page.byline()).isEqualTo("A. Writer, B. Writer");
        assertThat(page.site()).isEqualTo("Example News");
        assertThat(page.address()).isEqualTo("https://news.example/market");
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.published()).isEqualTo(LocalDate.of(2016, 8, 11));
    }

    @Test
    void metaElementsServeWhereThereIsNoLinkedData() {
        var page =
                WebPage.of(
                        """
                        <html><head><meta name="author" content="By A. Writer"><meta name="DC.date.issued"
                        content="12 August 2016"><script type="application/ld+json">{broken</script>
                        <title>Market hit</title></head><body><p>Four people died on Wednesday in the town.</p></body>
                        """);
        assertThat(page.published()).isEqualTo(LocalDate.of(2016, 8, 12));
        assertThat(page.title()).isEqualTo("Market hit");
        assertThat(page.text()).isEqualTo("Four people died on Wednesday in the town.");
    }

    @Test
    void daysAreReadInTheShapesThatPagesUse() {
        var day = LocalDate.of(2016, 8, 12);
        assertThat(WrittenDay.of("2016-08-12T23:59:00Z")).isEqualTo(day);
        assertThat(WrittenDay.of("20160812")).isEqualTo(day);
        assertThat(WrittenDay.of("2016/8/12 10:00")).isEqualTo(day);
        assertThat(WrittenDay.of("Fri, 12 Aug 2016 10:00:00 GMT")).isEqualTo(day);
        assertThat(WrittenDay.of("August 12, 2016")).isEqualTo(day);
        assertThat(WrittenDay.of("2016-02-30")).isNull();
        assertThat(WrittenDay.of("last week")).isNull();
    }

    @Test
    void aPageWithoutParagraphElementsIsReadAllTheSame() {
        var page =
                WebPage.of("<html><body>Four people died.<br><br>Two were injured.</body></html>");
        assertThat(page.text()).isEqualTo("Four people died.\n\nTwo were injured.");
        assertThat(WebPage.of("<html><body><script>x()</script></body></html>").text()).isEmpty();
    }

    /// A page that nests a hundred thousand elements must not stop a run.
    @Test
    @Timeout(30)
    void deepNestingIsBorne() {
        var html =
                "<html><body>"
                        + "<div>".repeat(100_000)
                        + "Four people died on Wednesday in the town.";
        assertThat(WebPage.of(html).text()).contains("Four people died");
    }
}
