/// What a report mentions, whether or not a claim uses it: places, times and who says what.
///
/// Start at [PlaceMention], [TimeMention] and [AttributionRelation]. The promise of this package:
/// every mention carries the span it stands at. Coordinates are WGS 84 degrees; dates are ISO-8601.
@NullMarked
package vigil.model.mention;

import org.jspecify.annotations.NullMarked;
