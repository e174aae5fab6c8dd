package vigil.corroborate.sheet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Act;
import vigil.model.claim.Claim;
import vigil.model.claim.Modality;
import vigil.model.mention.Place;

/// Where and when the first act of harm of a report happened, if it names a town and a few days.
///
/// @param family of the act
/// @param place a town or smaller
/// @param from first day
/// @param to last day, at most [#LONGEST] later
public record Setting(String family, Place place, LocalDate from, LocalDate to) {
    private static final int LONGEST = 3;
    private static final double SAME_PLACE_KM = 15;
    private static final double CELLS_PER_DEGREE = 4;

    static @Nullable Setting of(List<Claim> claims) {
        for (var claim : claims) {
            boolean harm = claim.act() instanceof Act.Assault || claim.act() instanceof Act.Coerce;
            boolean told =
                    claim.modality() == Modality.ASSERTED || claim.modality() == Modality.ALLEGED;
            if (harm && told) {
                var setting = of(claim);
                if (setting != null) {
                    return setting;
                }
            }
        }
        return null;
    }

    private static @Nullable Setting of(Claim claim) {
        var mention = claim.place();
        var place = mention == null ? null : mention.place();
        var time = claim.time();
        var from = time == null ? null : time.from();
        var to = time == null ? null : time.to();
        if (place == null || from == null || to == null) {
            return null;
        }
        boolean isNear =
                place.precision().compareTo(Place.Precision.CITY) <= 0
                        && !from.plusDays(LONGEST).isBefore(to);
        return isNear ? new Setting(family(claim.act()), place, from, to) : null;
    }

    /// Acts of one family may be one happening told in other words.
    public static String family(Act act) {
        return act instanceof Act.Assault ? act.type() : act.word();
    }

    /// Whether both may be one happening: one kind, one town, days that touch.
    public boolean meets(Setting other) {
        return family.equals(other.family)
                && !from.isAfter(other.to.plusDays(1))
                && !other.from.isAfter(to.plusDays(1))
                && Earth.areWithin(SAME_PLACE_KM, place, other.place);
    }

    /// The squares of a grid and days it is filed under; settings that meet share one, but for
    /// towns on the edge of a square.
    int[] keys() {
        long days = to.toEpochDay() - from.toEpochDay();
        var keys = new int[(int) days + 2];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(from.toEpochDay() + i);
        }
        return keys;
    }

    /// The square of the grid alone.
    int cell() {
        return key(Long.MIN_VALUE);
    }

    private int key(long day) {
        long lat = Math.round(place.lat() * CELLS_PER_DEGREE);
        long lon = Math.round(place.lon() * CELLS_PER_DEGREE);
        long hash = ((lat * 4_001 + lon) * 1_000_003 + day) * 31 + family.hashCode();
        hash *= 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 32);
    }
}
