package vigil.publish.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vigil.model.Report;
import vigil.model.Span;
import vigil.model.claim.Act;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.model.incident.ClaimRef;
import vigil.model.incident.Corroboration;
import vigil.model.incident.Incident;
import vigil.model.incident.Range;
import vigil.model.lineage.Origin;
import vigil.model.mention.Place;
import vigil.model.reading.Reading;
import vigil.model.reading.Reported;

class HandoutTest {
    private static final String TEXT =
            "𝔄 sign. Gunmen of the Grey Band shot 12 people in Northford.";
    private static final Span WORDS = new Span(TEXT.indexOf("Gunmen"), TEXT.length() - 1);

    private static Handout handout(String source, @Nullable Place place) {
        var claim =
                new Claim(
                        "r1#1",
                        Act.Assault.SHOOTING,
                        List.of(),
                        Modality.ALLEGED,
                        List.of(),
                        List.of(
                                new Role(
                                        Role.Part.PERPETRATOR,
                                        "organisation",
                                        "the Grey Band",
                                        "Band",
                                        null,
                                        null,
                                        null,
                                        List.of(WORDS),
                                        Role.Certainty.ALLEGED)),
                        null,
                        null,
                        List.of(),
                        List.of(WORDS),
                        List.of("test"),
                        1);
        var report =
                new Report("r1", source, null, LocalDate.of(2020, 5, 4), "en", null, TEXT, null);
        var reading =
                new Reading(
                        "r1",
                        "test/1",
                        null,
                        "en",
                        List.of(claim),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        var ref = new ClaimRef("r1", "r1#1");
        var incident =
                new Incident(
                        "i-1",
                        Act.Assault.SHOOTING,
                        place,
                        null,
                        null,
                        List.of("r1"),
                        List.of(ref),
                        List.of(new Origin("o1", "r1", List.of(), List.of())),
                        List.of(
                                new Range(
                                        Figure.Effect.KILLED,
                                        Figure.Group.TOTAL,
                                        Figure.Unit.PERSONS,
                                        12,
                                        null,
                                        null,
                                        "as told",
                                        1,
                                        List.of(ref))),
                        List.of(),
                        List.of());
        return Handout.of(
                new Corroboration(List.of(incident), List.of(), List.of()),
                List.of(new Reported(report, reading)),
                Map.of("r1", "ab".repeat(32)));
    }

    private static String written(Format format, Handout handout) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(handout, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /// A selector that is off by one points a court at other words.
    @Test
    void selectorsCountCodePointsAndQuoteTheWords() throws IOException {
        var text = written(Format.JSONLD, handout("Delta Radio", null));
        int start = TEXT.codePointCount(0, WORDS.begin());
        assertThat(text)
                .contains("\"oa:start\":" + start)
                .contains("\"oa:exact\":\"" + WORDS.of(TEXT) + "\"")
                .contains("urn:sha256:" + "ab".repeat(32));
        assertThat(parses(text)).isTrue();
    }

    /// A map with the unplaced left out would show fewer attacks than were reported; one at 0, 0
    /// would put them into the sea.
    @Test
    void whatHasNoPlaceStaysOnTheMapLayerWithoutGeometry() throws IOException {
        var text = written(Format.GEOJSON, handout("Delta Radio", null));
        assertThat(text).contains("\"geometry\":null").contains("\"killed_low\":12");
        assertThat(text).contains("\"killed_high\":null").doesNotContain("injured");
        assertThat(parses(text)).isTrue();
    }

    /// An investigation platform draws a line between entities: an accusation would become a fact.
    @Test
    void whoIsAccusedBecomesNoEntity() throws IOException {
        var text = written(Format.FTM, handout("Delta Radio", null));
        for (var line : text.lines().toList()) {
            assertThat(parses(line)).isTrue();
            assertThat(line).doesNotContain("\"name\":[\"the Grey Band\"]");
        }
        assertThat(text).contains("\"Delta Radio (alleged): Gunmen of the Grey Band");
    }

    @Test
    void theTableHasAHashtagForEveryColumnAndUnknownIsNotZero() throws IOException {
        var lines = written(Format.HXL, handout("Delta Radio", null)).lines().toList();
        assertThat(lines.get(1).split(",", -1)).allMatch(tag -> tag.startsWith("#"));
        var names = List.of(lines.get(1).split(",", -1));
        var cells = List.of(lines.get(2).split(",", -1));
        assertThat(cells.get(names.indexOf("#affected+killed+min"))).isEqualTo("12");
        assertThat(cells.get(names.indexOf("#affected+killed+max"))).isEmpty();
        assertThat(cells.get(names.indexOf("#affected+injured+min"))).isEmpty();
    }

    /// A source whose name is a formula must not run on an analyst's machine.
    @Test
    void aFormulaInACellIsText(@TempDir Path folder) throws IOException {
        var file = folder.resolve("x.xlsx");
        try (var out = Files.newOutputStream(file)) {
            Format.XLSX.write(handout("=cmd|'/c calc'!A1", null), out);
        }
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(
                            entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(parts.get("xl/workbook.xml"))
                .contains("incidents", "claims", "sources", "origins");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("&apos;=cmd");
        assertThat(parts.values()).noneMatch(part -> part.contains("<f>"));
    }

    private static boolean parses(String text) {
        try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            JsonToken last = null;
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                last = token;
            }
            return last == JsonToken.END_OBJECT;
        }
    }
}
