package vigil.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.model.search.Answer;
import vigil.model.search.Found;
import vigil.model.search.Question;

class SearchIndexTest {
    @TempDir private Path folder;

    private static Found incident(
            String id, String text, List<String> places, @Nullable LocalDate from) {
        return new Found(
                Found.Kind.INCIDENT,
                id,
                "Attack",
                text,
                List.of("assault/aerial"),
                places,
                from,
                from,
                List.of("the Grey Band"),
                4,
                null,
                2,
                "contradicted");
    }

    private Answer answer(Question question, Found... all) throws IOException {
        var index = new SearchIndex(folder.resolve("index"));
        index.rebuild(List.of(all).iterator(), "state 1");
        assertThat(index.state()).contains("state 1");
        try (var search = index.open()) {
            return search.answer(question);
        }
    }

    private static Question filtered(@Nullable String place, @Nullable LocalDate from) {
        return new Question(
                null, Set.of(), "assault", place, from, null, "grey band", 100, null, 2, null, 10);
    }

    private static List<String> ids(Answer answer) {
        return answer.best().stream().map(Found::id).toList();
    }

    /// Whoever asks for a country must get its towns.
    @Test
    void aPlaceFindsWhatLiesInIt() throws IOException {
        var town = incident("a", "bombs", List.of("Northford", "Norland", "XX"), null);
        var other = incident("b", "bombs", List.of("Southford", "Sorland", "XX"), null);
        assertThat(ids(answer(filtered("norland", null), town, other))).containsExactly("a");
        assertThat(ids(answer(filtered("XX", null), town, other)))
                .containsExactlyInAnyOrder("a", "b");
    }

    /// An attack without a day that a filter drops in silence is an attack that did not happen.
    @Test
    void whatAFilterCannotJudgeIsCounted() throws IOException {
        var dated = incident("a", "bombs", List.of("Northford"), LocalDate.of(2020, 5, 4));
        var undated = incident("b", "bombs", List.of("Northford"), null);
        var unplaced = incident("c", "bombs", List.of(), LocalDate.of(2020, 5, 4));
        var answer =
                answer(filtered("Northford", LocalDate.of(2020, 5, 1)), dated, undated, unplaced);
        assertThat(ids(answer)).containsExactly("a");
        assertThat(answer.undated()).isEqualTo(1);
        assertThat(answer.unplaced()).isEqualTo(1);
    }

    @Test
    void wordsAreFoundByTheirStemInEnglishAndArabic() throws IOException {
        var english = incident("a", "Two hospitals were bombed.", List.of(), null);
        var arabic = incident("b", "قصف المستشفيات في المدينة", List.of(), null);
        assertThat(ids(answer(Question.of("hospital bombing"), english, arabic)))
                .containsExactly("a");
        assertThat(ids(answer(Question.of("مستشفيات"), english, arabic))).containsExactly("b");
    }

    /// What people type must never end in an error of a parser.
    @Test
    void wordsThatAreNoQueryAreNoFault() throws IOException {
        var one = incident("a", "bombs", List.of(), null);
        for (var words : List.of("\"", "((", "+-", "a AND", "*", "~", "field:x", "\\", "[1 TO")) {
            assertThat(answer(Question.of(words), one).total()).isNotNegative();
        }
    }

    /// "At least four" may be a hundred; "open" must not read as "none".
    @Test
    void anOpenTollIsFoundByAnyNumberAboveIt() throws IOException {
        var open = incident("a", "bombs", List.of(), null);
        assertThat(answer(filtered(null, null), open).total()).isEqualTo(1);
        var found = answer(Question.of("bombs"), open).best().getFirst();
        assertThat(found.killedLow()).isEqualTo(4);
        assertThat(found.killedHigh()).isNull();
    }
}
