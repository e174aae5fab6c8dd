package vigil.publish.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Role;
import vigil.model.incident.Incident;
import vigil.publish.csv.Cells;

/// A workbook with four sheets. Source: ECMA-376 (Office Open XML).
final class Sheets {
    /// The most characters that a cell of the format holds.
    private static final int LONGEST = 32_767;

    private Sheets() {}

    static void write(Handout handout, OutputStream out) throws IOException {
        try (var book = new Workbook(new Unclosed(out), "Vigil", "1.0")) {
            incidents(handout, book.newWorksheet("incidents"));
            claims(handout, book.newWorksheet("claims"));
            sources(handout, book.newWorksheet("sources"));
            origins(handout, book.newWorksheet("origins"));
        }
    }

    private static void incidents(Handout handout, Worksheet sheet) {
        head(
                sheet,
                "id",
                "type",
                "mode",
                "place",
                "country",
                "lat",
                "lon",
                "precision",
                "from",
                "to",
                "reports",
                "independent",
                "effect",
                "group",
                "unit",
                "low",
                "high",
                "best",
                "rule");
        int row = 1;
        for (var incident : handout.found().incidents()) {
            var head = head(incident);
            if (incident.figures().isEmpty()) {
                row(sheet, row++, head);
            }
            for (var range : incident.figures()) {
                var cells = new ArrayList<@Nullable Object>(head);
                cells.add(range.effect().word());
                cells.add(range.group().word());
                cells.add(range.unit().word());
                cells.add(range.low());
                cells.add(range.high());
                cells.add(range.best());
                cells.add(range.rule());
                row(sheet, row++, cells);
            }
        }
    }

    private static List<@Nullable Object> head(Incident incident) {
        var act = incident.act();
        var place = incident.place();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(incident.id());
        cells.add(act == null ? null : act.type());
        cells.add(act == null ? null : act.mode().orElse(null));
        cells.add(place == null ? null : place.name());
        cells.add(place == null ? null : place.country());
        cells.add(place == null ? null : place.lat());
        cells.add(place == null ? null : place.lon());
        cells.add(place == null ? null : place.precision().word());
        cells.add(incident.from());
        cells.add(incident.to());
        cells.add(incident.reports().size());
        cells.add(incident.independent());
        return cells;
    }

    private static void claims(Handout handout, Worksheet sheet) {
        head(
                sheet,
                "incident",
                "report",
                "claim",
                "type",
                "modality",
                "said by",
                "place",
                "from",
                "to",
                "perpetrators named",
                "figures",
                "words",
                "object");
        int row = 1;
        for (var incident : handout.found().incidents()) {
            for (var cited : handout.claims(incident)) {
                row(sheet, row++, claim(handout, incident, cited));
            }
        }
    }

    private static List<@Nullable Object> claim(
            Handout handout, Incident incident, Handout.Cited cited) {
        var claim = cited.claim();
        var report = cited.in().report();
        var place = claim.place();
        var time = claim.time();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(incident.id());
        cells.add(report.id());
        cells.add(claim.id());
        cells.add(claim.act().word());
        cells.add(claim.modality().word());
        cells.add(Handout.voice(cited));
        cells.add(place == null ? null : place.text());
        cells.add(time == null ? null : time.from());
        cells.add(time == null ? null : time.to());
        cells.add(
                claim.roles().stream()
                        .filter(role -> role.part() == Role.Part.PERPETRATOR)
                        .map(role -> role.text() + " (" + role.certainty().word() + ")")
                        .collect(Collectors.joining("; ")));
        cells.add(
                claim.figures().stream()
                        .map(figure -> figure.effect().word() + ": " + figure.text())
                        .collect(Collectors.joining("; ")));
        cells.add(
                claim.evidence().stream()
                        .filter(span -> span.end() <= report.text().length())
                        .map(span -> span.of(report.text()))
                        .collect(Collectors.joining(" … ")));
        cells.add(handout.captures().get(report.id()));
        return cells;
    }

    private static void sources(Handout handout, Worksheet sheet) {
        head(sheet, "source", "reports", "incidents");
        var reports = new TreeMap<String, Integer>();
        var incidents = new TreeMap<String, Integer>();
        for (var incident : handout.found().incidents()) {
            var own = incident.reports().stream().map(id -> source(handout, id)).toList();
            own.forEach(source -> reports.merge(source, 1, Integer::sum));
            own.stream().distinct().forEach(source -> incidents.merge(source, 1, Integer::sum));
        }
        int row = 1;
        for (var each : reports.entrySet()) {
            row(
                    sheet,
                    row++,
                    List.of(
                            each.getKey(),
                            each.getValue(),
                            incidents.getOrDefault(each.getKey(), 0)));
        }
    }

    private static String source(Handout handout, String id) {
        var reported = handout.reports().get(id);
        var source = reported == null ? null : reported.report().source();
        return source == null ? "not stated" : source;
    }

    private static void origins(Handout handout, Worksheet sheet) {
        head(sheet, "incident", "origin", "report", "reprint", "source", "how it was found");
        int row = 1;
        for (var incident : handout.found().incidents()) {
            for (var origin : incident.origins()) {
                for (var id : origin.reports()) {
                    boolean first = id.equals(origin.first());
                    row(
                            sheet,
                            row++,
                            List.of(
                                    incident.id(),
                                    origin.id(),
                                    id,
                                    first ? "" : "reprint",
                                    source(handout, id),
                                    first ? "" : String.join("; ", origin.how())));
                }
            }
        }
    }

    private static void head(Worksheet sheet, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(0, i, names[i]);
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case null -> {}
                case Number number -> sheet.value(row, i, number);
                case Object other -> sheet.value(row, i, shortened(Cells.text(other.toString())));
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /// The workbook closes what it writes to; whoever gave the stream wants to go on.
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
