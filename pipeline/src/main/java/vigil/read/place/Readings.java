package vigil.read.place;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vigil.read.place.gazetteer.NameKeys;

/// Ways to look up words that are known to name a place.
final class Readings {
    private Readings() {}

    /// The words themselves first, then without what may have been added to the name: the article,
    /// a direction, the word for its kind; last the looser spelling.
    static Set<String> of(String words) {
        var readings = new LinkedHashSet<String>();
        readings.add(words);
        var bare = words;
        if (bare.startsWith("the ")) {
            bare = bare.substring(4);
            readings.add(bare);
        }
        if (bare.endsWith(" 's")) {
            bare = bare.substring(0, bare.length() - 3);
            readings.add(bare);
        }
        int firstSpace = bare.indexOf(' ');
        int lastSpace = bare.lastIndexOf(' ');
        if (firstSpace > 0) {
            var rest = bare.substring(firstSpace + 1);
            var start = bare.substring(0, lastSpace);
            int before = Cue.of(bare.substring(0, firstSpace));
            if (isKind(Cue.of(bare.substring(lastSpace + 1)))) {
                readings.add(start);
            }
            if (Cue.DIRECTION.in(before)) {
                readings.add(rest);
            }
            if (isKind(before)) {
                readings.add(rest.startsWith("of ") ? rest.substring(3) : rest);
            }
        }
        for (var reading : List.copyOf(readings)) {
            var loose = NameKeys.loose(reading);
            if (!loose.isEmpty()) {
                readings.add(NameKeys.LOOSE_MARK + " " + loose);
            }
        }
        return readings;
    }

    private static boolean isKind(int cues) {
        return Cue.CITY.in(cues)
                || Cue.AREA.in(cues)
                || Cue.DISTRICT.in(cues)
                || Cue.QUARTER.in(cues)
                || Cue.LAND.in(cues)
                || Cue.SITE.in(cues)
                || Cue.WATER.in(cues)
                || Cue.RELIEF.in(cues);
    }
}
