package vigil.capture.table;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.model.Problem;
import vigil.model.claim.Act;

class EventTableTest {
    private final List<EventTable.Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private void read(ColumnMapping mapping, byte[] table) throws IOException {
        new EventTable(mapping, "t.csv")
                .read(new ByteArrayInputStream(table), rows::add, problems::add);
    }

    private void acled(String rowsOfTable) throws IOException {
        var head =
                "event_id_cnty,event_date,sub_event_type,location,latitude,longitude,fatalities\n";
        read(ColumnMapping.bundled("acled"), (head + rowsOfTable).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyValueOfARowPointsAtItsCell() throws IOException {
        acled("\"SYR1\",10 August 2016,Air/drone strike,\"Aleppo, east\",36.2,37.16,4\n");
        assertThat(problems).isEmpty();
        var reported = rows.getFirst().reported();
        var text = reported.report().text();
        var claim = reported.reading().claims().getFirst();
        assertThat(reported.report().id()).isEqualTo("acled:SYR1");
        assertThat(claim.act()).isEqualTo(Act.Assault.AERIAL);
        var place = requireNonNull(claim.place());
        var time = requireNonNull(claim.time());
        assertThat(place.span().of(text)).isEqualTo("Aleppo, east");
        assertThat(requireNonNull(place.place()).lat()).isEqualTo(36.2);
        assertThat(time.span().of(text)).isEqualTo("10 August 2016");
        assertThat(time.from()).isEqualTo(LocalDate.of(2016, 8, 10));
        assertThat(claim.figures().getFirst().span().of(text)).isEqualTo("4");
    }

    /// A database's range must not become one number.
    @Test
    void lowBestAndHighStayThree() throws IOException {
        var head = "id,date_start,date_end,type_of_violence,best,low,high\n";
        var row = "17,2016-08-10 00:00:00.000,2016-08-12 00:00:00.000,3,5,4,9\n";
        read(ColumnMapping.bundled("ged"), (head + row).getBytes(StandardCharsets.UTF_8));
        var claim = rows.getFirst().reported().reading().claims().getFirst();
        assertThat(claim.figures().getFirst().low()).isEqualTo(4);
        assertThat(claim.figures().getFirst().value()).isEqualTo(5);
        assertThat(claim.figures().getFirst().high()).isEqualTo(9);
        assertThat(requireNonNull(claim.time()).to()).isEqualTo(LocalDate.of(2016, 8, 12));
    }

    /// A mapping that guessed would put other deaths on other days into the record.
    @Test
    void eachBadCellIsNamedWithLineColumnAndWordsAndTheOthersAreTaken() throws IOException {
        acled(
                """
                A,2016-08-01,Dancing,X,1,1,1
                B,31 February 2016,Attack,X,1,1,1
                C,2016-08-01,Attack,X,1,1,-1
                D,2016-08-01,Attack,X,91,1,1
                ,2016-08-01,Attack,X,1,1,1
                E,2016-08-01,Attack,X,1,1,1,8
                F,2016-08-01,Attack,X,1,1,1
                F,2016-08-01,Attack,Y,1,1,1
                """);
        assertThat(rows).extracting(row -> row.reported().report().id()).containsExactly("acled:F");
        assertThat(problems)
                .extracting(problem -> problem.line() + ":" + problem.column())
                .containsExactly("2:3", "3:2", "4:7", "5:5", "6:1", "7:8", "9:1");
        assertThat(problems.get(1).found()).isEqualTo("31 February 2016");
    }

    @Test
    void aMissingColumnIsToldOnceWithTheOnesThatAreThere() throws IOException {
        read(
                ColumnMapping.bundled("ged"),
                "id,when\n1,2016\n2,2016\n".getBytes(StandardCharsets.UTF_8));
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().message()).contains("date_start", "id, when", "--set day=");
    }

    @Test
    void otherEncodingsHugeCellsAndOpenQuotesAreTold() throws IOException {
        read(
                ColumnMapping.bundled("acled"),
                "event_id_cnty,event_date\nA,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        acled("A,2016-08-01,Attack," + "x".repeat(10_000_000) + ",1,1,1\n");
        acled("A,2016-08-01,Attack,\"X,1,1,1\n");
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly("not-utf8", "too-long", "not-csv");
        assertThat(rows).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumnsName() throws IOException {
        read(
                ColumnMapping.bundled("acled"),
                "\uFEFFevent_id_cnty,event_date,sub_event_type\nA,2016-08-01,Attack\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(problems).isEmpty();
        assertThat(rows).hasSize(1);
    }

    @Test
    void aMappingIsTheSameAfterItWasSaved() throws IOException {
        for (var name : ColumnMapping.BUNDLED) {
            var mapping = ColumnMapping.bundled(name).with(Map.of("url", "link"));
            var again = ColumnMapping.read(new StringReader(mapping.written()));
            assertThat(again.written()).isEqualTo(mapping.written());
            assertThat(again.columns()).containsEntry("url", "link");
        }
        assertThatThrownBy(() -> ColumnMapping.read(new StringReader("column.colour = x")))
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> ColumnMapping.read(new StringReader("column.id = x")))
                .hasMessageContaining("column.day is needed");
    }
}
