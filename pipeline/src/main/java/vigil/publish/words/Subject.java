package vigil.publish.words;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Act;
import vigil.model.claim.Claim;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.publish.act.ActWords;

/// Claims under one heading: the same kind of act, place and day. Not an incident.
///
/// @param told the claims, never empty, in the order they were given
public record Subject(List<Told> told) {

    private static final int LONGEST_QUOTE = 50;

    /// @throws IllegalArgumentException if there is no claim
    public Subject {
        told = List.copyOf(told);
        if (told.isEmpty()) {
            throw new IllegalArgumentException("a subject needs a claim");
        }
    }

    /// The act that most of its claims name; of acts named equally often the more telling one.
    public Act act() {
        return told.stream()
                .map(each -> each.claim().act())
                .collect(Collectors.groupingBy(a -> a, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(
                        Comparator.<Map.Entry<Act, Long>>comparingInt(
                                        entry -> entry.getKey().mode().isPresent() ? 1 : 0)
                                .thenComparing(Map.Entry::getValue)
                                .thenComparing(
                                        entry -> Act.all().indexOf(entry.getKey()),
                                        Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }

    /// *"Attack from the air, reported"*: a heading says what is told of, never that it happened.
    /// Words are acts that were read here: *"Appeal, from aid groups, to the UN"*.
    public String what() {
        var first = told.getFirst();
        if (act() instanceof Act.Say) {
            var text = first.in().report().text();
            var sentence = Sentences.of(first.claim(), text, LONGEST_QUOTE);
            return sentence.substring(0, sentence.length() - 1);
        }
        var outlook =
                told.stream()
                        .map(each -> Wording.outlook(each.claim()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return ActWords.of(act())
                + ", "
                + (outlook.isEmpty() || outlook.contains(",") ? "reported" : outlook);
    }

    /// *"Aleppo, Syria"*, or *"no place given"*.
    public String where() {
        return told.stream()
                .map(each -> each.claim().place())
                .filter(place -> place != null)
                .findFirst()
                .map(Wording::place)
                .orElse("no place given");
    }

    /// *"10 August 2016"*, or *"no day given"*.
    public String when() {
        return told.stream()
                .map(each -> each.claim().time())
                .filter(Subject::dated)
                .findFirst()
                .map(Wording::days)
                .orElse("no day given");
    }

    /// The whole heading: *"Attack from the air, reported · Aleppo, Syria · 10 August 2016"*.
    public String title() {
        return what() + " · " + where() + " · " + when();
    }

    /// The tolls given under this heading, most grave first.
    public List<Toll> tolls() {
        return Toll.of(told);
    }

    /// The reports that tell of it, each once, in the order given.
    public List<ReadReport> reports() {
        return told.stream().map(Told::in).distinct().toList();
    }

    static boolean dated(@Nullable TimeMention time) {
        return time != null && (time.from() != null || time.to() != null);
    }

    static boolean placed(Claim claim) {
        PlaceMention place = claim.place();
        return place != null && place.place() != null;
    }
}
