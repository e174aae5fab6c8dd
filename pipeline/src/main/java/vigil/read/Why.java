package vigil.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigil.model.Span;
import vigil.model.claim.Attribution;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Role;
import vigil.model.reading.Explanation;
import vigil.model.reading.Explanation.Reason;
import vigil.model.reading.Explanation.Weight;
import vigil.model.reading.Reading;
import vigil.read.attribution.Attributed;
import vigil.read.choose.LinearModel;
import vigil.read.event.EventReader;
import vigil.read.event.Findings;
import vigil.read.event.RoleCandidate;

/// Finds out, after a report was read, which rule and which weights made each value.
final class Why {
    /// Weights that are shown of each choice.
    private static final int MOST_WEIGHTS = 6;

    /// The table that the chooser of roles uses, loaded when somebody first asks why.
    private static final class RoleWeights {
        static final LinearModel LOADED = LinearModel.load(EventReader.class, "roles.tsv");
    }

    private final Findings findings;
    private final List<RoleCandidate> candidates;
    private final LinearModel roles = RoleWeights.LOADED;
    private final Map<Span, String> timeRules;
    private final Map<Span, Reason> places;

    /// @param findings what the parts of the reader found
    /// @param candidates for roles, as the chooser saw them
    /// @param timeRules the rule of each time expression
    /// @param places the reason of each place
    Why(
            Findings findings,
            List<RoleCandidate> candidates,
            Map<Span, String> timeRules,
            Map<Span, Reason> places) {
        this.findings = findings;
        this.candidates = List.copyOf(candidates);
        this.timeRules = Map.copyOf(timeRules);
        this.places = Map.copyOf(places);
    }

    Explanation of(Reading reading) {
        var all = new TreeMap<String, List<Reason>>();
        for (var claim : reading.claims()) {
            all.put(claim.id(), of(claim));
        }
        return new Explanation(all);
    }

    private List<Reason> of(Claim claim) {
        var reasons = new ArrayList<Reason>();
        var events = claim.because().stream().filter(rule -> !rule.startsWith("figure.")).toList();
        reasons.add(
                new Reason(
                        "act",
                        claim.evidence().getFirst(),
                        events,
                        List.of(),
                        claim.act().word() + ", " + claim.modality().word()));
        claim.attribution().forEach(voice -> speaker(voice).ifPresent(reasons::add));
        claim.roles().forEach(role -> reasons.add(role(claim, role, events)));
        var place = claim.place();
        var ofPlace = place == null ? null : places.get(place.span());
        if (ofPlace != null) {
            reasons.add(ofPlace);
        }
        var time = claim.time();
        if (time != null) {
            var rule = timeRules.get(time.span());
            var rules = rule == null ? List.<String>of() : List.of(rule);
            reasons.add(new Reason("time", time.span(), rules, List.of(), ""));
        }
        claim.figures().forEach(figure -> figure(figure).ifPresent(reasons::add));
        return reasons;
    }

    private Optional<Reason> speaker(Attribution voice) {
        return findings.attributions().stream()
                .filter(found -> isOf(found, voice))
                .findFirst()
                .map(found ->
                        new Reason(
                                "speaker",
                                voice.span(),
                                List.of(found.pattern()),
                                List.of(),
                                "score " + Math.round(found.score() * 100) / 100.0));
    }

    private static boolean isOf(Attributed found, Attribution voice) {
        var relation = found.relation();
        boolean source = relation.source().stream().anyMatch(voice.span()::overlaps);
        var cue = voice.cue();
        return cue == null
                ? source
                : relation.cue().stream().anyMatch(cue::overlaps)
                        && (source || relation.source().isEmpty());
    }

    private Optional<Reason> figure(Figure figure) {
        return findings.figures().stream()
                .filter(mention ->
                        mention.figure().span().equals(figure.span())
                                && mention.figure().effect() == figure.effect())
                .findFirst()
                .map(mention ->
                        new Reason(
                                "figure",
                                figure.span(),
                                List.of(mention.rule()),
                                List.of(),
                                figure.effect().word()));
    }

    private Reason role(Claim claim, Role role, List<String> events) {
        var span = role.spans().getFirst();
        return candidates.stream()
                .filter(each -> each.begin() == span.begin() && each.end() == span.end())
                .filter(each -> isPart(each.part(), role.part()))
                .filter(each ->
                        each.evidence().stream()
                                .anyMatch(words ->
                                        claim.evidence().stream().anyMatch(words::overlaps)))
                .max(Comparator.comparingDouble(this::score))
                .map(each -> chosen(role, span, each))
                .orElseGet(() ->
                        new Reason(
                                role.part().word(),
                                span,
                                events,
                                List.of(),
                                "given by the rule's slots; no weights are learned for it"));
    }

    private static boolean isPart(String candidate, Role.Part part) {
        return part == Role.Part.PERPETRATOR
                ? candidate.startsWith("PERP-")
                : candidate.equals(part.name());
    }

    private double score(RoleCandidate candidate) {
        return candidate.facts().stream().mapToDouble(roles::weight).sum() + roles.bias();
    }

    private Reason chosen(Role role, Span span, RoleCandidate candidate) {
        var counted = new HashMap<String, Double>();
        candidate.facts().forEach(fact -> counted.merge(fact, roles.weight(fact), Double::sum));
        var weights =
                weightiest(
                        counted.entrySet().stream()
                                .map(fact -> new Weight(fact.getKey(), fact.getValue()))
                                .toList());
        return new Reason(
                role.part().word(),
                span,
                List.of(answer(candidate, "frame")),
                weights,
                String.format(
                        Locale.ROOT,
                        "as %s; all weights together %+.2f",
                        answer(candidate, "relation"),
                        score(candidate)));
    }

    /// *"object"* of the fact `relation=VICTIM|object`.
    private static String answer(RoleCandidate candidate, String kind) {
        return candidate.facts().stream()
                .filter(fact -> fact.startsWith(kind + "="))
                .map(fact -> fact.substring(fact.indexOf('|') + 1).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("?");
    }

    /// The weights that counted most, the weightiest first, by name where they are equal.
    static List<Weight> weightiest(List<Weight> all) {
        return all.stream()
                .filter(weight -> weight.weight() != 0)
                .sorted(
                        Comparator.comparingDouble((Weight weight) -> -Math.abs(weight.weight()))
                                .thenComparing(Weight::fact))
                .limit(MOST_WEIGHTS)
                .toList();
    }
}
