package vigil.read.event;

import org.jspecify.annotations.Nullable;
import vigil.model.Span;

/// Who speaks at some point of a report.
///
/// @param speaker name or description
/// @param source where it stands
/// @param cue the word that says that it speaks, or null
/// @param quoted whether the words are in quotation marks
record Voice(String speaker, Span source, @Nullable Span cue, boolean quoted) {}
