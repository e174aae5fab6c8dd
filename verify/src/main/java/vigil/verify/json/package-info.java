/// Canonical JSON, RFC 8785: one value, one sequence of bytes, so that it can be hashed and signed.
///
/// Start at [CanonicalJson]. The promise of this package: what is parsed is written back to the
/// same bytes on every machine, and hostile input is refused before it costs memory. Numbers are
/// IEEE 754 doubles, names are unique, strings are Unicode (I-JSON, RFC 7493).
@NullMarked
package vigil.verify.json;

import org.jspecify.annotations.NullMarked;
