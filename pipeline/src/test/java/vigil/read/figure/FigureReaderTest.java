package vigil.read.figure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.read.text.TokenizedText;

class FigureReaderTest {
    private final FigureReader reader = FigureReader.english();

    private String figures(String text) {
        return String.join("; ", FigureRulesTest.figures(reader, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Some 30 people were killed.             | killed 30 about
                    Nearly 60 people were hurt.             | injured 60 nearly
                    More than 40 people were wounded.       | injured 40 over
                    As many as 16 people are dead.          | killed 16 up-to
                    Fewer than 100 people were displaced.   | displaced 100 up-to running
                    Between 20 and 30 people are missing.   | missing 20..30
                    It killed 20 to 30 people.              | killed 20..30
                    Dozens of people were killed.           | killed dozens
                    Several soldiers were wounded.          | injured several combatants
                    A dozen villagers died.                 | killed 12
                    Twenty-one women died.                  | killed 21 women
                    Two hundred and five people drowned.    | killed 205
                    1.9 million people are displaced.       | displaced 1900000 running
                    20+ wounded.                            | injured 20 at-least
                    THE BLAST KILLED 12 CIVILIANS AND INJURED 30. | killed 12 civilians; injured 30 civilians
                    """)
    void hedgesAndNumbersKeepWhatTheWordsAllow(String text, String expected) {
        assertThat(figures(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A 12-year-old boy was killed.           | killed 1 children
                    A family of five was killed.            | killed 5
                    A woman and her two sons were killed.   | killed 1 women; killed 2
                    No one was killed.                      | killed 0
                    There were no casualties.               | casualties 0
                    Six police officers died.               | killed 6 security
                    Three aid workers were abducted.        | abducted 3 aid
                    Four journalists were detained.         | detained 4 press
                    """)
    void peopleAreCountedByWhoTheyAre(String text, String expected) {
        assertThat(figures(text)).isEqualTo(expected);
    }

    /// A monitor would have had nine dead where a street has nine houses.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Shells hit 9 Baron Street.
                    The 12.7 mm round was found 300 metres away.
                    He is 29.
                    The 11th Battalion took part.
                    Rebels seized two villages 40 km to the south.
                    The club won 5-0 and lost 3-1.
                    The bill costs $480 million.
                    Resolution 2254 was adopted in 2015.
                    About 150 soldiers entered the village.
                    A convoy of 22 trucks was turned back.
                    """)
    void numbersOfOtherThingsAreNoFigures(String text) {
        assertThat(figures(text)).isEmpty();
    }

    /// A person reading the record would have added the children to the total they are part of.
    @Test
    void aPartPointsAtItsWhole() {
        var mentions =
                reader.read(
                        TokenizedText.of(
                                "At least 17 people, including six children, were killed."));
        assertThat(mentions).hasSize(2);
        assertThat(mentions.get(0).partOf()).isNull();
        assertThat(mentions.get(1).partOf()).isZero();
    }

    /// A withdrawn toll would have stood in the record beside the one that replaced it.
    @Test
    void aCorrectedFigureIsNotGivenButPointedAt() {
        var text = "Eleven people were killed, not 15.";
        var mentions = reader.read(TokenizedText.of(text));
        assertThat(mentions).hasSize(1);
        var replaced = mentions.getFirst().replaces();
        assertThat(requireNonNull(replaced).of(text)).isEqualTo("15");
    }

    @Test
    void everyFigureShowsItsWords() {
        var text = "The strike killed nearly 60 people in Aleppo.";
        var mention = reader.read(TokenizedText.of(text)).getFirst();
        assertThat(mention.figure().text()).isEqualTo("nearly 60 people");
        assertThat(mention.figure().span().of(text)).isEqualTo("nearly 60 people");
        assertThat(mention.figure().low()).isEqualTo(54);
        assertThat(mention.figure().high()).isEqualTo(60);
    }
}
