package vigil.bench.roles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the key of one report has in each role.
///
/// @param strict role to entities, each a set of acceptable strings
/// @param heads role to head words that are right where no exact words are asked for
record Key(Map<String, List<Set<String>>> strict, Map<String, Set<String>> heads) {

    /// Lower case, without punctuation and articles: the referee's comparison.
    static String plain(String words) {
        var lower = words.toLowerCase(Locale.ROOT).replaceAll("\\p{Punct}", "");
        return lower.replaceAll("\\b(a|an|the)\\b", " ").strip().replaceAll("\\s+", " ");
    }

    /// The last word before a preposition or comma: the referee's head.
    static String head(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        var cut =
                lower.split(
                                "\\b(of|in|from|who|which|that|at|on|with|for|belonging|located|near|under|by)\\b|,(?!\\d)",
                                2)[0];
        var tokens = new ArrayList<String>();
        for (var token : (cut.isBlank() ? lower : cut).split("[^\\p{L}\\p{N}_-]+", -1)) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens.isEmpty() ? "" : tokens.getLast();
    }

    boolean has(String part, boolean named, String words) {
        if (part.equals("VICTIM") && !named) {
            return heads.getOrDefault(part, Set.of()).contains(head(words));
        }
        var exact = strict.get(part);
        if (exact == null) {
            return heads.getOrDefault(part, new HashSet<>()).contains(head(words));
        }
        var plain = plain(words);
        return exact.stream().anyMatch(entity -> entity.contains(plain));
    }
}
