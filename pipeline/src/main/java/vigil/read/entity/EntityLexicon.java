package vigil.read.entity;

import java.util.Locale;
import vigil.read.syntax.Inflections;
import vigil.read.text.Lexicon;
import vigil.read.text.Table;

/// Puts the noun, actor and name lists into the reader's lexicon.
public final class EntityLexicon {

    /// A word before a person's name: *General*, *Mr*.
    enum Honorific {
        TITLE
    }

    /// A given name.
    enum GivenName {
        NAME
    }

    private EntityLexicon() {}

    /// Adds everything this package knows by name.
    public static void addTo(Lexicon.Builder lexicon) {
        var inflections = new Inflections();
        for (var row : Table.rows(EntityLexicon.class, "nouns.tsv")) {
            var type = EntityClass.valueOf(row.cell(0).toUpperCase(Locale.ROOT).replace('-', '_'));
            var noun = new Noun(type, row.cell(1));
            for (var word : row.cell(2).split(";", -1)) {
                add(lexicon, word.strip(), noun, inflections);
            }
        }
        for (var row : Table.rows(EntityLexicon.class, "actors.tsv")) {
            var actor = new Actor(row.cell(2), row.cell(0), row.cell(1));
            lexicon.add(row.cell(2), actor);
            for (var other : row.cell(3).split(";", -1)) {
                if (!other.isBlank()) {
                    lexicon.add(other.strip(), actor);
                }
            }
        }
        for (var row : Table.rows(EntityLexicon.class, "names.tsv")) {
            Object value = row.cell(0).equals("title") ? Honorific.TITLE : GivenName.NAME;
            for (var word : row.cell(1).split(";", -1)) {
                lexicon.add(word.strip(), value);
            }
        }
    }

    private static void add(
            Lexicon.Builder lexicon, String word, Noun noun, Inflections inflections) {
        if (word.startsWith("=")) {
            lexicon.add(word.substring(1), noun);
            return;
        }
        int space = word.lastIndexOf(' ');
        var start = word.substring(0, space + 1);
        for (var form : inflections.nounForms(word.substring(space + 1))) {
            lexicon.add(start + form, noun);
        }
    }
}
