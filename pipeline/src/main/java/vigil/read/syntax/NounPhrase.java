package vigil.read.syntax;

/// A base noun phrase: an article or possessive, modifiers and a noun; a name; or a pronoun.
///
/// Prepositional phrases and clauses behind the head are not part of it: *"the commander of the 1st
/// Brigade"* is two. A possessor is a phrase of its own: *"Iran's Islamic Revolutionary Guard
/// Corps"* is two, and the ending `'s` is in neither.
///
/// @param first first token
/// @param last last token, included
/// @param head the token the others describe: "bombs" in "two barrel bombs"
public record NounPhrase(int first, int last, int head) {
    /// @throws IllegalArgumentException if the head is outside
    public NounPhrase {
        if (first < 0 || head < first || last < head) {
            throw new IllegalArgumentException(
                    "head " + head + " is outside " + first + ".." + last);
        }
    }

    /// Whether a token is in the phrase.
    public boolean covers(int token) {
        return first <= token && token <= last;
    }

    /// How many tokens.
    public int length() {
        return last - first + 1;
    }
}
