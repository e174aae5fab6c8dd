/// What the reader's rules look like to a person who asks "why?".
///
/// Start at [RuleText]. The promise of this package: a rule that made a value can be printed with
/// its meaning, an example and a counter-example. Not here: the rules, which lie as data in the
/// packages that apply them.
@NullMarked
package vigil.read.rule;

import org.jspecify.annotations.NullMarked;
