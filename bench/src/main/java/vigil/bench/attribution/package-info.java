/// Training of the attribution reader's weights on reports whose attributions are known, with
/// cross-validation ([AttributionTraining]).
///
/// It does not run in the build; `docs/provenance/attribution.md` says when and on what it ran.
@NullMarked
package vigil.bench.attribution;

import org.jspecify.annotations.NullMarked;
