package vigil.corroborate.sheet;

import vigil.model.claim.Claim;

/// A claim with what its words show, so that the text can be let go.
///
/// @param claim what it says
/// @param harm what its words tell that was done to people
/// @param words it was first read from, at most [#LONGEST] characters
public record Spoken(Claim claim, Harm harm, String words) {
    static final int LONGEST = 160;

    static Spoken of(String text, Claim claim) {
        var span = claim.evidence().getFirst();
        var words = span.end() <= text.length() ? span.of(text) : claim.act().word();
        return new Spoken(
                claim,
                Harm.of(text, claim),
                words.length() <= LONGEST ? words : words.substring(0, LONGEST));
    }
}
