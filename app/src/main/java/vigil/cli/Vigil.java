package vigil.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vigil.capture.ReportLine;
import vigil.model.Outcome;
import vigil.model.Reading;
import vigil.model.Report;
import vigil.publish.ReadingJson;
import vigil.read.EnglishReader;

/// The executable.
public final class Vigil {
    private Vigil() {}

    public static void main(String[] args) throws IOException {
        var reader = new EnglishReader();
        var out =
                new PrintWriter(
                        new BufferedWriter(
                                new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
        try (var lines = Files.newBufferedReader(Path.of(args[args.length - 1]))) {
            int number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                switch (ReportLine.parse(line, args[args.length - 1], number)) {
                    case Outcome.Refused<Report>(var problems) ->
                            out.println(ReadingJson.refusal(null, problems));
                    case Outcome.Done<Report>(var report, _) -> {
                        if (reader.apply(report) instanceof Outcome.Done<Reading>(var reading, _)) {
                            out.println(ReadingJson.line(report, reading, false));
                        }
                    }
                }
            }
        }
        out.flush();
    }
}
