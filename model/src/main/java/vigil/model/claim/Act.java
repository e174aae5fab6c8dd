package vigil.model.claim;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is said to have happened: the vocabulary of the reading contract, version 1, closed on
/// purpose.
///
/// Each act carries its nearest code in three schemes that others use: the ACLED sub-event, the
/// CAMEO event code, and articles of the Rome Statute under which such an act *may* fall. The last
/// is a pointer for a lawyer, never a finding.
public sealed interface Act {

    /// The contract's type: `assault`.
    String type();

    /// The contract's mode: `aerial`; empty where the way is unknown.
    Optional<String> mode();

    /// Codes of other schemes.
    Codes codes();

    /// Codes of an act in schemes that others use.
    ///
    /// @param acled sub-event of the ACLED codebook, or null where it has none
    /// @param cameo event code of CAMEO (Schrodt 2012)
    /// @param romeStatute articles of the Rome Statute that may apply, e.g. `8(2)(b)(i)`; often
    ///   none
    record Codes(@Nullable String acled, @Nullable String cameo, List<String> romeStatute) {
        public Codes {
            romeStatute = List.copyOf(romeStatute);
        }

        static Codes of(@Nullable String acled, @Nullable String cameo, String... romeStatute) {
            return new Codes(acled, cameo, List.of(romeStatute));
        }
    }

    /// The act with these words of the contract; empty if the vocabulary has none.
    ///
    /// @param type as in [#type()]
    /// @param mode as in [#mode()], or null
    static Optional<Act> of(String type, @Nullable String mode) {
        return all().stream()
                .filter(act -> act.type().equals(type))
                .filter(act -> act.mode().equals(Optional.ofNullable(mode)))
                .findFirst();
    }

    /// Every act of the vocabulary, in its order.
    static List<Act> all() {
        return ActVocabulary.ALL;
    }

    /// `assault/aerial`, or `toll` where there is no mode.
    default String word() {
        return mode().map(mode -> type() + "/" + mode).orElse(type());
    }

    /// Force against people or things.
    enum Assault implements Act {
        /// Bombs, missiles, barrel bombs from aircraft or drones.
        AERIAL(
                "aerial",
                Codes.of("Air/drone strike", "195", "8(2)(b)(i)", "8(2)(b)(iv)", "8(2)(e)(i)")),
        /// Shelling, rockets, mortars.
        ARTILLERY(
                "artillery",
                Codes.of(
                        "Shelling/artillery/missile attack",
                        "194",
                        "8(2)(b)(i)",
                        "8(2)(b)(iv)",
                        "8(2)(e)(i)")),
        /// Placed bomb, mine, car bomb.
        EXPLOSIVE("explosive", Codes.of("Remote explosive/landmine/IED", "183", "8(2)(e)(i)")),
        /// Suicide bombing.
        SUICIDE("suicide", Codes.of("Suicide bomb", "1831", "8(2)(e)(i)")),
        /// Toxic agent as the means.
        CHEMICAL("chemical", Codes.of("Chemical weapon", "204", "8(2)(b)(xviii)", "8(2)(e)(xiv)")),
        /// Firearms, snipers.
        SHOOTING("shooting", Codes.of("Attack", "190", "8(2)(c)(i)")),
        /// Burning.
        ARSON("arson", Codes.of("Looting/property destruction", "1712", "8(2)(e)(xii)")),
        /// Two armed sides fight.
        CLASH("clash", Codes.of("Armed clash", "190")),
        /// Ground attack, storming.
        RAID("raid", Codes.of("Attack", "190", "8(2)(e)(i)")),
        /// Killing of people in someone's power.
        EXECUTION("execution", Codes.of("Attack", "1823", "8(2)(c)(i)", "7(1)(a)")),
        /// Killing of many civilians.
        MASSACRE("massacre", Codes.of("Attack", "202", "7(1)(a)", "6(a)")),
        /// Torture, cruel treatment.
        TORTURE("torture", Codes.of("Attack", "1822", "7(1)(f)", "8(2)(c)(i)")),
        /// Rape and other sexual violence.
        SEXUAL("sexual", Codes.of("Sexual violence", "1821", "7(1)(g)", "8(2)(e)(vi)")),
        /// Attack, way unknown.
        UNSPECIFIED(null, Codes.of("Attack", "180"));

        private final @Nullable String mode;
        private final Codes codes;

        Assault(@Nullable String mode, Codes codes) {
            this.mode = mode;
            this.codes = codes;
        }

        @Override
        public String type() {
            return "assault";
        }

        @Override
        public Optional<String> mode() {
            return Optional.ofNullable(mode);
        }

        @Override
        public Codes codes() {
            return codes;
        }
    }

    /// Freedom, food or home taken away.
    enum Coerce implements Act {
        /// Kidnapping, hostage taking, enforced disappearance.
        ABDUCTION(
                "abduction",
                Codes.of("Abduction/forced disappearance", "181", "7(1)(i)", "8(2)(c)(iii)")),
        /// Arrest, imprisonment.
        DETENTION("detention", Codes.of("Arrests", "173", "7(1)(e)")),
        /// Encirclement that keeps people or supplies in or out.
        SIEGE("siege", Codes.of(null, "191", "8(2)(b)(xxv)", "8(2)(e)(xix)", "7(1)(b)")),
        /// Deprivation of food, water, medicine.
        STARVATION("starvation", Codes.of(null, "191", "8(2)(b)(xxv)", "8(2)(e)(xix)", "7(1)(b)")),
        /// People driven out or fleeing.
        DISPLACEMENT("displacement", Codes.of(null, "174", "7(1)(d)", "8(2)(e)(viii)")),
        /// Restriction of movement, blockade of roads.
        CURFEW("curfew", Codes.of(null, "172"));

