/// Where two readings of one report agree and where they do not, field by field.
///
/// Start at [Agreement]. The promise of this package: **it counts and shows, it does not judge**.
/// Neither reader is taken for right, and nothing of one is put into the other. Words we use: two
/// claims are a *pair* when they were read from the same words; a field is the *same* when both
/// readers point at overlapping words and understood the same value.
@NullMarked
package vigil.publish.agreement;

import org.jspecify.annotations.NullMarked;
