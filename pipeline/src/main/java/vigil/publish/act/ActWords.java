package vigil.publish.act;

import vigil.model.claim.Act;

/// The name of each act as a heading: plain, and without saying who is guilty of what.
public final class ActWords {
    private ActWords() {}

    /// *"Attack from the air"*.
    public static String of(Act act) {
        return switch (act) {
            case Act.Assault.AERIAL -> "Attack from the air";
            case Act.Assault.ARTILLERY -> "Shelling";
            case Act.Assault.EXPLOSIVE -> "Bombing on the ground";
            case Act.Assault.SUICIDE -> "Suicide bombing";
            case Act.Assault.CHEMICAL -> "Attack with a toxic agent";
            case Act.Assault.SHOOTING -> "Shooting";
            case Act.Assault.ARSON -> "Burning";
            case Act.Assault.CLASH -> "Fighting";
            case Act.Assault.RAID -> "Ground attack";
            case Act.Assault.EXECUTION -> "Killing of people held";
            case Act.Assault.MASSACRE -> "Mass killing";
            case Act.Assault.TORTURE -> "Torture or cruel treatment";
            case Act.Assault.SEXUAL -> "Sexual violence";
            case Act.Assault.UNSPECIFIED -> "Attack";
            case Act.Coerce.ABDUCTION -> "Abduction";
            case Act.Coerce.DETENTION -> "Detention";
            case Act.Coerce.SIEGE -> "Siege";
            case Act.Coerce.STARVATION -> "Deprivation of food, water or medicine";
            case Act.Coerce.DISPLACEMENT -> "Displacement";
            case Act.Coerce.CURFEW -> "Restriction of movement";
            case Act.Aid.DENIED -> "Aid held back";
            case Act.Aid.DELIVERED -> "Aid or evacuation let through";
            case Act.Control.SEIZED -> "Place taken";
            case Act.Control.LIFTED -> "Siege broken or road opened";
            case Act.Control.OFFENSIVE -> "Offensive";
            case Act.Move.DEPLOYED -> "Forces sent or arriving";
            case Act.Move.WITHDRAWN -> "Forces withdrawing";
            case Act.Truce.DECLARED -> "Truce or agreement";
            case Act.Truce.VIOLATED -> "Truce broken";
            case Act.Say.ACCUSE -> "Accusation";
            case Act.Say.WARN -> "Warning";
            case Act.Say.APPEAL -> "Appeal";
            case Act.Say.DENY -> "Denial";
            case Act.Say.CONDEMN -> "Condemnation";
            case Act.Say.THREATEN -> "Threat";
            case Act.Say.PUBLISH -> "Video, picture or document released";
            case Act.Toll.UNSPECIFIED -> "Running count";
            case Act.Link.BACKS -> "Backing of one party by another";
            case Act.Link.PART_OF -> "One party part of another";
            case Act.Link.ALLIED -> "Parties on one side";
        };
    }
}
