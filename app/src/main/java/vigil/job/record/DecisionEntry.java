package vigil.job.record;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vigil.model.Span;
import vigil.model.decision.ClaimAnchor;
import vigil.model.decision.Decision;
import vigil.model.decision.Verdict;
import vigil.verify.json.BadJson;
import vigil.verify.json.CanonicalJson;
import vigil.verify.json.Json;

/// Decisions as entries of the log.
final class DecisionEntry {
    private DecisionEntry() {}

    /// Names and values of an entry, by turns.
    static Object[] members(String author, String why, Verdict verdict) {
        return new Object[] {"author", author, "why", why, "decision", json(verdict)};
    }

    private static Json json(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pair(var left, var right, var answer) ->
                    Json.members("kind", answer.word(), "left", left, "right", right);
            case Verdict.Correction(var claim, var field, var value) ->
                    Json.members(
                            "kind",
                            "correct",
                            "claim",
                            json(claim),
                            "field",
                            field.word(),
                            "value",
                            value);
            case Verdict.Review(var claim, var accepted) ->
                    Json.members("kind", accepted ? "accept" : "reject", "claim", json(claim));
            case Verdict.Withdrawal(var decision) ->
                    Json.members("kind", "undo", "decision", decision);
        };
    }

    private static Json json(ClaimAnchor claim) {
        return Json.members(
                "report", claim.report(),
                "type", claim.type(),
                "from", claim.evidence().begin(),
                "to", claim.evidence().end());
    }

    /// The decision of an entry, or empty if this version does not know its kind.
    ///
    /// @param leaf the entry's index, which names the decision
    static Optional<Decision> read(long leaf, String body) {
        try {
            if (CanonicalJson.parse(body.getBytes(StandardCharsets.UTF_8))
                            instanceof Json.Members entry
                    && entry.find("decision").orElse(null) instanceof Json.Members decision) {
                return verdict(decision)
                        .map(verdict ->
                                new Decision(
                                        "d" + leaf,
                                        text(entry, "author"),
                                        Instant.parse(text(entry, "at")),
                                        text(entry, "why"),
                                        verdict));
            }
            return Optional.empty();
        } catch (BadJson | IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Verdict> verdict(Json.Members decision) {
        var kind = text(decision, "kind");
        return Optional.ofNullable(
                switch (kind) {
                    case "same", "different", "unsure" ->
                            Verdict.Pair.of(
                                    text(decision, "left"),
                                    text(decision, "right"),
                                    Verdict.Answer.valueOf(kind.toUpperCase(Locale.ROOT)));
                    case "correct" ->
                            new Verdict.Correction(
                                    anchor(decision),
                                    field(text(decision, "field")),
                                    text(decision, "value"));
                    case "accept" -> new Verdict.Review(anchor(decision), true);
                    case "reject" -> new Verdict.Review(anchor(decision), false);
                    case "undo" -> new Verdict.Withdrawal(text(decision, "decision"));
                    default -> null;
                });
    }

    private static Verdict.Field field(String word) {
        return Arrays.stream(Verdict.Field.values())
                .filter(field -> field.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such field: " + word));
    }

    private static ClaimAnchor anchor(Json.Members decision) {
        if (decision.find("claim").orElse(null) instanceof Json.Members claim) {
            return new ClaimAnchor(
                    text(claim, "report"),
                    text(claim, "type"),
                    new Span(
                            Math.toIntExact(claim.whole("from").orElse(0L)),
                            Math.toIntExact(claim.whole("to").orElse(0L))));
        }
        throw new IllegalArgumentException("no claim");
    }

    private static String text(Json.Members of, String name) {
        return of.text(name)
                .orElseThrow(() -> new IllegalArgumentException("no text named " + name));
    }
}
