/// `vigil risk`: countries by the risk that mass killing begins, from a published panel.
///
/// Start at [RiskCommand].
@NullMarked
package vigil.cli.risk;

import org.jspecify.annotations.NullMarked;
