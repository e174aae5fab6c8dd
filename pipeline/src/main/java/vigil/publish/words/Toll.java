package vigil.publish.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure;

/// What the voices under one heading say of one number: the range and who gave which.
///
/// The range runs from the fewest to the most that any of them allows. It is a list of what was
/// said and not an estimate; nobody's number counts more for having been printed more often.
///
/// @param effect what happened to those who are counted
/// @param group of whom
/// @param unit what is counted
/// @param cumulative whether these are running totals
/// @param low fewest that any voice allows
/// @param high most that any voice allows, or null if one leaves it open
/// @param voices each number with the claim it stands in, in the order given, never empty
public record Toll(
        Figure.Effect effect,
        Figure.Group group,
        Figure.Unit unit,
        boolean cumulative,
        int low,
        @Nullable Integer high,
        List<Voice> voices) {

    /// One number and who gave it.
    public record Voice(Told told, Figure figure) {}

    public Toll {
        voices = List.copyOf(voices);
    }

    /// The tolls of some claims, in the order of the contract's effects, whole groups before parts.
    /// Figures of denied, feared, demanded or planned acts are left out.
    static List<Toll> of(List<Told> claims) {
        record Key(
                Figure.Effect effect, Figure.Group group, Figure.Unit unit, boolean cumulative) {}
        var order =
                Comparator.comparing(Key::cumulative)
                        .thenComparing(Key::effect)
                        .thenComparing(Key::group)
                        .thenComparing(Key::unit);
        var sorted = new TreeMap<Key, List<Voice>>(order);
        for (var told : claims) {
            if (!told.counts()) {
                continue;
            }
            for (var figure : told.claim().figures()) {
                var key =
                        new Key(
                                figure.effect(),
                                figure.group(),
                                figure.unit(),
                                figure.cumulative());
                sorted.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Voice(told, figure));
            }
        }
        return sorted.entrySet().stream()
                .map(entry -> {
                    var key = entry.getKey();
                    var voices = entry.getValue();
                    return new Toll(
                            key.effect(),
                            key.group(),
                            key.unit(),
                            key.cumulative(),
                            lowest(voices),
                            highest(voices),
                            voices);
                })
                .toList();
    }

    private static int lowest(List<Voice> voices) {
        return voices.stream().mapToInt(voice -> voice.figure().low()).min().orElseThrow();
    }

    private static @Nullable Integer highest(List<Voice> voices) {
        int most = 0;
        for (var voice : voices) {
            Integer high = voice.figure().high();
            if (high == null) {
                return null;
            }
            most = Math.max(most, high);
        }
        return most;
    }

    /// *"killed"*, *"injured, children"*, *"displaced, households, running total"*.
    public String label() {
        var label = new StringBuilder(effect.word());
        if (group != Figure.Group.TOTAL) {
            label.append(", ").append(group.word());
        }
        if (unit != Figure.Unit.PERSONS) {
            label.append(", ").append(unit.word());
        }
        if (cumulative) {
            label.append(", running total");
        }
        return label.toString();
    }

    /// *"4"*, *"4 to 5"*, *"55 or more"*, *"3 to 5 or more"* where one voice leaves it open; where
    /// all voices gave one number, that: *"nearly 60"*.
    public String range() {
        var given = voices.stream().map(voice -> Wording.count(voice.figure())).distinct().toList();
        if (given.size() == 1) {
            return given.getFirst();
        }
        int most = mostNamed();
        return high == null && most > low
                ? Wording.range(low, most) + " or more"
                : Wording.range(low, high);
    }

    private int mostNamed() {
        int most = low;
        for (var voice : voices) {
            Integer named = voice.figure().high();
            most = Math.max(most, named == null ? voice.figure().low() : named);
        }
        return most;
    }

    /// Voices that gave the same number, together; a report that repeats it in one voice counts
    /// once.
    public List<List<Voice>> byNumber() {
        var sorted = new LinkedHashMap<String, List<Voice>>();
        for (var voice : voices) {
            var number = Wording.number(voice.figure());
            var same = sorted.computeIfAbsent(number, _ -> new ArrayList<>());
            var name = voice.told().voiceAndDay();
            if (same.stream().noneMatch(known -> known.told().voiceAndDay().equals(name))) {
                same.add(voice);
            }
        }
        return List.copyOf(sorted.values());
    }

    /// Whether the voices can all be true of one incident: every two ranges share a number.
    public boolean agreed() {
        for (var one : voices) {
            for (var other : voices) {
                if (!one.figure().agreesWith(other.figure())) {
                    return false;
                }
            }
        }
        return true;
    }

    boolean ofDeadOrInjured() {
        return switch (effect) {
            case KILLED, INJURED, CASUALTIES -> true;
            case MISSING, DETAINED, ABDUCTED, DISPLACED, BESIEGED, STARVING, AFFECTED -> false;
        };
    }
}
