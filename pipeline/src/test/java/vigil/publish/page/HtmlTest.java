package vigil.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Had one of these slipped through, opening a hostile report would have run its script in the page
/// of whoever read it, or shown other words than those that arrived.
class HtmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "<!-- <b> --> ]]>",
                "&lt;script&gt; &amp;amp; &#60;",
                "javascript:alert(1)",
                "<svg/onload=alert(1)>",
                "a\tb\nc",
                "{{7*7}} ${7*7} `x`",
                "<plaintext>",
                "مرحبا <b>بالعالم</b> 😷"
            })
    void whatComesFromOutsideStaysText(String hostile) {
        var html =
                new Html().raw("<p").attribute("title", hostile).raw(">").text(hostile).raw("</p>");
        var body = Jsoup.parse(html.toString()).body();
        assertThat(body.childrenSize()).isEqualTo(1);
        assertThat(body.child(0).childrenSize()).isZero();
        assertThat(body.child(0).wholeText()).isEqualTo(hostile);
        assertThat(body.child(0).attr("title")).isEqualTo(hostile);
        assertThat(body.child(0).attributesSize()).isEqualTo(1);
    }

    @Test
    void hiddenControlsAreSeen() {
        var html = new Html().text("a\u0000b\u001bc\u0085d\u202ee\ud800f\uffffg");
        assertThat(html.toString()).isEqualTo("a�b�c�d�e�f�g");
    }
}
