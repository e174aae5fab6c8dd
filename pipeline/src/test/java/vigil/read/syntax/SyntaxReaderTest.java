package vigil.read.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.read.text.TokenizedText;

class SyntaxReaderTest {
    private static final SyntaxReader READER = new SyntaxReader();

    private static List<String> phrases(String sentence) {
        var text = TokenizedText.of(sentence);
        return READER.read(text).phrases().stream()
                .map(phrase -> text.span(phrase.first(), phrase.last()).of(sentence))
                .toList();
    }

    private static String head(String sentence, int phrase) {
        var text = TokenizedText.of(sentence);
        return text.form(READER.read(text).phrases().get(phrase).head());
    }

    private static int token(TokenizedText text, String key) {
        for (int i = 0; i < text.size(); i++) {
            if (text.key(i).equals(key)) {
                return i;
            }
        }
        throw new AssertionError("no token " + key);
    }

    /// Without this, a possessor and what it owns would be one actor nobody has heard of.
    @Test
    void aPossessorIsAPhraseOfItsOwn() {
        assertThat(phrases("Iran's Islamic Revolutionary Guard Corps denied it."))
                .containsExactly("Iran", "Islamic Revolutionary Guard Corps", "it");
    }

    @Test
    void modifiersWithHyphensAndParticiplesBelongToThePhrase() {
        assertThat(phrases("They killed 15 Kurdish-led fighters and two heavily armed men."))
                .containsExactly("They", "15 Kurdish-led fighters", "two heavily armed men");
        assertThat(phrases("The regime dropped two barrel bombs on rebel-held districts."))
                .containsExactly("The regime", "two barrel bombs", "rebel-held districts");
    }

    /// Without this, "Juan" would be the victim's whole name.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harakat al Nujaba",
                "Bashar al-Assad",
                "JUAN DE DIOS ARANGO",
                "Arturo Rivera y Damas",
                "the Farabundo Marti National Liberation Front"
            })
    void aNameWithParticlesIsOnePhrase(String name) {
        assertThat(phrases("Yesterday " + name + " attacked the village.")).contains(name);
        var upper = name.toUpperCase(Locale.ROOT);
        assertThat(phrases("YESTERDAY " + upper + " ATTACKED THE VILLAGE.")).contains(upper);
    }

    /// Upper-case wire copy reads as the same text in mixed case does.
    @Test
    void capitalsOnlyChangeNothing() {
        var sentence =
                "Unidentified gunmen kidnapped the mayor of San Miguel and wounded three peasants.";
        assertThat(phrases(sentence.toUpperCase(Locale.ROOT)))
                .containsExactly(
                        "UNIDENTIFIED GUNMEN", "THE MAYOR", "SAN MIGUEL", "THREE PEASANTS");
        assertThat(phrases(sentence))
                .containsExactly(
                        "Unidentified gunmen", "the mayor", "San Miguel", "three peasants");
    }

    /// Without this, the house "last night" would have been burnt down, not the house.
    @Test
    void aTimeBehindAPhraseIsNotPartOfIt() {
        assertThat(phrases("Rebels burned the house last night."))
                .contains("the house", "last night");
        assertThat(phrases("REBELS BOMBED THE BANK YESTERDAY.")).contains("THE BANK");
        assertThat(phrases("They shot the minister 8 days ago.")).contains("the minister");
    }

    /// Without this, "least 12 men" would be counted and named so.
    @Test
    void aHedgeStaysOutsideThePhrase() {
        assertThat(phrases("At least 12 men died.")).containsExactly("12 men");
    }

    @Test
    void aQuotedNameInsideAPhraseDoesNotCutIt() {
        assertThat(phrases("THE \"MANUEL RODRIGUEZ\" PATRIOTIC FRONT ATTACKED THE POST."))
                .containsExactly("THE \"MANUEL RODRIGUEZ\" PATRIOTIC FRONT", "THE POST");
    }

    @Test
    void theHeadIsWhatTheOthersDescribe() {
        assertThat(head("Two barrel bombs fell.", 0)).isEqualTo("bombs");
        assertThat(head("The wounded were taken away.", 0)).isEqualTo("wounded");
        assertThat(head("Flight 203 was hit.", 0)).isEqualTo("Flight");
    }

    @ParameterizedTest
    @CsvSource({
        "The plane dropped bombs, dropped, drop",
        "GUNMEN SHOT THE CHILDREN, shot, shoot",
        "GUNMEN SHOT THE CHILDREN, children, child",
        "They fired at houses, fired, fire",
        "They fired at houses, houses, house",
        "The men carried it, carried, carry",
        "He is dying, dying, die",
        "Armies fled, armies, army",
        "They planned it, planned, plan",
        "Boxes were stolen, boxes, box",
        "Boxes were stolen, stolen, steal"
    })
    void aLemmaIsTheDictionaryForm(String sentence, String word, String lemma) {
        var text = TokenizedText.of(sentence);
        assertThat(READER.read(text).lemma(token(text, word))).isEqualTo(lemma);
    }

    /// Without this, who was kidnapped and who kidnapped would change places.
    @ParameterizedTest
    @CsvSource({
        "The mayor was kidnapped and killed, kidnapped, PAST_PARTICIPLE",
        "The mayor was kidnapped and killed, killed, PAST_PARTICIPLE",
        "Rebels kidnapped the mayor, kidnapped, PAST",
        "The bomb planted by rebels exploded, planted, PAST_PARTICIPLE",
        "The bomb planted by rebels exploded, exploded, PAST",
        "They have not attacked the town, attacked, PAST_PARTICIPLE",
        "They did not attack the town, attack, BASE",
        "They want to attack the town, attack, BASE",
        "Soldiers attacking the town fled, attacking, GERUND",
        "He leads the group, leads, PRESENT"
    })
    void aVerbFormFollowsFromItsNeighbours(String sentence, String word, VerbForm form) {
        for (var written : List.of(sentence, sentence.toUpperCase(Locale.ROOT))) {
            var text = TokenizedText.of(written);
            assertThat(READER.read(text).form(token(text, word))).as(written).isEqualTo(form);
        }
    }

    @Test
    void anEmptyTextHasNoPhrases() {
        assertThat(READER.read(TokenizedText.of("")).phrases()).isEmpty();
    }

    @Test
    void phrasesNeverOverlapAndAreFoundAtTheirTokens() {
        var text = TokenizedText.of("The army said 20 of its men, among them a colonel, had died.");
        var syntax = READER.read(text);
        int end = -1;
        for (var phrase : syntax.phrases()) {
            assertThat(phrase.first()).isGreaterThan(end);
            end = phrase.last();
            assertThat(syntax.phraseAt(phrase.head())).isEqualTo(phrase);
        }
    }
}
