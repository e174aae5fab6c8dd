/// Takes from a web page what a reader would print: the main text, and what the page says of
/// itself.
///
/// Start at [WebPage]. The promise of this package: the words of the article stay in their order
/// and in their paragraphs; menus, teasers, comments and captions stay out; title, byline, site and
/// day come from the page's metadata and are never guessed from its words. Not here: fetching
/// pages, and character sets (`vigil.capture`).
@NullMarked
package vigil.capture.page;

import org.jspecify.annotations.NullMarked;
