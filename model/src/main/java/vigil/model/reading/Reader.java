package vigil.model.reading;

import vigil.model.Report;
import vigil.model.Stage;

/// READ as a stage: turns one report into a [Reading]. The plug-in point for other readers.
///
/// A reader is shared between threads; it is immutable and gives the same reading for the same
/// report.
public interface Reader extends Stage<Report, Reading> {}
