package vigil.store.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;
import vigil.model.search.Found;

/// What is found, as documents of Lucene. The only place that knows the fields.
final class Documents {
    static final String KIND = "kind";
    static final String TYPE = "type";
    static final String PLACE = "place";
    static final String PLACED = "placed";
    static final String DATED = "dated";
    static final String FROM = "from";
    static final String TO = "to";
    static final String KILLED_LOW = "killed-low";
    static final String KILLED_HIGH = "killed-high";
    static final String ORIGINS = "origins";
    static final String STATUS = "status";
    static final String YES = "yes";

    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String TYPE_AS_IS = "type-as-is";
    private static final String PLACE_AS_IS = "place-as-is";
    private static final String ACTOR_AS_IS = "actor-as-is";

    private Documents() {}

    static Document of(Found found) {
        var document = new Document();
        document.add(new StringField(KIND, found.kind().word(), Field.Store.YES));
        document.add(new StringField(ID, found.id(), Field.Store.YES));
        document.add(new StoredField(TITLE, found.title()));
        words(document, found.title() + "\n" + found.text());
        for (var type : found.types()) {
            document.add(new StoredField(TYPE_AS_IS, type));
            document.add(new StringField(TYPE, type, Field.Store.NO));
            int slash = type.indexOf('/');
            if (slash > 0) {
                document.add(new StringField(TYPE, type.substring(0, slash), Field.Store.NO));
            }
        }
        for (var place : found.places()) {
            document.add(new StoredField(PLACE_AS_IS, place));
            document.add(new StringField(PLACE, place.toLowerCase(Locale.ROOT), Field.Store.NO));
        }
        for (var actor : found.actors()) {
            document.add(new StoredField(ACTOR_AS_IS, actor));
            document.add(new TextField(Words.ACTORS, actor, Field.Store.NO));
        }
        if (!found.places().isEmpty()) {
            document.add(new StringField(PLACED, YES, Field.Store.NO));
        }
        days(document, found.from(), found.to());
        number(document, KILLED_LOW, found.killedLow());
        if (found.killedLow() != null) {
            int high = found.killedHigh() == null ? Integer.MAX_VALUE : found.killedHigh();
            number(document, KILLED_HIGH, high);
        }
        number(document, ORIGINS, found.origins());
        document.add(new StringField(STATUS, found.status(), Field.Store.YES));
        return document;
    }

    private static void words(Document document, String text) {
        document.add(new TextField(Words.ENGLISH, text, Field.Store.NO));
        if (Words.hasArabic(text)) {
            document.add(new TextField(Words.ARABIC, text, Field.Store.NO));
        }
    }

    private static void days(Document document, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return;
        }
        document.add(new StringField(DATED, YES, Field.Store.NO));
        number(document, FROM, from == null ? Integer.MIN_VALUE : (int) from.toEpochDay());
        number(document, TO, to == null ? Integer.MAX_VALUE : (int) to.toEpochDay());
    }

    private static void number(Document document, String field, @Nullable Integer value) {
        if (value != null) {
            document.add(new IntPoint(field, value));
            document.add(new StoredField(field, value));
        }
    }

    static Found found(Document document) {
        var high = whole(document, KILLED_HIGH);
        var origins = whole(document, ORIGINS);
        return new Found(
                Found.Kind.valueOf(document.get(KIND).toUpperCase(Locale.ROOT)),
                document.get(ID),
                document.get(TITLE),
                "",
                texts(document, TYPE_AS_IS),
                texts(document, PLACE_AS_IS),
                day(document, FROM),
                day(document, TO),
                texts(document, ACTOR_AS_IS),
                whole(document, KILLED_LOW),
                high == null || high == Integer.MAX_VALUE ? null : high,
                origins == null ? 0 : origins,
                document.get(STATUS));
    }

    private static List<String> texts(Document document, String field) {
        return Arrays.asList(document.getValues(field));
    }

    private static @Nullable Integer whole(Document document, String field) {
        var stored = document.getField(field);
        return stored == null ? null : stored.numericValue().intValue();
    }

    private static @Nullable LocalDate day(Document document, String field) {
        var day = whole(document, field);
        return day == null || day == Integer.MIN_VALUE || day == Integer.MAX_VALUE
                ? null
                : LocalDate.ofEpochDay(day);
    }
}
