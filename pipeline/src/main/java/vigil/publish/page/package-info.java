/// Readings as web pages that need nothing but a browser: no network, no other file, no script for
/// reading.
///
/// Start at [ReadingPage] for one report and [RecordPages] for many. The promise of this package:
/// **a report cannot break out of its page**. Everything that came from outside goes through
/// [Html], which escapes it; the page's own content security policy forbids every script but ours
/// (by hash), every image and every connection.
///
/// Words we use: a *mark* is a coloured stretch of the text, a *card* shows one claim. Marks may
/// overlap ([Segments] cuts them). Not here: what headings and values are called
/// (`vigil.publish.words`). Style and script: `page.css`, `page.js` on the class path.
@NullMarked
package vigil.publish.page;

import org.jspecify.annotations.NullMarked;
