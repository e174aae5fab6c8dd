/// The plain words in which Vigil shows readings to people, and the order it shows them in.
///
/// Start at [Subjects], which sorts claims under headings, and [Value], which lists what a claim
/// says with the words of each value. The promise of this package: **wording stays neutral**. An
/// act is "said" or "alleged" to be by somebody, never simply done by them; a toll is a range with
/// the voices that gave it; nothing is counted as evidence because it was printed often.
///
/// Words we use: a *subject* is a heading, the claims that agree in kind of act, place and day. It
/// is not an incident: two attacks of one kind on one town on one day share a subject, and one
/// attack told with different days has two. Deciding that is not done here. Design:
/// `docs/design/003-subjects-are-not-incidents.md`.
@NullMarked
package vigil.publish.words;

import org.jspecify.annotations.NullMarked;
