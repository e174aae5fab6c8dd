package vigil.gazetteer;

import java.util.List;
import java.util.Locale;

/// Names of areas without the word for their kind: "Chalatenango Department" is "Chalatenango".
final class AreaNames {
    private static final List<String> LAST =
            List.of(
                    "Province",
                    "Region",
                    "Department",
                    "District",
                    "Oblast",
                    "State",
                    "Governorate",
                    "Municipality",
                    "Prefecture",
                    "Rayon",
                    "Raion",
                    "Kommun",
                    "Kommune",
                    "pagasts",
                    "Járás",
                    "İlçesi",
                    "Shi",
                    "Barrio",
                    "Okrug",
                    "Tumani",
                    "Aūdany",
                    "Parish",
                    "Republic",
                    "Krai",
                    "Division",
                    "Zone",
                    "Voivodeship",
                    "Subregion",
                    "Cercle",
                    "Shahri",
                    "vald",
                    "Town",
                    "City",
                    "Gun",
                    "Sum",
                    "Canton",
                    "Constituency");
    private static final List<String> FIRST =
            List.of(
                    "Comuna",
                    "Municipio de",
                    "Municipio",
                    "Amphoe",
                    "Huyện",
                    "Provincia di",
                    "Provincia de",
                    "Provincia",
                    "Kabupaten",
                    "Departamento de",
                    "Departamento",
                    "Shahrestān-e",
                    "Powiat",
                    "Gemeente",
                    "Obshtina",
                    "Gorodskoy Okrug",
                    "Oraş",
                    "Okres",
                    "Partido de",
                    "Muang",
                    "Markaz",
                    "Province of",
                    "Province",
                    "Kota",
                    "Municipiul",
                    "Grad",
                    "Distrito de",
                    "Distrito",
                    "Politischer Bezirk",
                    "Općina",
                    "Opština",
                    "Daïra de",
                    "Srŏk",
                    "Bashkia",
                    "Département de",
                    "Département du",
                    "Département",
                    "Liwā’",
                    "Quận",
                    "Thị Xã",
                    "Thành Phố",
                    "Nomós",
                    "Cantón",
                    "State of",
                    "Region of",
                    "Muhafazat",
                    "Municipality of",
                    "City of",
                    "Landkreis",
                    "Kreis",
                    "Commune de",
                    "Wilaya de",
                    "Wilaya d’");

    private AreaNames() {}

    /// The name without its word of kind, or the name itself if it has none.
    static String plain(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (var word : LAST) {
            if (lower.endsWith(" " + word.toLowerCase(Locale.ROOT))) {
                return name.substring(0, name.length() - word.length() - 1);
            }
        }
        for (var word : FIRST) {
            if (lower.startsWith(word.toLowerCase(Locale.ROOT) + " ")) {
                return name.substring(word.length() + 1);
            }
        }
        return name;
    }
}
