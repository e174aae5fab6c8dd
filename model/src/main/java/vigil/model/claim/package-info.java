/// What a report says happened: claims, their roles and their figures.
///
/// Start at [Claim]. The promise of this package: a claim is never without evidence, and each of
/// its values points at the characters it was read from. Words we use: an *act* is the kind of
/// thing that is said to have happened ([Act]); a *role* is somebody's or something's part in it
/// ([Role]); a *figure* is how many ([Figure]). Not here: incidents, which several claims may be
/// about.
@NullMarked
package vigil.model.claim;

import org.jspecify.annotations.NullMarked;
