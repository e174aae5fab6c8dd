package vigil.corroborate.range;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Role;

/// Who is said to have done it, by anybody, themselves included: their own count of the dead is
/// shown, but bounds no range.
final class Parties {
    private static final Set<String> OWN = Set.of("its", "our", "their", "his", "her", "we");
    private static final Set<String> KINDS =
            Set.of(
                    "forces",
                    "army",
                    "military",
                    "fighters",
                    "soldiers",
                    "troops",
                    "gunmen",
                    "militants",
                    "rebels",
                    "police",
                    "government",
                    "air",
                    "force",
                    "warplanes",
                    "fighter",
                    "men",
                    "man",
                    "attackers",
                    "assailants",
                    "unit",
                    "units",
                    "armed",
                    "security",
                    "suspect",
                    "shooter",
                    "gunman",
                    "terrorists",
                    "bomber");

    private final Set<String> names = new HashSet<>();
    private final Set<String> kinds = new HashSet<>();
    private final Set<String> admitting = new HashSet<>();

    /// @param claims about the incident, accusations among them
    Parties(List<Told> claims) {
        for (var told : claims) {
            for (var role : told.claim().roles()) {
                if (role.part() == Role.Part.PERPETRATOR
                        && role.certainty() != Role.Certainty.DENIED) {
                    take(told, role);
                }
            }
        }
    }

    private void take(Told told, Role role) {
        var words = Voices.words(role.name() == null ? role.text() : role.name());
        boolean own =
                OWN.contains(role.text().split(" ", 2)[0].toLowerCase(Locale.ROOT))
                        && !told.voice().isEmpty();
        if (own) {
            admitting.add(told.voice());
        }
        var telling = new ArrayList<>(words);
        telling.removeAll(KINDS);
        if (telling.isEmpty() && !own) {
            kinds.addAll(words);
        }
        names.addAll(telling);
    }

    /// What somebody who did it is called, or null where only a kind is told: "gunmen", "its
    /// forces".
    static @Nullable String name(Role role) {
        var name = role.name() == null ? role.text() : role.name();
        var words = Voices.words(name);
        boolean own = OWN.contains(role.text().split(" ", 2)[0].toLowerCase(Locale.ROOT));
        boolean capital = !name.equals(name.toLowerCase(Locale.ROOT)) && named(name);
        return own || words.stream().allMatch(KINDS::contains) || !capital ? null : name;
    }

    /// Whether a word after the first, or a word that is not a mere article, is capitalised.
    private static boolean named(String name) {
        for (var word : name.split(" ", -1)) {
            boolean article = word.equals("The") || word.equals("A") || word.equals("An");
            boolean upper = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
            if (upper && !article && !KINDS.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a claim is told by somebody who is said to have done it.
    boolean isToldByOne(Told told) {
        var voice = told.voice();
        if (admitting.contains(voice) && !voice.isEmpty()) {
            return true;
        }
        var source = told.sheet().source();
        var words = Voices.words(voice.isEmpty() ? source == null ? "" : source : voice);
        return words.stream().anyMatch(word -> names.stream().anyMatch(n -> Voices.alike(n, word)))
                || (!voice.isEmpty() && words.size() == 1 && kinds.contains(words.getFirst()));
    }
}
