package vigil.read.event.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vigil.model.claim.Act;
import vigil.read.entity.EntityClass;
import vigil.read.event.frame.Frame.Trigger;
import vigil.read.rule.RuleText;
import vigil.read.syntax.Inflections;
import vigil.read.text.Lexicon;
import vigil.read.text.Table;

/// The frames of `frames.txt`, and their trigger words in the lexicon.
public final class Frames {
    private static final String FILE = "frames.txt";

    private final Inflections inflections = new Inflections();
    private final Map<String, Frame.Scheme> schemes = Frame.Scheme.all();
    private final List<Frame> frames = new ArrayList<>();
    private final List<RuleText> texts = new ArrayList<>();

    private Frames() {}

    /// Reads the frames and adds their triggers to a lexicon.
    ///
    /// @throws IllegalStateException if the file, which ships with the program, is not as it must
    ///   be
    public static Frames addTo(Lexicon.Builder lexicon) {
        var frames = new Frames();
        var block = new ArrayList<String>();
        var denials = String.join("; ", Denials.phrases());
        for (var line : Table.text(Frames.class, FILE).split("\n", -1)) {
            if (line.startsWith("[") && !block.isEmpty()) {
                frames.block(block, lexicon);
                block.clear();
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                block.add(line.strip().replace("@denials", denials));
            }
        }
        frames.block(block, lexicon);
        return frames;
    }

    public List<Frame> all() {
        return List.copyOf(frames);
    }

    /// The frames as a person reads them.
    public List<RuleText> texts() {
        return List.copyOf(texts);
    }

    private void block(List<String> lines, Lexicon.Builder lexicon) {
        var name = lines.getFirst().substring(1, lines.getFirst().length() - 1);
        var means = value(lines, "means");
        var act = value(lines, "act").split("/", -1);
        var scheme = schemes.get(value(lines, "scheme"));
        if (scheme == null || act.length > 2) {
            throw new IllegalStateException(FILE + ": frame " + name + " lacks an act or scheme");
        }
        var frame =
                new Frame(
                        name,
                        means,
                        Act.of(act[0], act.length == 2 ? act[1] : null)
                                .orElseThrow(() -> new IllegalStateException("no act of " + name)),
                        scheme,
                        needs(value(lines, "needs")),
                        list(value(lines, "bars")).stream().map(Frames::need).toList(),
                        value(lines, "effect").equals("harm"),
                        starting(lines, "+ "),
                        starting(lines, "- "));
        frames.add(frame);
        texts.add(
                new RuleText(
                        name,
                        means,
                        frame.examples(),
                        frame.counterExamples(),
                        String.join("\n", lines)));
        for (var verb : list(value(lines, "verbs"))) {
            addVerb(lexicon, verb, new Trigger(frame, Trigger.Part.VERB));
        }
        for (var noun : list(value(lines, "nouns"))) {
            int space = noun.lastIndexOf(' ');
            for (var form : inflections.nounForms(noun.substring(space + 1))) {
                lexicon.add(
                        noun.substring(0, space + 1) + form, new Trigger(frame, Trigger.Part.NOUN));
            }
        }
        for (var phrase : list(value(lines, "phrases"))) {
            lexicon.add(phrase, new Trigger(frame, Trigger.Part.PHRASE));
        }
    }

    private void addVerb(Lexicon.Builder lexicon, String verb, Trigger trigger) {
        int space = verb.indexOf(' ');
        var lemma = space < 0 ? verb : verb.substring(0, space);
        var rest = space < 0 ? "" : verb.substring(space);
        for (var form : inflections.verbForms(lemma)) {
            lexicon.add(form + rest, trigger);
        }
    }

    /// "object people + subject actors; by actors": groups parted by semicolons.
    private static List<List<Frame.Need>> needs(String value) {
        var groups = new ArrayList<List<Frame.Need>>();
        for (var group : list(value)) {
            var needs = new ArrayList<Frame.Need>();
            for (var part : group.split("\\+", -1)) {
                needs.add(need(part.strip()));
            }
            groups.add(needs);
        }
        return groups;
    }

    private static Frame.Need need(String part) {
        var words = part.split(" ", -1);
        var classes = new HashSet<EntityClass>();
        for (int i = 1; i < words.length; i++) {
            classes.addAll(EntityClass.parse(words[i]));
        }
        return new Frame.Need(words[0], classes);
    }

    private static String value(List<String> lines, String key) {
        for (var line : lines) {
            if (line.startsWith(key + ":")) {
                return line.substring(key.length() + 1).strip();
            }
        }
        return "";
    }

    private static List<String> starting(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }

    private static List<String> list(String value) {
        var parts = new ArrayList<String>();
        for (var part : value.split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
