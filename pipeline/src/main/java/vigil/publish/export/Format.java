package vigil.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The formats that a record can be handed out in.
public enum Format {
    /// RFC 7946, a feature an incident; what has no place has no geometry.
    GEOJSON("geojson", "a map layer, a feature an incident") {
        @Override
        public void write(Handout handout, OutputStream out) throws IOException {
            GeoJson.write(handout, out);
        }
    },
    /// W3C Web Annotation and PROV-O.
    JSONLD("jsonld", "linked data: each claim an annotation of its words, with provenance") {
        @Override
        public void write(Handout handout, OutputStream out) throws IOException {
            JsonLd.write(handout, out);
        }
    },
    /// FollowTheMoney entities, one a line.
    FTM("ftm.json", "FollowTheMoney entities, one a line, for investigation platforms") {
        @Override
        public void write(Handout handout, OutputStream out) throws IOException {
            FollowTheMoney.write(handout, out);
        }
    },
    /// CSV with a row of Humanitarian Exchange Language hashtags, one row an incident.
    HXL("hxl.csv", "a table with HXL hashtags, a row an incident") {
        @Override
        public void write(Handout handout, OutputStream out) throws IOException {
            HxlTable.write(handout, out);
        }
    },
    /// Office Open XML with sheets for incidents, claims, sources and origins.
    XLSX("xlsx", "a workbook: incidents, claims, sources, origins") {
        @Override
        public void write(Handout handout, OutputStream out) throws IOException {
            Sheets.write(handout, out);
        }
    };

    private final String ending;
    private final String told;

    Format(String ending, String told) {
        this.ending = ending;
        this.told = told;
    }

    /// Writes everything; the stream stays open.
    ///
    /// @throws IOException if the stream cannot be written
    public abstract void write(Handout handout, OutputStream out) throws IOException;

    /// What file names of this format end with, without the dot.
    public String ending() {
        return ending;
    }

    /// What it is, for people.
    public String told() {
        return told;
    }

    /// The word in commands: `geojson`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format of a file by the ending of its name.
    public static Optional<Format> ofFile(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith("." + format.ending))
                .findFirst();
    }
}
