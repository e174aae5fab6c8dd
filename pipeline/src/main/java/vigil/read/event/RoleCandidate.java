package vigil.read.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.read.event.setting.PlaceChooser;
import vigil.read.event.setting.TimeChooser;

/// A candidate for a role as the trainer of the chooser sees it.
///
/// @param part `PERP-IND`, `PERP-ORG`, `VICTIM`, `TARGET` or `WEAPON`
/// @param named whether a victim is named
/// @param begin where the words stand, in UTF-16 code units
/// @param end one past their end
/// @param entity number of the entity in its report; variants of one entity share it
/// @param account number of its account among those whose relevance is judged
/// @param evidence the words of the account it would have the role in
/// @param facts what the model looks at
public record RoleCandidate(
        String part,
        boolean named,
        int begin,
        int end,
        int entity,
        int account,
        List<Span> evidence,
        List<String> facts) {
    public RoleCandidate {
        evidence = List.copyOf(evidence);
        facts = List.copyOf(facts);
    }

    /// The same when its account is as relevant as this.
    public RoleCandidate relevant(double relevance) {
        var more = new ArrayList<>(facts);
        more.add("relevance=" + part + "|" + Chooser.surely(relevance));
        if (facts.stream().anyMatch(fact -> fact.startsWith("wire="))) {
            more.add("wireRelevance=" + part + "|" + Chooser.surely(relevance));
        }
        return new RoleCandidate(part, named, begin, end, entity, account, evidence, more);
    }

    /// An account of force or abduction as the trainer of its relevance sees it.
    ///
    /// @param mode the act's word
    /// @param time when, or null
    /// @param place where, or null
    /// @param roles who and what was chosen for it
    /// @param evidence its words
    /// @param places where it may have happened
    /// @param times when it may have happened
    /// @param facts what the model looks at
    public record OfAccount(
            String mode,
            @Nullable TimeMention time,
            @Nullable PlaceMention place,
            List<Named> roles,
            List<Span> evidence,
            List<PlaceChooser.Option> places,
            List<TimeChooser.Option> times,
            List<String> facts) {
        public OfAccount {
            places = List.copyOf(places);
            times = List.copyOf(times);
            roles = List.copyOf(roles);
            evidence = List.copyOf(evidence);
            facts = List.copyOf(facts);
        }

        /// Somebody or something in a role.
        ///
        /// @param part as in [RoleCandidate#part()]
        /// @param words as written
        public record Named(String part, String words) {}
    }
}
