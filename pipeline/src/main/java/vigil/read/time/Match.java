package vigil.read.time;

import vigil.read.time.pattern.Slots;

/// A rule and the tokens that it holds for.
///
/// @param first first token of the expression
/// @param last last token, included
record Match(Rule rule, int first, int last, Slots slots) {

    int length() {
        return last - first + 1;
    }

    boolean means(Meaning meaning) {
        return rule.meaning() == meaning;
    }
}
