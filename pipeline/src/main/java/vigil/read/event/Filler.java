package vigil.read.event;

import vigil.model.claim.Role;
import vigil.read.entity.Entity;

/// An entity in a role of a hit: a candidate until the chooser has seen it.
///
/// @param part the role
/// @param entity who or what
/// @param certainty how surely the text gives it this part
/// @param relation to the trigger; `near`, `next` (sentence), `far` or `inside` (another's words)
///   where only nearness joins the two
/// @param trigger the trigger's first token
/// @param frame the frame's name
record Filler(
        Role.Part part,
        Entity entity,
        Role.Certainty certainty,
        String relation,
        int trigger,
        String frame) {

    /// The same entity in another role.
    Filler as(Role.Part other) {
        return new Filler(other, entity, certainty, relation, trigger, frame);
    }

    /// Whether no rule of grammar vouches for it, only nearness.
    boolean weak() {
        return switch (relation) {
            case "near", "next", "far", "inside" -> true;
            default -> false;
        };
    }
}
