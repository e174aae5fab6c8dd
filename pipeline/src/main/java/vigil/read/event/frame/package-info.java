/// What trigger words mean and what stands in which relation to them.
///
/// Start at [Frames], the words, and [Arguments], the relations: subject, object, `by` and the
/// other prepositions, by the order of words and base noun phrases alone; [Clauses] tells what
/// stands aside from the main line. The promise: a relation is never invented, it joins two
/// stretches of one sentence. Not here: what a report tells with them (`vigil.read.event`).
@NullMarked
package vigil.read.event.frame;

import org.jspecify.annotations.NullMarked;
