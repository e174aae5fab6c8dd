package vigil.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vigil.model.Report;

/// Reports of one length made of the sample reports in `corpus`: texts as they are sent, but joined
/// until they are long enough, each report beginning with another sample.
final class SampleReports {
    private static final LocalDate PUBLISHED = LocalDate.of(2016, 8, 12);

    private final List<String> samples;

    private SampleReports(List<String> samples) {
        this.samples = samples;
    }

    /// The text files of a folder, without the lines on top that say what is known of them.
    ///
    /// @throws IOException if the folder cannot be read or holds no text file
    static SampleReports in(Path folder) throws IOException {
        List<Path> files;
        try (var entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
        var samples = new ArrayList<String>();
        for (var file : files) {
            samples.add(withoutHead(Files.readString(file)));
        }
        if (samples.isEmpty()) {
            throw new IOException("no sample reports (*.txt) in " + folder.toAbsolutePath());
        }
        return new SampleReports(List.copyOf(samples));
    }

    /// One report for each sample, cut at the last space before `length` characters.
    List<Report> ofLength(int length, boolean upperCase) {
        var reports = new ArrayList<Report>();
        for (int first = 0; first < samples.size(); first++) {
            var joined = new StringBuilder();
            for (int next = first; joined.length() <= length; next++) {
                joined.append(samples.get(next % samples.size())).append("\n\n");
            }
            var text = joined.substring(0, joined.lastIndexOf(" ", length)).strip();
            text = upperCase ? text.toUpperCase(Locale.ROOT) : text;
            reports.add(Report.of(text).published(PUBLISHED));
        }
        return List.copyOf(reports);
    }

    private static String withoutHead(String text) {
        boolean headed = text.lines().findFirst().orElse("").matches("[A-Z][a-z]+: .*");
        if (!headed) {
            return text.strip();
        }
        return text.lines()
                .dropWhile(line -> !line.isBlank())
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
