/// How fields of JSON are written, the same in every format that Vigil writes.
///
/// Start at [JsonFields]. The promise of this package: unknown is null, and offsets are translated
/// from UTF-16 code units to Unicode code points here and nowhere else.
@NullMarked
package vigil.publish.json;

import org.jspecify.annotations.NullMarked;
