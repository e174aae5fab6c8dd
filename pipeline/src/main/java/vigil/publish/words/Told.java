package vigil.publish.words;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vigil.model.claim.Act;
import vigil.model.claim.Claim;
import vigil.model.claim.Modality;

/// A claim and the report that tells it.
///
/// @param in where it is told
/// @param claim what is told
/// @param number the claim's number in its report, from 1, in the order of the reading
public record Told(ReadReport in, Claim claim, int number) {
    public Told {
        requireNonNull(in, "in");
        requireNonNull(claim, "claim");
    }

    /// Who vouches, for a heading: *"rescuers, in Meridian Wire"*; *"Meridian Wire, in its own
    /// voice"*.
    public String voice() {
        return Wording.voice(claim, in.source());
    }

    /// The voice and the day of the report, which tells reports of one source apart: *"a hospital
    /// official, in Meridian Wire, 2016-08-13"*.
    public String voiceAndDay() {
        var published = in.reading().published();
        return published == null ? voice() : voice() + ", " + published;
    }

    /// Why a person should look at the claim as a whole before using it; empty if nothing speaks
    /// against it.
    public List<String> doubts() {
        return Doubts.of(claim);
    }

    /// Whether it is about something that is said to have happened, or not to have: not a fear, a
    /// demand or a plan. Words count as having been said.
    boolean ofThePast() {
        if (claim.act() instanceof Act.Say) {
            return true;
        }
        return switch (claim.modality()) {
            case ASSERTED, ALLEGED, DENIED -> true;
            case PREDICTED, DEMANDED, PLANNED -> false;
        };
    }

    /// Whether its figures say how many: a figure inside a denial is what is denied.
    boolean counts() {
        return ofThePast() && claim.modality() != Modality.DENIED;
    }
}
