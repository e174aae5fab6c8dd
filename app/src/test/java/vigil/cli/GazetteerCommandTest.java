package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vigil.settings.Settings;

/// Places that a user brings. The villages are made up; the format is that of GeoNames country
/// files.
@Timeout(120)
class GazetteerCommandTest {
    private static final String REPORT =
            "Shelling in Kafr Zumrud killed four people on 10 August 2016.";

    @TempDir Path folder;
    private String before = "";

    @BeforeEach
    void aSettingsFolderOfItsOwn() {
        before = System.getProperty(Settings.PROPERTY, "");
        System.setProperty(Settings.PROPERTY, folder.resolve("settings").toString());
    }

    @AfterEach
    void asBefore() {
        System.setProperty(Settings.PROPERTY, before);
    }

    private static String row(
            long id, String name, String others, double lat, double lon, String code, String area) {
        return String.join(
                "\t",
                List.of(
                        "" + id,
                        name,
                        name,
                        others,
                        "" + lat,
                        "" + lon,
                        code.split("[.]", -1)[0],
                        code.split("[.]", -1)[1],
                        "SY",
                        "",
                        area,
                        "",
                        "",
                        "",
                        "0",
                        "",
                        "300",
                        "Asia/Damascus",
                        "2026-01-01"));
    }

    private static String table() {
        return row(999000001, "Zumrud Governorate", "", 35.9, 36.7, "A.ADM1", "77")
                + "\n"
                + row(
                        999000002,
                        "Kafr Zumrud",
                        "Kafr Zumroud,كفر زمرد",
                        35.91,
                        36.71,
                        "P.PPL",
                        "77")
                + "\n"
                + row(999000003, "Hayy al Yaqut", "", 35.92, 36.72, "P.PPLX", "77")
                + "\n"
                + row(999000004, "Some Post Office", "", 35.92, 36.72, "S.PO", "77")
                + "\n";
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String read() throws IOException {
        return Run.json(write("report.txt", REPORT)).out();
    }

    /// The village was shelled and the record put no point on the map, since no town of 500 people
    /// is called so.
    @Test
    void anImportedVillageIsFoundWithItsPrecisionAndWhatItLiesIn() throws IOException {
        assertThat(read()).doesNotContain("geonames:999000002");
        var run = Run.of("gazetteer", "import", write("SY.txt", table()));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("imported SY: 3 places in SY\n");
        assertThat(read())
                .contains("\"id\":\"geonames:999000002\"")
                .contains("\"precision\":\"city\",\"inside\":[\"Zumrud\",\"Syria\"]");
        var quarter =
                Run.json(
                        write(
                                "q.txt",
                                "Bombs fell in Hayy al-Yaqut in Syria, killing two people."));
        assertThat(quarter.out()).contains("\"precision\":\"neighbourhood\"");
    }

    @Test
    void theBuiltInPlacesStayAndAreNotListedTwice() throws IOException {
        var idlib = row(169389, "Idlib", "Idleb", 35.93062, 36.63393, "P.PPLA", "12");
        Run.of("gazetteer", "import", write("SY.txt", table() + idlib + "\n"));
        var text = "Shelling in Idlib, in Kafr Zumrud and in Aleppo killed four people in Syria.";
        assertThat(Run.json(write("r.txt", text)).out())
                .contains("geonames:169389", "geonames:170063", "geonames:999000002");
    }

    @Test
    void importingAgainReplacesAndRemovingTakesAway() throws IOException {
        assertThat(Run.of("gazetteer", "list").out()).startsWith("nothing imported in ");
        Run.of("gazetteer", "import", write("SY.txt", table()));
        var moved = table().replace("Kafr Zumrud", "Kafr Almas").replace("Zumroud", "Almaz");
        assertThat(Run.of("gazetteer", "import", write("SY.txt", moved)).out())
                .startsWith("replaced SY: 3 places");
        assertThat(read()).doesNotContain("geonames:999000002");
        assertThat(Run.of("gazetteer", "list").out()).contains("SY ").contains("places");
        assertThat(Run.of("gazetteer", "remove", "XX").status()).isEqualTo(2);
        assertThat(Run.of("gazetteer", "remove", "SY").out()).isEqualTo("removed SY\n");
        assertThat(Run.of("gazetteer", "remove", "../SY").status()).isEqualTo(2);
        assertThat(Run.of("gazetteer", "list").out()).startsWith("nothing imported in ");
    }

    @Test
    void aZipIsReadAsItWasDownloaded() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write(
                    "The main 'geoname' table has the following fields"
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("SY.txt"));
            zip.write(table().getBytes(StandardCharsets.UTF_8));
        }
        var file = Files.write(folder.resolve("SY.zip"), bytes.toByteArray());
        assertThat(Run.of("gazetteer", "import", file, "--name", "north").out())
                .isEqualTo("imported north: 3 places in SY\n");
        assertThat(read()).contains("geonames:999000002");
    }

    /// A half-downloaded table replaced the whole one, and the villages in its lost half were
    /// silently gone from the next day's record.
    @Test
    void aBrokenTableIsRefusedLineByLineAndTheOldOneStays() throws IOException {
        Run.of("gazetteer", "import", write("SY.txt", table()));
        var broken =
                table()
                        + row(999000005, "Far Off", "", 135.9, 36.7, "P.PPL", "77")
                        + "\n"
                        + "999000006\tCut Off\n"
                        + row(999000007, "No Number", "", 1, 2, "P.PPL", "77")
                                .replace("999000007", "x")
                        + "\n";
        var run = Run.of("gazetteer", "import", write("SY.txt", broken));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "SY.txt:5:1: expected a latitude from -90 to 90 (column 5), found \"135.9\"")
                .contains("SY.txt:6:1: expected 19 columns separated by tabs, found 2")
                .contains("SY.txt:7:1: expected an id (column 1), found \"x\"")
                .contains("nothing was imported");
        assertThat(read()).contains("geonames:999000002");
        assertThat(Run.of("gazetteer", "import", write("e.txt", "")).err())
                .contains("lists no place");
        assertThat(Run.of("gazetteer", "import", folder.resolve("no.zip")).err())
                .contains("no such file");
    }

    @Test
    void aDamagedImportIsLeftOutAndSaidSo() throws IOException {
        Run.of("gazetteer", "import", write("SY.txt", table()));
        Files.write(folder.resolve("settings/gazetteer/SY.bin"), new byte[] {1, 2, 3});
        var run = Run.json(write("report.txt", REPORT));
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("SY.bin: this imported gazetteer is left out");
    }
}
