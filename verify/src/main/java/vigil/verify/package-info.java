/// The standalone checker: [VerifyMain], `java -jar verify.jar DOSSIER.zip`.
///
/// It needs a JDK and nothing else, and opens no connection. The parts: hashes and proofs
/// (`vigil.verify.tree`), signatures (`vigil.verify.note`), canonical JSON (`vigil.verify.json`),
/// dossiers (`vigil.verify.dossier`).
@NullMarked
package vigil.verify;

import org.jspecify.annotations.NullMarked;
