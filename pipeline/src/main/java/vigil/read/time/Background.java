package vigil.read.time;

import java.util.Set;

/// Words that do not make a noun phrase of the date before them.
final class Background {
    private static final Set<String> FUNCTION =
            Set.of(
                    "and",
                    "or",
                    "but",
                    "when",
                    "where",
                    "while",
                    "after",
                    "before",
                    "in",
                    "on",
                    "at",
                    "to",
                    "of",
                    "by",
                    "with",
                    "for",
                    "from",
                    "the",
                    "a",
                    "an",
                    "he",
                    "she",
                    "it",
                    "they",
                    "that",
                    "which",
                    "who",
                    "was",
                    "were",
                    "is",
                    "are",
                    "had",
                    "has",
                    "saw",
                    "until",
                    "as",
                    "under",
                    "over",
                    "near",
                    "also",
                    "only",
                    "his",
                    "their",
                    "its",
                    "there",
                    "this",
                    "these",
                    "following",
                    "during",
                    "through");

    private Background() {}

    static boolean isFunctionWord(String key) {
        return FUNCTION.contains(key);
    }
}
