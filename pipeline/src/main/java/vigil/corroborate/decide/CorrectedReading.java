package vigil.corroborate.decide;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vigil.model.Problem;
import vigil.model.Span;
import vigil.model.claim.Claim;
import vigil.model.decision.ClaimAnchor;
import vigil.model.decision.Decision;
import vigil.model.decision.Verdict;
import vigil.model.reading.Reading;
import vigil.model.reading.Reported;

/// One reading with people's corrections. The reading itself stays as it was read.
final class CorrectedReading {
    private final Reported reported;
    private final List<Problem> problems;
    private final List<Claim> claims;

    /// @param problems is told of decisions that find no claim, or whose value makes no sense
    CorrectedReading(Reported reported, List<Problem> problems) {
        this.reported = reported;
        this.problems = problems;
        claims = new ArrayList<>(reported.reading().claims());
    }

    Reported with(List<Decision> decisions) {
        for (var decision : decisions) {
            switch (decision.verdict()) {
                case Verdict.Correction(var claim, var field, var value) -> {
                    int at = find(claim, decision);
                    if (at >= 0) {
                        correct(at, decision, field, value);
                    }
                }
                case Verdict.Review(var claim, var accepted) -> {
                    int at = find(claim, decision);
                    if (at >= 0 && accepted) {
                        claims.set(at, noted(claims.get(at), decision, "accepted"));
                    } else if (at >= 0) {
                        claims.remove(at);
                    }
                }
                case Verdict.Pair _, Verdict.Withdrawal _ -> {}
            }
        }
        var old = reported.reading();
        return new Reported(
                reported.report(),
                new Reading(
                        old.id(),
                        old.reader(),
                        old.published(),
                        old.language(),
                        claims,
                        old.places(),
                        old.times(),
                        old.attributions(),
                        old.problems()));
    }

    private void correct(int at, Decision decision, Verdict.Field field, String value) {
        try {
            claims.set(
                    at,
                    noted(
                            Typed.set(claims.get(at), field, value.strip()),
                            decision,
                            field.word() + " typed"));
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(
                    Problem.of(
                            "bad-decision",
                            "decision %s: \"%s\" is no %s: %s"
                                    .formatted(
                                            decision.id(), value, field.word(), e.getMessage())));
        }
    }

    /// The claim whose evidence shares most with the anchor, of the same type if there is one.
    private int find(ClaimAnchor anchor, Decision decision) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            int shared =
                    2
                            * claim.evidence().stream()
                                    .mapToInt(span -> shared(span, anchor.evidence()))
                                    .sum();
            boolean sameType = claim.act().word().equals(anchor.type());
            int fits = shared == 0 ? 0 : shared + (sameType ? anchor.evidence().length() : 0);
            if (fits > most) {
                most = fits;
                best = i;
            }
        }
        if (best < 0) {
            problems.add(
                    Problem.of(
                            "decision-without-claim",
                            "decision %s: no claim of report %s has its words any more; look at it"
                                    .formatted(decision.id(), anchor.report())));
        }
        return best;
    }

    private static int shared(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin()));
    }

    private static Claim noted(Claim claim, Decision decision, String what) {
        return new Claim(
                claim.id(),
                claim.act(),
                claim.context(),
                claim.modality(),
                claim.attribution(),
                claim.roles(),
                claim.place(),
                claim.time(),
                claim.figures(),
                claim.evidence(),
                Stream.concat(
                                claim.because().stream(),
                                Stream.of("person:" + what + ":" + decision.id()))
                        .toList(),
                claim.score());
    }
}
