/// Time stamps, RFC 3161: an authority says that bytes existed not later than a time.
///
/// Start at [TimeStamp]. The promise of this package: a stamp is accepted only if it is over
/// exactly these bytes, signed by a certificate that may do nothing but stamp, was valid at the
/// time stated, and leads to an authority that whoever checks has named. Revocation is not looked
/// at: it needs a network. Parsing is strict DER with the JDK alone.
@NullMarked
package vigil.verify.stamp;

import org.jspecify.annotations.NullMarked;
