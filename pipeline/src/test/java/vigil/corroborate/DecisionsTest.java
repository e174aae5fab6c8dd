package vigil.corroborate;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.corroborate.Sample.DAY;
import static vigil.corroborate.Sample.NORTHFORD;
import static vigil.corroborate.Sample.bridge;
import static vigil.corroborate.Sample.dead;
import static vigil.corroborate.Sample.killed;
import static vigil.corroborate.Sample.millText;
import static vigil.corroborate.Sample.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vigil.corroborate.decide.Decided;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Span;
import vigil.model.claim.Act;
import vigil.model.decision.ClaimAnchor;
import vigil.model.decision.Decision;
import vigil.model.decision.Verdict;
import vigil.model.decision.Verdict.Answer;
import vigil.model.incident.Corroboration;
import vigil.model.incident.Incident;
import vigil.model.reading.Reported;

class DecisionsTest {
    private static Reported bridgeBy(String id) {
        return report(
                id,
                "Paper " + id,
                DAY,
                bridge(7),
                killed(id + "#1", Act.Assault.ARTILLERY, NORTHFORD, DAY, dead(7)));
    }

    private static Reported mill(String id) {
        return report(
                id,
                "Mill " + id,
                DAY,
                millText(),
                killed(id + "#1", Act.Assault.SHOOTING, null, DAY));
    }

    private static final List<Reported> REPORTS =
            List.of(bridgeBy("a"), bridgeBy("b"), bridgeBy("c"), mill("d"));

    private static Decision decision(int number, Verdict verdict) {
        return new Decision(
                "d" + number,
                "analyst",
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number),
                "seen the photographs",
                verdict);
    }

    private static Decision pair(int number, String one, String other, Answer answer) {
        return decision(number, Verdict.Pair.of(one, other, answer));
    }

    private static Outcome.Done<Corroboration> with(List<Decision> decisions) {
        return switch (new Corroborator(Decided.of(decisions)).apply(REPORTS)) {
            case Outcome.Done<Corroboration> done -> done;
            case Outcome.Refused<Corroboration>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static List<List<String>> groups(Decision... decisions) {
        return with(List.of(decisions)).value().incidents().stream()
                .map(Incident::reports)
                .sorted((left, right) -> left.getFirst().compareTo(right.getFirst()))
                .toList();
    }

    /// Two attacks on one bridge that a person told apart must not be added up or averaged again.
    @Test
    void whatAPersonCallsTwoStaysTwo() {
        assertThat(groups()).containsExactly(List.of("a", "b", "c"), List.of("d"));
        var split = groups(pair(1, "b", "a", Answer.DIFFERENT));
        assertThat(split).noneMatch(group -> group.contains("a") && group.contains("b"));
        assertThat(split.stream().flatMap(List::stream))
                .containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    /// The machine sees no likeness; the person who spoke with both witnesses knows better.
    @Test
    void whatAPersonCallsOneIsOneAndSaysWho() {
        var found = with(List.of(pair(1, "d", "c", Answer.SAME))).value().incidents();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().reports()).containsExactly("a", "b", "c", "d");
        assertThat(found.getFirst().joins())
                .anyMatch(join ->
                        join.reasons().contains("decided by analyst: seen the photographs"));
    }

    @Test
    void aDecisionTakenBackStandsNoMoreAndTheTakingBackCanBeTakenBack() {
        var apart = pair(1, "a", "b", Answer.DIFFERENT);
        var back = decision(2, new Verdict.Withdrawal("d1"));
        assertThat(groups(apart, back)).isEqualTo(groups());
        assertThat(groups(apart, back, decision(3, new Verdict.Withdrawal("d2"))))
                .isEqualTo(groups(apart));
    }

    /// Two colleagues who sync their notebooks in another order must not get another record.
    @Property(tries = 30)
    void theOrderOfDecisionsChangesNothing(@ForAll long seed) {
        var decisions =
                List.of(
                        pair(1, "a", "b", Answer.DIFFERENT),
                        pair(2, "a", "b", Answer.SAME),
                        pair(3, "a", "d", Answer.SAME),
                        pair(4, "b", "d", Answer.DIFFERENT),
                        pair(5, "c", "d", Answer.UNSURE));
        var shuffled = new ArrayList<>(decisions);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(with(shuffled)).isEqualTo(with(decisions));
    }

    /// A contradiction among people that is settled in silence would hide that they disagree.
    @Test
    void decisionsThatCannotAllStandAreTold() {
        var done =
                with(
                        List.of(
                                pair(1, "a", "d", Answer.DIFFERENT),
                                pair(2, "a", "b", Answer.SAME),
                                pair(3, "b", "d", Answer.SAME)));
        assertThat(done.warnings()).extracting(Problem::code).containsExactly("decisions-conflict");
        assertThat(done.value().incidents().getFirst().reports()).contains("a", "b", "d");
    }

    /// A misread toll that a person mended must not come back in the range.
    @Test
    void aTypedTollWinsAndSaysSo() {
        var anchor = anchor("a");
        var done =
                with(
                        List.of(
                                decision(
                                        1,
                                        new Verdict.Correction(
                                                anchor, Verdict.Field.KILLED, "12..")),
                                pair(2, "a", "b", Answer.DIFFERENT),
                                pair(3, "a", "c", Answer.DIFFERENT)));
        assertThat(done.warnings()).isEmpty();
        var own =
                done.value().incidents().stream()
                        .filter(incident -> incident.reports().equals(List.of("a")))
                        .findFirst()
                        .orElseThrow();
        assertThat(own.figures()).anyMatch(range -> range.low() == 12 && range.high() == null);
    }

    @Test
    void aClaimTakenForMisreadIsInNoIncident() {
        var found = with(List.of(decision(1, new Verdict.Review(anchor("a"), false)))).value();
        assertThat(found.incidents().stream().flatMap(incident -> incident.claims().stream()))
                .noneMatch(claim -> claim.report().equals("a"));
    }

    @Test
    void aDecisionWhoseWordsAreGoneIsTold() {
        var lost = new ClaimAnchor("d", "assault/shooting", new Span(5000, 5001));
        var done = with(List.of(decision(1, new Verdict.Review(lost, true))));
        assertThat(done.warnings())
                .extracting(Problem::code)
                .containsExactly("decision-without-claim");
    }

    @Test
    void aValueThatIsNoneIsToldAndChangesNothing() {
        var bad = new Verdict.Correction(anchor("a"), Verdict.Field.TIME, "last Tuesday");
        var done = with(List.of(decision(1, bad)));
        assertThat(done.warnings()).extracting(Problem::code).containsExactly("bad-decision");
        assertThat(done.value()).isEqualTo(with(List.of()).value());
    }

    private static ClaimAnchor anchor(String report) {
        var claim =
                REPORTS.stream()
                        .filter(reported -> reported.report().id().equals(report))
                        .findFirst()
                        .orElseThrow()
                        .reading()
                        .claims()
                        .getFirst();
        return new ClaimAnchor(report, claim.act().word(), claim.evidence().getFirst());
    }
}