        private final @Nullable String mode;
        private final Codes codes;

        Coerce(@Nullable String mode, Codes codes) {
            this.mode = mode;
            this.codes = codes;
        }

        @Override
        public String type() {
            return "coerce";
        }

        @Override
        public Optional<String> mode() {
            return Optional.ofNullable(mode);
        }

        @Override
        public Codes codes() {
            return codes;
        }
    }

    /// Relief let through or held back.
    enum Aid implements Act {
        /// Relief blocked, convoy turned back, permission refused.
        DENIED("denied", Codes.of(null, "1721", "8(2)(b)(xxv)", "8(2)(e)(iii)")),
        /// Relief arrived, evacuation carried out.
        DELIVERED("delivered", Codes.of(null, "073"));

        private final @Nullable String mode;
        private final Codes codes;

        Aid(@Nullable String mode, Codes codes) {
            this.mode = mode;
            this.codes = codes;
        }

        @Override
        public String type() {
            return "aid";
        }

        @Override
        public Optional<String> mode() {
            return Optional.ofNullable(mode);
        }

        @Override
        public Codes codes() {
            return codes;
        }
    }

    /// Who holds a place.
    enum Control implements Act {
        /// Territory or place taken.
        SEIZED(
                "seized",
                Codes.of(
                        "Non-state actor overtakes territory; Government regains territory",
                        "192")),
        /// Siege broken or lifted, route opened.
        LIFTED("lifted", Codes.of(null, "087")),
        /// Campaign to take territory.
        OFFENSIVE("offensive", Codes.of("Armed clash", "190"));

        private final @Nullable String mode;
        private final Codes codes;

        Control(@Nullable String mode, Codes codes) {
            this.mode = mode;
            this.codes = codes;
        }

        @Override
        public String type() {
            return "control";
        }

        @Override
        public Optional<String> mode() {
            return Optional.ofNullable(mode);
        }

        @Override
        public Codes codes() {
            return codes;
        }
    }

    /// Forces come and go.
    enum Move implements Act {
        /// Forces, weapons, fighters sent or arrived.
        DEPLOYED("deployed", Codes.of("Headquarters or base established", "154")),
        /// Forces withdraw.
        WITHDRAWN("withdrawn", Codes.of(null, "087"));

        private final @Nullable String mode;
        private final Codes codes;

        Move(@Nullable String mode, Codes codes) {
            this.mode = mode;
            this.codes = codes;
        }

        @Override
        public String type() {
            return "move";
        }

        @Override
        public Optional<String> mode() {
            return Optional.ofNullable(mode);
        }

        @Override
        public Codes codes() {
            return codes;
        }
    }

    /// Fighting halted, or not.
    enum Truce implements Act {
        /// Ceasefire, pause, agreement.
        DECLARED("declared", Codes.of("Agreement", "087")),
        /// Ceasefire broken.
        VIOLATED("violated", Codes.of(null, null));

        private final @Nullable String mode;
        private final Codes codes;

        Truce(@Nullable String mode, Codes codes) {
            this.mode = mode;
            this.codes = codes;
        }

        @Override
        public String type() {
            return "truce";
        }

        @Override
        public Optional<String> mode() {
            return Optional.ofNullable(mode);
        }

        @Override
        public Codes codes() {
            return codes;
        }
    }

    /// Words that are acts.
    enum Say implements Act {
        /// Blames someone for acts.
        ACCUSE("accuse", Codes.of(null, "112")),
        /// Foretells harm.
        WARN("warn", Codes.of(null, "130")),
        /// Asks someone to act.
        APPEAL("appeal", Codes.of(null, "020")),
        /// Rejects an accusation.
        DENY("deny", Codes.of(null, "1243")),
        /// Condemns.
        CONDEMN("condemn", Codes.of(null, "111")),
        /// Threatens harm.
        THREATEN("threaten", Codes.of(null, "130", "7(1)(k)")),
        /// Releases video, picture, document.
        PUBLISH("publish", Codes.of(null, "010"));

        private final @Nullable String mode;
        private final Codes codes;

        Say(@Nullable String mode, Codes codes) {
            this.mode = mode;
            this.codes = codes;
        }

        @Override
        public String type() {
            return "say";
        }

        @Override
        public Optional<String> mode() {
            return Optional.ofNullable(mode);
        }

        @Override
        public Codes codes() {
            return codes;
        }
    }

    /// A running count over a period or an area.
    enum Toll implements Act {
        /// A running count of dead, injured, displaced not tied to one incident.
        UNSPECIFIED(null, Codes.of(null, null));

        private final @Nullable String mode;
        private final Codes codes;

        Toll(@Nullable String mode, Codes codes) {
            this.mode = mode;
            this.codes = codes;
        }

        @Override
        public String type() {
            return "toll";
        }

        @Override
        public Optional<String> mode() {
            return Optional.ofNullable(mode);
        }

        @Override
        public Codes codes() {
            return codes;
        }
    }

    /// How actors stand to each other.
    enum Link implements Act {
        /// One actor arms, funds, commands or supports another.
        BACKS("backs", Codes.of(null, null)),
        /// One actor belongs to another.
        PART_OF("part-of", Codes.of(null, null)),
        /// Actors fight on the same side.
        ALLIED("allied", Codes.of(null, null));

        private final @Nullable String mode;
        private final Codes codes;

        Link(@Nullable String mode, Codes codes) {
            this.mode = mode;
            this.codes = codes;
        }

        @Override
        public String type() {
            return "link";
        }

        @Override
        public Optional<String> mode() {
            return Optional.ofNullable(mode);
        }

        @Override
        public Codes codes() {
            return codes;
        }
    }
}
