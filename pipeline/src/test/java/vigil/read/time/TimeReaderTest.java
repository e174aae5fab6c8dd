package vigil.read.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.model.mention.TimeMention;
import vigil.read.text.TokenizedText;

class TimeReaderTest {
    private static final LocalDate FRIDAY = LocalDate.of(2016, 8, 12);

    private final TimeReader reader = new TimeReader();

    private List<TimeMention> read(String text, @Nullable LocalDate published) {
        return reader.read(TokenizedText.of(text), published);
    }

    private List<TimeMention> periods(String text) {
        var tokens = TokenizedText.of(text);
        return Periods.of(tokens, reader.read(tokens, FRIDAY), FRIDAY);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    @Test
    void weekdaysAreTheLatestOnOrBeforePublicationUnlessTheWordsLookAhead() {
        assertThat(read("Shells fell on Friday. A convoy will leave on Friday.", FRIDAY))
                .extracting(TimeMention::from)
                .containsExactly(FRIDAY, day("2016-08-19"));
    }

    /// A convoy that never left would have been dated a week after the report.
    @Test
    void somethingDueThatWasCalledOffLiesBehind() {
        assertThat(read("A convoy due to leave on Monday was called off.", FRIDAY))
                .extracting(TimeMention::from)
                .containsExactly(day("2016-08-08"));
    }

    @Test
    void withoutPublicationOrDatelineNothingIsCountedFromToday() {
        assertThat(read("Two people died yesterday and three last week.", null))
                .extracting(TimeMention::from, TimeMention::to)
                .containsExactly(tuple(null, null), tuple(null, null));
    }

    @Test
    void theDatelineStandsInForThePublication() {
        assertThat(read("BOGOTA, 3 AUG 90 (EXP) -- A BOMB WENT OFF YESTERDAY.", null))
                .extracting(TimeMention::value)
                .containsExactly("1990-08-03", "1990-08-02");
        assertThat(Dateline.day(TokenizedText.of("ALEPPO, Syria, Aug 12, 2016 - It rained.")))
                .isEqualTo(FRIDAY);
        assertThat(Dateline.day(TokenizedText.of("It rained here on 3 August 1990."))).isNull();
    }

    @Test
    void inHistoriesIncompleteDatesFollowTheDateToldLast() {
        var text =
                "On 3 March 1920 they marched. On 5 March they won. Two days later they rested."
                        + " In May the king left. In January 1921 he came back, and in June 1922"
                        + " he died. That year was hard.";
        assertThat(read(text, FRIDAY))
                .extracting(TimeMention::value)
                .containsExactly(
                        "1920-03-03",
                        "1920-03-05",
                        "1920-03-07",
                        "1920-05",
                        "1921-01",
                        "1922-06",
                        "1922");
    }

    /// A group named after a date would have been read as the day of the attack.
    @Test
    void datesThatAreNamesAreNotTimes() {
        assertThat(
                        read(
                                "The \"17 November\" group and the 14 February Coalition met in 26"
                                        + " September Street.",
                                FRIDAY))
                .isEmpty();
        assertThat(read("THE CLASH TOOK PLACE IN THE 23 DE ENERO SECTOR.", FRIDAY)).isEmpty();
    }

    /// The age of a victim would have been read as a length of time, a calibre as a year.
    @Test
    void agesScoresAndCalibresAreNotTimes() {
        assertThat(
                        read(
                                "A 34-year-old man, 12 years old, aged 10, lost 3-2 to 1500 people"
                                        + " with 122 mm rockets.",
                                FRIDAY))
                .isEmpty();
    }

    /// A shell that fell at night would have been dated a year too early.
    @Test
    void aDayJustAheadIsOfThisYear() {
        assertThat(read("IT HAPPENED ON 13 AUGUST AT 0050 GMT.", FRIDAY))
                .extracting(TimeMention::from)
                .contains(day("2016-08-13"));
    }

    @Test
    void mayIsAMonthOnlyWhereItCanBe() {
        assertThat(read("They may march in May. It may be so.", FRIDAY))
                .extracting(TimeMention::text)
                .containsExactly("May");
        assertThat(read("THEY MAY MARCH IN MAY. IT MAY BE SO.", FRIDAY))
                .extracting(TimeMention::text)
                .containsExactly("MAY");
    }

    @Test
    void rangesAreOneStretch() {
        assertThat(periods("It lasted from 3 to 5 August, and again 7-9 August."))
                .extracting(TimeMention::text, TimeMention::from, TimeMention::to)
                .containsExactly(
                        tuple("3 to 5 August", day("2016-08-03"), day("2016-08-05")),
                        tuple("7-9 August", day("2016-08-07"), day("2016-08-09")));
        assertThat(periods("Between March and May 2014 they fled."))
                .extracting(TimeMention::from, TimeMention::to)
                .containsExactly(tuple(day("2014-03-01"), day("2014-05-31")));
    }

    @Test
    void sinceOpensTheEndAndUntilTheBegin() {
        assertThat(
                        periods(
                                "Since October it is besieged. They fought until last year. They"
                                        + " leave by the end of September. He has been held for 19"
                                        + " days."))
                .extracting(TimeMention::from, TimeMention::to)
                .containsExactly(
                        tuple(day("2015-10-01"), null),
                        tuple(null, day("2015-12-31")),
                        tuple(FRIDAY, day("2016-09-30")),
                        tuple(day("2016-07-24"), null));
    }

    @Test
    void readingTwiceGivesTheSame() {
        var text = "On Tuesday night, two days after the truce, 12 shells fell within hours.";
        assertThat(read(text, FRIDAY)).isEqualTo(read(text, FRIDAY));
    }
}
