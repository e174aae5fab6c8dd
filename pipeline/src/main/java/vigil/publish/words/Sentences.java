package vigil.publish.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.model.claim.Act;
import vigil.model.claim.Claim;
import vigil.model.claim.Role;
import vigil.publish.act.ActWords;

/// What a claim tells, in one sentence that blames nobody.
final class Sentences {
    private static final int LONGEST_QUOTE = 90;

    private Sentences() {}

    static String of(Claim claim, String text) {
        return of(claim, text, LONGEST_QUOTE);
    }

    /// @param longestQuote UTF-16 units of what is quoted where nothing else tells claims apart
    static String of(Claim claim, String text, int longestQuote) {
        var sentence = new StringBuilder(ActWords.of(claim.act()));
        var manner =
                claim.context().stream()
                        .map(ActWords::of)
                        .map(words -> words.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        if (!manner.isEmpty()) {
            sentence.append(" (also: ").append(manner).append(')');
        }
        var parts = parts(claim);
        var doers = doers(claim);
        if (!doers.isEmpty()) {
            sentence.append(", ").append(doers);
        }
        parts.forEach(part -> sentence.append(", ").append(part));
        var outlook = outlook(claim, doers);
        if (!outlook.isEmpty()) {
            sentence.append(", ").append(outlook);
        }
        if (doers.isEmpty() && parts.isEmpty()) {
            var quote = Wording.shortened(Wording.evidence(claim, text), longestQuote);
            sentence.append(": “").append(quote).append('”');
        }
        return sentence.append('.').toString();
    }

    /// Those who are said to have done it, as carefully as the text says so.
    private static String doers(Claim claim) {
        var parts = with(claim, Role.Part.PERPETRATOR);
        if (parts.isEmpty()) {
            boolean told = claim.act() instanceof Act.Assault && Wording.outlook(claim).isEmpty();
            return told ? "by whom is not said" : "";
        }
        var names = Wording.names(parts);
        if (claim.act() instanceof Act.Say) {
            return "about " + names;
        }
        if (claim.act() == Act.Assault.CLASH) {
            return "said to be between or with " + names;
        }
        boolean denied = parts.stream().allMatch(r -> r.certainty() == Role.Certainty.DENIED);
        boolean surely = parts.stream().allMatch(r -> r.certainty() == Role.Certainty.ASSERTED);
        return switch (claim.modality()) {
            case DENIED -> "said not to be by " + names;
            case ALLEGED -> "alleged to be by " + names;
            case ASSERTED ->
                    (denied
                                    ? "said not to be by "
                                    : surely ? "said to be by " : "alleged to be by ")
                            + names;
            case PREDICTED, DEMANDED, PLANNED -> "by " + names;
        };
    }

    /// Who else takes part, where the act is nothing without them.
    private static List<String> parts(Claim claim) {
        return switch (claim.act()) {
            case Act.Assault _ -> List.of();
            case Act.Say _ -> named(claim, "from ", "to ", "about ");
            case Act.Coerce _, Act.Aid _ -> named(claim, "by ", "to ", "of ");
            case Act.Control _, Act.Move _ -> named(claim, "by ", "towards ", "of ");
            case Act.Truce _, Act.Link _ -> named(claim, "of ", "with ", "on ");
            case Act.Toll _ -> named(claim, "by ", "to ", "of ");
        };
    }

    private static List<String> named(Claim claim, String actor, String recipient, String object) {
        return Stream.of(
                        phrase(actor, with(claim, Role.Part.ACTOR)),
                        phrase(recipient, with(claim, Role.Part.RECIPIENT)),
                        phrase(object, with(claim, Role.Part.VICTIM, Role.Part.TARGET)))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String phrase(String lead, List<Role> roles) {
        return roles.isEmpty() ? "" : lead + Wording.names(roles);
    }

    private static List<Role> with(Claim claim, Role.Part... parts) {
        var wanted = List.of(parts);
        return claim.roles().stream().filter(role -> wanted.contains(role.part())).toList();
    }

    /// How the text presents it, where the doers have not said so already.
    private static String outlook(Claim claim, String doers) {
        var outlook = Wording.outlook(claim);
        boolean told = doers.startsWith(outlook) || doers.startsWith("said not");
        return told ? "" : outlook;
    }
}
