package vigil.bench.tagger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import vigil.read.syntax.Pos;
import vigil.read.text.TokenizedText;

/// Tags reports with OpenNLP's English model and writes the tags, one letter a token.
///
/// Usage: `TaggerTeacher MODEL OUT.tsv REPORTS.jsonl…`. A line of the output is the file, the
/// number of the report in it, and the tags: `a` is the first of [Pos], `b` the second.
public final class TaggerTeacher {
    private TaggerTeacher() {}

    public static void main(String[] args) throws IOException {
        POSModel model;
        try (var in = Files.newInputStream(Path.of(args[0]))) {
            model = new POSModel(in);
        }
        var tagger = new POSTaggerME(model, POSTagFormat.UD);
        var lines = new ArrayList<String>();
        for (var name : List.of(args).subList(2, args.length)) {
            int number = 0;
            for (var text : Texts.of(Path.of(name))) {
                lines.add(name + "\t" + number++ + "\t" + tags(tagger, TokenizedText.of(text)));
            }
        }
        Files.write(Path.of(args[1]), lines);
    }

    private static String tags(POSTaggerME tagger, TokenizedText text) {
        var tags = new StringBuilder(text.size());
        var words = new ArrayList<String>();
        for (int s = 0; s < text.sentences() && text.size() > 0; s++) {
            words.clear();
            int from = text.sentenceStart(s);
            int to = text.sentenceEnd(s);
            for (int i = from; i < to; i++) {
                var form = text.form(i).replace('’', '\'').replace('–', '-');
                if (i > from && isEnding(text, i)) {
                    words.set(words.size() - 1, words.getLast() + form);
                } else {
                    words.add(form);
                }
            }
            int word = 0;
            var given = tagger.tag(words.toArray(new String[0]));
            for (int i = from; i < to; i++) {
                var parts = given[word++].split("\\+", -1);
                tags.append(letter(parts[0]));
                if (i + 1 < to && isEnding(text, i + 1)) {
                    i++;
                    tags.append(letter(parts.length > 1 ? parts[1] : "PART"));
                }
            }
        }
        return tags.toString();
    }

    /// The teacher's words hold such endings; ours part them.
    private static boolean isEnding(TokenizedText text, int i) {
        return text.joined(i - 1)
                && text.kind(i) == TokenizedText.Kind.WORD
                && text.kind(i - 1) == TokenizedText.Kind.WORD
                && (text.key(i).startsWith("'") || text.key(i).equals("n't"));
    }

    private static char letter(String tag) {
        return (char) ('a' + pos(tag).code());
    }

    private static Pos pos(String tag) {
        try {
            return Pos.valueOf(tag);
        } catch (IllegalArgumentException _) {
            return Pos.X;
        }
    }
}
