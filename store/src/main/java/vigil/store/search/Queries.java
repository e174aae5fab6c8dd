package vigil.store.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vigil.model.search.Question;

/// A question as queries of Lucene.
final class Queries {
    private final Question question;

    Queries(Question question) {
        this.question = question;
    }

    /// What fits in every respect.
    Query all() {
        var all = rest();
        days(all);
        place(all);
        return all.build();
    }

    /// What would fit, and has no day; empty where no days were asked for.
    Optional<Query> undated() {
        if (question.from() == null && question.to() == null) {
            return Optional.empty();
        }
        var all = rest();
        place(all);
        all.add(new TermQuery(new Term(Documents.DATED, Documents.YES)), Occur.MUST_NOT);
        return Optional.of(all.build());
    }

    /// What would fit, and has no place; empty where no place was asked for.
    Optional<Query> unplaced() {
        if (question.place() == null) {
            return Optional.empty();
        }
        var all = rest();
        days(all);
        all.add(new TermQuery(new Term(Documents.PLACED, Documents.YES)), Occur.MUST_NOT);
        return Optional.of(all.build());
    }

    private BooleanQuery.Builder rest() {
        var all = new BooleanQuery.Builder();
        all.add(words(), Occur.MUST);
        if (!question.kinds().isEmpty()) {
            var kinds = new BooleanQuery.Builder();
            question.kinds()
                    .forEach(kind ->
                            kinds.add(
                                    new TermQuery(new Term(Documents.KIND, kind.word())),
                                    Occur.SHOULD));
            all.add(kinds.build(), Occur.FILTER);
        }
        term(all, Documents.TYPE, question.type());
        term(all, Documents.STATUS, question.status());
        if (question.actor() != null) {
            all.add(parsed(question.actor(), Map.of(Words.ACTORS, 1f)), Occur.FILTER);
        }
        if (question.killedAtLeast() != null) {
            range(all, Documents.KILLED_HIGH, question.killedAtLeast(), Integer.MAX_VALUE);
        }
        if (question.killedAtMost() != null) {
            range(all, Documents.KILLED_LOW, 0, question.killedAtMost());
        }
        if (question.origins() > 0) {
            range(all, Documents.ORIGINS, question.origins(), Integer.MAX_VALUE);
        }
        return all;
    }

    private Query words() {
        var words = question.words();
        if (words == null || words.isBlank()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        var fields = new HashMap<String, Float>();
        fields.put(Words.ENGLISH, 1f);
        if (Words.hasArabic(words)) {
            fields.put(Words.ARABIC, 1f);
        }
        return parsed(words, fields);
    }

    private static Query parsed(String words, Map<String, Float> fields) {
        var parser = new SimpleQueryParser(Words.ANALYZER, fields);
        parser.setDefaultOperator(Occur.MUST);
        return parser.parse(words);
    }

    private void place(BooleanQuery.Builder all) {
        var place = question.place();
        term(all, Documents.PLACE, place == null ? null : place.toLowerCase(Locale.ROOT));
    }

    private void days(BooleanQuery.Builder all) {
        if (question.from() != null) {
            range(all, Documents.TO, (int) question.from().toEpochDay(), Integer.MAX_VALUE);
        }
        if (question.to() != null) {
            range(all, Documents.FROM, Integer.MIN_VALUE, (int) question.to().toEpochDay());
        }
    }

    private static void term(BooleanQuery.Builder all, String field, @Nullable String value) {
        if (value != null) {
            all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    private static void range(BooleanQuery.Builder all, String field, int low, int high) {
        all.add(IntPoint.newRangeQuery(field, low, high), Occur.FILTER);
    }
}
