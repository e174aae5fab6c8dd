package vigil.store.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/// How words are taken apart: English and Arabic each by their own endings, in fields of their own.
final class Words {
    static final String ENGLISH = "english";
    static final String ARABIC = "arabic";
    static final String ACTORS = "actors";

    static final Analyzer ANALYZER =
            new PerFieldAnalyzerWrapper(
                    new EnglishAnalyzer(),
                    Map.of(ARABIC, new ArabicAnalyzer(), ACTORS, new SimpleAnalyzer()));

    private Words() {}

    static boolean hasArabic(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }
}
