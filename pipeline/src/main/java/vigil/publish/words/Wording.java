package vigil.publish.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.claim.Act;
import vigil.model.claim.Attribution;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;

/// Turns parts of a claim into plain, neutral English.
public final class Wording {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int LONGEST_NAME = 80;

    /// Below this score a claim is marked as needing a person's eye.
    private static final double UNSURE = 0.5;

    private Wording() {}

    /// What is told, in one sentence that blames nobody: *"Attack from the air, said to be by the
    /// Assad regime."* Where nobody and nothing takes part in it, it quotes the words themselves,
    /// so that no sentence is a bare *"Appeal."*
    ///
    /// @param text the report's, in which the claim's spans count
    public static String sentence(Claim claim, String text) {
        return Sentences.of(claim, text);
    }

    static String names(List<Role> roles) {
        return roles.stream()
                .map(role -> shortened(role.text(), LONGEST_NAME))
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    /// Who vouches: *"rescuers, in Meridian Wire"*, *"Meridian Wire, in its own voice"*.
    static String voice(Claim claim, String source) {
        if (claim.attribution().isEmpty()) {
            return source + ", in its own voice";
        }
        return claim.attribution().stream()
                        .map(Attribution::speaker)
                        .map(speaker -> shortened(speaker, LONGEST_NAME))
                        .collect(Collectors.joining(", as told by "))
                + ", in "
                + source;
    }

    /// How the text presents it where that is more than telling it: *"alleged"*, *"denied"*,
    /// *"foretold or feared"*. Empty for what is told as having happened, and for words that are
    /// acts: a warning foretells, a denial denies, and that goes without saying.
    public static String outlook(Claim claim) {
        boolean goesWithoutSaying =
                claim.act() instanceof Act.Say && claim.modality() != Modality.ALLEGED;
        return goesWithoutSaying ? "" : outlook(claim.modality());
    }

    private static String outlook(Modality modality) {
        return switch (modality) {
            case ASSERTED -> "";
            case ALLEGED -> "alleged";
            case DENIED -> "denied";
            case PREDICTED -> "foretold or feared";
            case DEMANDED -> "asked for";
            case PLANNED -> "planned or threatened";
        };
    }

    /// Whether the reader itself holds the claim for less likely right than wrong.
    public static boolean unsure(Claim claim) {
        return claim.score() < UNSURE;
    }

    /// The number as it was given: *"nearly 60"*, *"at least 12 children"*, *"20 to 30
    /// households"*.
    public static String number(Figure figure) {
        var number = new StringBuilder(count(figure));
        if (figure.unit() == Figure.Unit.PERCENT) {
            number.append(" %");
        } else if (figure.unit() != Figure.Unit.PERSONS) {
            number.append(' ').append(figure.unit().word());
        }
        if (figure.group() != Figure.Group.TOTAL) {
            number.append(' ').append(group(figure));
        }
        return number.toString();
    }

    private static String group(Figure figure) {
        boolean one = Integer.valueOf(1).equals(figure.value());
        return switch (figure.group()) {
            case CHILDREN -> one ? "child" : "children";
            case WOMEN -> one ? "woman" : "women";
            case MEN -> one ? "man" : "men";
            case CIVILIANS -> one ? "civilian" : "civilians";
            case COMBATANTS -> one ? "combatant" : "combatants";
            case TOTAL, ELDERLY, SECURITY, MEDICAL, AID, PRESS -> figure.group().word();
        };
    }

    /// A figure with its effect: *"nearly 60 injured"*.
    public static String figure(Figure figure) {
        return number(figure) + " " + figure.effect().word();
    }

    /// The number alone: *"nearly 60"*.
    static String count(Figure figure) {
        var value = figure.value() == null ? null : grouped(figure.value());
        if (value == null) {
            return switch (figure.hedge()) {
                case DOZENS, HUNDREDS, THOUSANDS, SEVERAL -> figure.hedge().word();
                case EXACT, ABOUT, NEARLY, OVER, AT_LEAST, UP_TO, BETWEEN ->
                        range(figure.low(), figure.high());
            };
        }
        return switch (figure.hedge()) {
            case EXACT -> value;
            case ABOUT -> "about " + value;
            case NEARLY -> "nearly " + value;
            case OVER -> "over " + value;
            case AT_LEAST -> "at least " + value;
            case UP_TO -> "up to " + value;
            case BETWEEN -> range(figure.low(), figure.high());
            case DOZENS, HUNDREDS, THOUSANDS, SEVERAL -> figure.hedge().word() + ", " + value;
        };
    }

    /// *"4"*, *"4 to 5"*, *"55 or more"*; thousands set apart as in *"400,000"*.
    static String range(int low, @Nullable Integer high) {
        if (high == null) {
            return grouped(low) + " or more";
        }
        return high == low ? grouped(low) : grouped(low) + " to " + grouped(high);
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// *"Aleppo, Syria"*; the words themselves where the place is not known.
    public static String place(PlaceMention mention) {
        var place = mention.place();
        if (place == null) {
            return mention.text();
        }
        if (place.country() == null) {
            return place.name();
        }
        var country = Locale.of("", place.country()).getDisplayCountry(Locale.ENGLISH);
        return country.equals(place.name()) ? place.name() : place.name() + ", " + country;
    }

    /// *"10 August 2016"*, *"9 to 10 August 2016"* in full, *"since 6 August 2016"*.
    static String days(TimeMention time) {
        return days(time.from(), time.to(), DAY, "since ", "until ", " to ");
    }

    /// *"2016-08-10"*, *"2016-08-09 to 2016-08-10"*; null where no days are known.
    static @Nullable String isoDays(TimeMention time) {
        return time.from() == null && time.to() == null
                ? "days not known"
                : days(
                        time.from(),
                        time.to(),
                        DateTimeFormatter.ISO_LOCAL_DATE,
                        "since ",
                        "until ",
                        " to ");
    }

    private static String days(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            DateTimeFormatter form,
            String since,
            String until,
            String through) {
        if (from == null) {
            return to == null ? "" : until + to.format(form);
        }
        if (to == null) {
            return since + from.format(form);
        }
        return from.equals(to) ? from.format(form) : from.format(form) + through + to.format(form);
    }

    /// The words a claim was read from; stretches that do not touch are joined with an ellipsis and
    /// white space is evened out.
    public static String evidence(Claim claim, String text) {
        return claim.evidence().stream()
                .map((Span span) -> span.of(text).strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(" … "));
    }

    /// At most `most` UTF-16 units, cut between characters, with an ellipsis where it was cut.
    public static String shortened(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(most - 2)) ? most - 2 : most - 1;
        return words.substring(0, end).stripTrailing() + "…";
    }
}
