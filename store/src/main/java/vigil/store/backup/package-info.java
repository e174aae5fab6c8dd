/// A folder as one encrypted file: a zip file inside age (C2SP age.md), so that `age -d` and
/// `unzip` open it without Vigil.
///
/// Start at [Archive]; keys are [AgeKey]. The promise of this package: whoever lacks the secret key
/// learns the size and nothing else, a changed or shortened file is refused, and unpacking writes
/// nothing outside its folder. Encryption is by the library Jagged and the JDK.
@NullMarked
package vigil.store.backup;

import org.jspecify.annotations.NullMarked;
