package vigil.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vigil.model.Outcome;
import vigil.model.Report;
import vigil.model.reading.Explanation;
import vigil.model.reading.Explanation.Weight;
import vigil.model.reading.Reading;
import vigil.read.rule.RuleText;

/// Every value can say why: rule, weights, words.
class WhyTest {
    private static final EnglishReader READER = new EnglishReader();
    private static final String TEXT =
            "Two barrel bombs fell on a market in Aleppo on Wednesday, killing four people,"
                    + " rescuers said. The army denied the attack.";

    private final Report report =
            new Report("r", null, null, LocalDate.of(2016, 8, 11), null, null, TEXT, null);

    private Reading reading() {
        return switch (READER.apply(report)) {
            case Outcome.Done<Reading>(var reading, _) -> reading;
            case Outcome.Refused<Reading>(var problems) -> throw new AssertionError(problems);
        };
    }

    /// "Why is the army in this record?" had no answer but a list of rules for the whole claim.
    @Test
    void everyValueHasAReasonWithItsWords() {
        var reading = reading();
        var why = READER.why(report, reading);
        assertThat(reading.claims()).isNotEmpty();
        for (var claim : reading.claims()) {
            assertThat(why.of(claim.id(), "act", claim.evidence().getFirst())).isPresent();
            for (var role : claim.roles()) {
                assertThat(why.of(claim.id(), role.part().word(), role.spans().getFirst()))
                        .as(role.text())
                        .isPresent();
            }
            for (var figure : claim.figures()) {
                assertThat(why.of(claim.id(), "figure", figure.span())).isPresent();
            }
            for (var voice : claim.attribution()) {
                assertThat(why.of(claim.id(), "speaker", voice.span())).isPresent();
            }
            var place = claim.place();
            if (place != null) {
                assertThat(why.of(claim.id(), "place", place.span())).isPresent();
            }
            var time = claim.time();
            if (time != null) {
                assertThat(why.of(claim.id(), "time", time.span())).isPresent();
            }
        }
    }

    @Test
    void everyRuleThatIsNamedCanBeExplained() {
        var known = READER.rules().stream().map(RuleText::name).collect(Collectors.toSet());
        var why = READER.why(report, reading());
        assertThat(why.reasons().values())
                .flatExtracting(reasons -> reasons)
                .flatExtracting(Explanation.Reason::rules)
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void weightsOfRolesAndPlacesComeWeightiestFirst() {
        var reading = reading();
        var claim = reading.claims().getFirst();
        var why = READER.why(report, reading);
        var weights =
                why.of(claim.id()).stream()
                        .filter(reason -> reason.value().equals("weapon"))
                        .findFirst()
                        .orElseThrow()
                        .weights();
        assertThat(weights).hasSizeGreaterThan(2);
        assertThat(weights).extracting(weight -> -Math.abs(weight.weight())).isSorted();
        assertThat(weights).extracting(Weight::fact).allMatch(fact -> fact.contains("=WEAPON"));
        var place = Objects.requireNonNull(claim.place());
        var ofPlace = why.of(claim.id(), "place", place.span()).orElseThrow();
        assertThat(ofPlace.weights()).extracting(Weight::fact).anyMatch(f -> f.startsWith("name."));
        assertThat(ofPlace.note()).contains("name");
    }

    @Test
    void theSameReportGivesTheSameReasons() {
        assertThat(READER.why(report, reading())).isEqualTo(READER.why(report, reading()));
    }
}
