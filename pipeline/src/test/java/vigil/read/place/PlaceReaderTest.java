package vigil.read.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vigil.model.Span;
import vigil.model.mention.Place.Precision;
import vigil.model.mention.PlaceMention;
import vigil.read.text.TokenizedText;

class PlaceReaderTest {
    private static final PlaceReader READER = PlaceReader.bundled();

    private static List<PlaceMention> read(String text) {
        return READER.read(TokenizedText.of(text), null);
    }

    private static String inside(String text, String name) {
        return read(text).stream()
                .filter(mention -> mention.text().equals(name))
                .map(PlaceMention::place)
                .map(place -> place == null ? "nowhere" : place.id() + " " + place.inside())
                .findFirst()
                .orElse("not found");
    }

    @Test
    void aCityHasItsIdAndWhatItLiesIn() {
        assertThat(inside("Barrel bombs fell on the city of Aleppo in Syria.", "Aleppo"))
                .isEqualTo("geonames:170063 [Aleppo, Syria]");
    }

    /// The province was put where the city is: a battle in its far corner became one downtown.
    @Test
    void aProvinceIsNotItsCapital() {
        var text = "Villages in Idlib province, in Syria, were shelled; Idlib was quiet.";
        assertThat(read(text))
                .filteredOn(mention -> mention.text().startsWith("Idlib"))
                .extracting(mention -> mention.place() == null ? null : mention.place().precision())
                .containsExactly(Precision.REGION, Precision.CITY);
    }

    /// A town in Texas was put in France.
    @Test
    void theStateAfterTheCommaDecides() {
        assertThat(inside("A fire broke out in Paris, Texas, on Monday.", "Paris"))
                .endsWith("[Texas, United States]");
    }

    @Test
    void upperCaseWireTextIsReadToo() {
        var text =
                "Clashes were reported in Chalatenango and in San Miguel, El Salvador, on Friday.";
        assertThat(read(text.toUpperCase(Locale.ROOT)))
                .extracting(PlaceMention::text)
                .contains("CHALATENANGO", "SAN MIGUEL", "EL SALVADOR");
    }

    /// A person called after a city was taken for the city where the attack was.
    @Test
    void aPersonIsNotAPlace() {
        assertThat(read("The police in Cairo said that Paris Hilton was not hurt."))
                .extracting(PlaceMention::text)
                .containsExactly("Cairo");
    }

    /// "UN" is a town in Gujarat: every report that quoted the United Nations got a place in India.
    @Test
    void initialsAreNotTowns() {
        assertThat(read("The UN said that 40 people fled Damascus."))
                .extracting(PlaceMention::text)
                .containsExactly("Damascus");
    }

    @Test
    void aDemonymNamesItsCountryAndSaysSo() {
        var mention = read("A Syrian officer was killed near Homs.").getFirst();
        assertThat(mention.place()).isNotNull().extracting("country").isEqualTo("SY");
        assertThat(READER.isDemonym(mention)).isTrue();
    }

    @Test
    void givenSpansAreTakenAsTheyAreAndSpellingMayVary() {
        var text = "They left Darayyah yesterday.";
        assertThat(READER.read(TokenizedText.of(text), List.of(new Span(10, 18))))
                .extracting(
                        PlaceMention::text,
                        mention -> mention.place() == null ? "" : mention.place().name())
                .containsExactly(tuple("Darayyah", "Daraya"));
    }

    @Test
    void anEmptyTextHasNoPlaces() {
        assertThat(read("")).isEmpty();
    }
}
