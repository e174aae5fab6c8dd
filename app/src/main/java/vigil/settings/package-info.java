/// What a person has set up for Vigil on this machine: where settings lie, and what is in them.
///
/// Start at [Settings]. The promise of this package: nothing is read but the one folder it names,
/// and no secret is ever printed. Words we use: the *settings folder* is `vigil` in the user's
/// configuration folder (XDG Base Directory Specification), unless another is named. Not here: what
/// commands make of it (`vigil.cli`).
@NullMarked
package vigil.settings;

import org.jspecify.annotations.NullMarked;
