/// Gets what an address of the web gives, byte by byte, and never from a private network.
///
/// Start at [Fetcher]. The promise of this package: a connection is made only to an address that
/// [AddressPolicy] allowed, the address checked is the one connected to, and what is kept are the
/// bytes that were sent and received.
///
/// Words we use: an *exchange* is one request and its response; a *budget* is how much time and how
/// many bytes one capture may take. Redirects are not followed here: whoever asked sees each and
/// decides. Not here: pages and what belongs to them (`vigil.job.capture`).
@NullMarked
package vigil.job.fetch;

import org.jspecify.annotations.NullMarked;
