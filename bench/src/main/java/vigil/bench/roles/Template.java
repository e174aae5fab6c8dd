package vigil.bench.roles;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.read.event.RoleCandidate;

/// An incident of a MUC-4 key, to tell whether an account is about it.
///
/// @param needed whether it may not be missed
/// @param kinds `KIDNAPPING`, `ARSON`, `BOMBING`, `ATTACK`
/// @param days alternatives, each from and to; a null is open
/// @param inner names of the innermost place
/// @param outer names of what it lies in
/// @param heads group (`who`, `whom`, `weapon`) to head words
record Template(
        boolean needed,
        Set<String> kinds,
        List<@Nullable LocalDate[]> days,
        Set<String> inner,
        Set<String> outer,
        Map<String, Set<String>> heads) {
    private static final double LIKE_ENOUGH = 2;

    /// Whether the account is like it in kind, day, place and people, by the referee's measure.
    boolean like(RoleCandidate.OfAccount account) {
        return likeness(account) + day(account.time()) + place(account.place()) >= LIKE_ENOUGH;
    }

    /// How like it is in kind and people.
    double likeness(RoleCandidate.OfAccount account) {
        double like = kind(account.mode()) ? 1 : 0;
        var found = new HashSet<String>();
        for (var role : account.roles()) {
            var group =
                    switch (role.part()) {
                        case "PERP-IND", "PERP-ORG" -> "who";
                        case "WEAPON" -> "weapon";
                        default -> "whom";
                    };
            if (heads.getOrDefault(group, Set.of()).contains(Key.head(role.words()))) {
                found.add(group);
            }
        }
        like += found.contains("whom") ? 2 : 0;
        like += found.contains("who") ? 1 : 0;
        like += found.contains("weapon") ? 0.5 : 0;
        return like;
    }

    private boolean kind(String mode) {
        return switch (mode) {
            case "abduction" -> kinds.contains("KIDNAPPING");
            case "arson" -> kinds.contains("ARSON");
            case "explosive", "suicide" -> kinds.contains("BOMBING");
            case "aerial", "artillery" -> kinds.contains("BOMBING") || kinds.contains("ATTACK");
            default -> kinds.contains("ATTACK");
        };
    }

    /// 1 for the same days, 0.5 for days in common.
    double day(@Nullable TimeMention time) {
        if (time == null) {
            return 0;
        }
        double best = 0;
        for (var day : days) {
            var from = day[0];
            var to = day[1];
            if (java.util.Objects.equals(from, time.from())
                    && java.util.Objects.equals(to, time.to())) {
                return 1;
            }
            boolean late = from != null && time.to() != null && time.to().isBefore(from);
            boolean early = to != null && time.from() != null && time.from().isAfter(to);
            best = late || early ? best : 0.5;
        }
        return best;
    }

    /// 1 for its innermost place, 0.5 for what that lies in.
    double place(@Nullable PlaceMention mention) {
        var place = mention == null ? null : mention.place();
        if (mention == null || place == null) {
            return 0;
        }
        var name = letters(place.name());
        if (inner.contains(name) || inner.contains(letters(mention.text()))) {
            return 1;
        }
        boolean near = outer.contains(name);
        for (var around : place.inside()) {
            near |= inner.contains(letters(around));
        }
        return near ? 0.5 : 0;
    }

    /// Lower case without accents.
    static String letters(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
