/// When: finds the time expressions of a report and turns them into TIMEX3 values and calendar
/// days.
///
/// Start at [TimeReader]. The promise of this package: a relative date is resolved against the day
/// of publication, against the dateline, or against the last date that the text itself tells, never
/// against today; where none of them is known it stays unresolved.
///
/// Words we use: a *stamp* is a stretch of the calendar at one grain (a day, a week, a year). A
/// *history* is a text that tells of years gone by, so that "in May" follows the date told last; in
/// *news* "in May" is counted from publication. The rules are data: `rules.txt` beside this
/// package, each with examples and counter-examples that the build runs; words are in
/// `vigil.read.time.pattern`. Not here: which time an event happened at (`vigil.read.event`).
@NullMarked
package vigil.read.time;

import org.jspecify.annotations.NullMarked;
