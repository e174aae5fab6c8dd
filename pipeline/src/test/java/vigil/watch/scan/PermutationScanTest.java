package vigil.watch.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.model.Outcome;

class PermutationScanTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("vigil.shared", "../../shared"))
                    .resolve("data/warning/scan");

    private static Cluster newYork(boolean prospective, int replicas) throws IOException {
        assumeTrue(
                Files.exists(FOLDER), "no cases at " + FOLDER + "; -Dvigil.shared=FOLDER names it");
        var places = new ArrayList<Place>();
        for (var cells : rows("NYCfever.geo")) {
            places.add(
                    new Place(
                            cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
        }
        var cases = new ArrayList<Case>();
        for (var cells : rows("NYCfever.cas")) {
            var day = cells[2].split("/", -1);
            cases.add(
                    new Case(
                            cells[0],
                            LocalDate.of(
                                    Integer.parseInt(day[0]),
                                    Integer.parseInt(day[1]),
                                    Integer.parseInt(day[2])),
                            Integer.parseInt(cells[1])));
        }
        var settings =
                new Settings(
                        LocalDate.of(2001, 11, 1),
                        LocalDate.of(2001, 11, 24),
                        3,
                        7,
                        prospective,
                        replicas,
                        1);
        return PermutationScan.strongest(places, cases, settings).orElseThrow();
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+", -1))
                .toList();
    }

    @Test
    void theClusterStillGoingOnInNewYorkIsThePublishedOne() throws IOException {
        var cluster = newYork(true, 99);
        assertThat(cluster.logLikelihoodRatio()).isCloseTo(3.845418, within(1e-6));
        assertThat(cluster.observed()).isEqualTo(4);
        assertThat(cluster.expected()).isCloseTo(0.6701, within(1e-4));
        assertThat(cluster.start()).isEqualTo("2001-11-22");
        assertThat(cluster.end()).isEqualTo("2001-11-24");
        assertThat(cluster.places())
                .containsExactly(
                        "11418", "11415", "11419", "11435", "11416", "11421", "11451", "11375",
                        "11417");
        assertThat(newYork(true, 99)).isEqualTo(cluster);
    }

    @Test
    void theStrongestClusterOfTheMonthIsThePublishedOne() throws IOException {
        var cluster = newYork(false, 0);
        assertThat(cluster.logLikelihoodRatio()).isCloseTo(8.119521, within(1e-6));
        assertThat(cluster.observed()).isEqualTo(5);
        assertThat(cluster.expected()).isCloseTo(0.3969, within(1e-4));
        assertThat(cluster.start()).isEqualTo("2001-11-08").isEqualTo(cluster.end());
        assertThat(cluster.places())
                .containsExactly(
                        "10454", "10455", "10451", "10035", "10037", "10030", "10029", "10456");
    }

    /// A time of day read as a date, or a place at 0, 0, would put cases where none were.
    @Test
    void badRowsAreShownWithTheirPlace() {
        var outcome =
                CaseTable.read(
                        "place,lat,lon,date\nA,36.2,37.1,2016-08-12T10:00Z\nB,x,37,2016-08-12\n",
                        "c.csv");
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<CaseTable>) outcome).problems())
                .extracting(Object::toString)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("c.csv:2:13: a date is written"),
                        second -> assertThat(second).startsWith("c.csv:3:3: coordinates"));
    }

    @Test
    void placesWithoutCoordinatesAreLeftOutAndSaid() {
        var outcome =
                CaseTable.read("place,lat,lon,date\nA,,,2016-08-12\nB,36,37,2016-08-12\n", "c.csv");
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        var done = (Outcome.Done<CaseTable>) outcome;
        assertThat(done.value().cases()).hasSize(1);
        assertThat(done.warnings().toString()).contains("no coordinates");
    }

    @Test
    void aRowWithNoneIsAPlaceToScanAround() {
        var outcome =
                CaseTable.read(
                        "place,lat,lon,date,count\nA,36,37,,0\nB,36,37.1,2016-08-12,2\n", "c.csv");
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        var table = ((Outcome.Done<CaseTable>) outcome).value();
        assertThat(table.places()).extracting(Place::id).containsExactly("A", "B");
        assertThat(table.cases()).hasSize(1);
    }
}
