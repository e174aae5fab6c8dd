// Reads one report and prints who says what, with the words. After `./vigil demo` has built Vigil:
//
//   java -cp "target/vigil/$(cat target/vigil/current)/*" examples/ReadAReport.java [FILE]
//
// It needs JDK 25 or newer: this is a compact source file (JEP 512), run without being compiled first.

import vigil.model.Outcome;
import vigil.model.Report;
import vigil.model.reading.Reading;
import vigil.publish.terminal.TerminalReport;
import vigil.publish.words.ReadReport;
import vigil.read.EnglishReader;

String sample =
        "Two shells hit a market in Aleppo on Wednesday, killing four people and injuring nearly 60, doctors said.";

void main(String[] args) throws IOException {
    var text = args.length == 0 ? sample : Files.readString(Path.of(args[0]));

    // What is known of the report. "Wednesday" is counted back from the day of publication.
    var report = Report.of(text).published(LocalDate.of(2016, 8, 12));

    // A reader is immutable: make one and share it between threads.
    var reader = new EnglishReader();
    switch (reader.apply(report)) {
        case Outcome.Refused<Reading>(var problems) -> problems.forEach(IO::println);
        case Outcome.Done<Reading>(var reading, _) -> {
            IO.println(TerminalReport.of(new ReadReport(report, reading), false, 100));
            for (var place : reading.places()) {
                IO.println("place  “" + place.span().of(text) + "”");
            }
            for (var time : reading.times()) {
                IO.println("time   “" + time.span().of(text) + "”  " + time.from() + " to " + time.to());
            }
        }
    }
}
