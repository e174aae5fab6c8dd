package vigil.capture.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vigil.model.Outcome;

class DocumentReaderTest {

    /// One document that never opens must not keep a night's run from its end.
    @Test
    @Timeout(60)
    void aDocumentThatTakesTooLongIsGivenUp() {
        var hurried = DocumentReader.withLimit(Duration.ofMillis(1));
        var bytes = new byte[1 << 19];
        assertThat(hurried.read(DocumentReader.Kind.PDF, bytes, "slow.pdf"))
                .isInstanceOf(Outcome.Refused.class)
                .extracting(outcome -> ((Outcome.Refused<?>) outcome).problems().getFirst().file())
                .isEqualTo("slow.pdf");
    }

    @Test
    void linesOfAPageBecomeParagraphs() {
        var printed =
                """
                SITUATION REPORT
                Four people were killed and eleven injured when shells hit a mar-
                ket in the east of the town on Wednesday, the directorate said.
                • Two hospitals are closed
                • No convoy arrived

                """;
        assertThat(Lines.joined(printed))
                .contains("SITUATION REPORT\n", "a market in the east")
                .contains("said.\n• Two hospitals are closed\n• No convoy arrived");
    }
}
