package vigil.read.attribution;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.read.attribution.Candidate.Form;
import vigil.read.syntax.Pos;
import vigil.read.syntax.VerbForm;
import vigil.read.text.TokenizedText;

/// Finds every place that may be a cue. Recall first: choosing comes later.
final class CueFinder {
    private final CueTable cues;
    private final CueEnd ends;

    CueFinder(CueTable cues, CueEnd ends) {
        this.cues = cues;
        this.ends = ends;
    }

    /// The candidates from left to right; none overlaps another.
    List<Candidate> find(Trace trace) {
        var passage = trace.passage();
        var found = new ArrayList<Candidate>();
        var text = passage.text();
        for (int i = 0; i < text.size(); i++) {
            if (text.kind(i) == TokenizedText.Kind.WORD && !passage.quotations().inside(i)) {
                var candidate = at(trace, i);
                if (candidate != null) {
                    found.add(candidate);
                    i = candidate.last();
                }
            } else if (text.key(i).equals(":") && !passage.quotations().inside(i)) {
                var candidate = colon(passage, i);
                if (candidate != null) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    private @Nullable Candidate at(Trace trace, int i) {
        var passage = trace.passage();
        var text = passage.text();
        var preposition = cues.find(text, i, text.key(i), Cue.Part.PREPOSITION);
        if (preposition != null) {
            int last = i + preposition.rest().size();
            return new Candidate(preposition, i, i, last, Form.PREPOSITION);
        }
        return switch (passage.pos(i)) {
            case VERB -> verb(trace, i, passage.syntax().lemma(i));
            case NOUN -> {
                var lemma = plainVerb(text.key(i));
                if (lemma.isEmpty() && isVerbAfterAll(passage, i)) {
                    lemma = passage.syntax().lemma(i);
                }
                yield lemma.isEmpty()
                        ? nominal(passage, i, passage.syntax().lemma(i), Cue.Part.NOUN)
                        : verb(trace, i, lemma);
            }
            case ADJ -> {
                int at = copula(passage, i);
                yield at >= 0 ? nominal(passage, i, text.key(i), Cue.Part.ADJECTIVE) : null;
            }
            case PROPN, AUX, ADV, DET, ADP, PRON, NUM, CCONJ, SCONJ, PART, PUNCT, SYM, INTJ, X -> {
                var lemma = plainVerb(text.key(i));
                yield lemma.isEmpty() ? null : verb(trace, i, lemma);
            }
        };
    }

    /// Whether a word that looks like a plural noun is a verb in the present: "the poll shows
    /// that".
    private static boolean isVerbAfterAll(Passage passage, int i) {
        var text = passage.text();
        if (!text.key(i).endsWith("s") || i == passage.start(i)) {
            return false;
        }
        boolean subject = passage.pos(i - 1) == Pos.NOUN || passage.pos(i - 1) == Pos.PROPN;
        return subject
                && (text.is(
                                i + 1, "that", "how", "the", "a", "he", "she", "they", "it", "his",
                                "her")
                        || (passage.isQuote(i + 1) && !text.joined(i)));
    }

    /// Forms that can be nothing but a verb of saying, whatever the tagger made of them.
    private static String plainVerb(String key) {
        return switch (key) {
            case "said", "says", "saying" -> "say";
            case "found" -> "find";
            case "told", "tells", "telling" -> "tell";
            case "tweeted", "tweets" -> "tweet";
            case "wrote", "writes" -> "write";
            case "added" -> "add";
            case "accused", "accuses" -> "accuse";
            case "insisted", "insists" -> "insist";
            default -> "";
        };
    }

    private @Nullable Candidate verb(Trace trace, int i, String lemma) {
        var passage = trace.passage();
        var text = passage.text();
        int noun = cues.isLight(lemma) ? objectNoun(passage, i) : -1;
        var cue = noun < 0 ? cues.find(text, i, lemma, Cue.Part.VERB) : light(passage, lemma, noun);
        if (cue == null) {
            return null;
        }
        int helper = -1;
        boolean infinitive = false;
        int first = i;
        for (int at = i - 1; at >= passage.start(i); at--) {
            var pos = passage.pos(at);
            boolean have = text.is(at, "has", "have", "had", "'ve");
            if (pos == Pos.AUX || have || text.is(at, "not", "n't", "never")) {
                helper = helper < 0 && (pos == Pos.AUX || have) ? at : helper;
                first = at;
            } else if (text.key(at).equals("to") && pos != Pos.ADP) {
                infinitive = true;
                first = at;
                break;
            } else if (pos == Pos.ADV && !text.is(at, "when", "where", "why", "how", "there")) {
                first = at;
            } else {
                break;
            }
        }
        first = skipLeadingAdverbs(passage, first, i);
        return new Candidate(
                cue,
                i,
                chained(passage, first, infinitive),
                ends.find(trace, cue, first, i, noun < 0 ? i + cue.rest().size() : noun),
                form(passage, i, helper, infinitive));
    }

    /// An adverb that opens the sentence is no part of the cue.
    private static int skipLeadingAdverbs(Passage passage, int first, int head) {
        int at = first;
        while (at < head && at == passage.start(head) && passage.pos(at) == Pos.ADV) {
            at++;
        }
        return at;
    }

    /// In "refused to say" and "went on to say" the cue is the whole chain.
    private static int chained(Passage passage, int first, boolean infinitive) {
        int verb = first - 1;
        if (!infinitive || verb < 0) {
            return first;
        }
        if (passage.text().is(verb, "on") && passage.text().is(verb - 1, "went", "goes", "go")) {
            return verb - 1;
        }
        return first;
    }

    private static Form form(Passage passage, int i, int helper, boolean infinitive) {
        var form = passage.syntax().form(i);
        if (helper >= 0) {
            var lemma = passage.syntax().lemma(helper);
            boolean be = lemma.equals("be") || lemma.equals("get");
            if (be && form != VerbForm.GERUND && isPastForm(passage.key(i))) {
                return Form.PASSIVE;
            }
            return infinitive ? Form.INFINITIVE : Form.FINITE;
        }
        if (infinitive) {
            return Form.INFINITIVE;
        }
        return switch (form) {
            case GERUND -> Form.GERUND;
            case PAST_PARTICIPLE -> hasObject(passage, i) ? Form.FINITE : Form.REDUCED;
            case BASE, PRESENT, PAST, NONE -> Form.FINITE;
        };
    }

    /// Whether what follows can only be the object of a finite verb: "said the bridge", "condemned
    /// it".
    private static boolean hasObject(Passage passage, int i) {
        if (passage.text().is(i, "said") || passage.text().is(i + 1, "that")) {
            return true;
        }
        return switch (passage.pos(i + 1)) {
            case DET, PRON, NOUN, PROPN, NUM -> true;
            case ADJ, VERB, AUX, ADV, ADP, CCONJ, SCONJ, PART, PUNCT, SYM, INTJ, X -> false;
        };
    }

    private static boolean isPastForm(String key) {
        return !key.endsWith("ing");
    }

    /// The noun that a verb like "make" or "issue" only lends its form: "issued a statement"; or
    /// -1.
    private int objectNoun(Passage passage, int i) {
        int end = Math.min(passage.end(i), i + 6);
        for (int at = i + 1; at < end; at++) {
            switch (passage.pos(at)) {
                case NOUN -> {
                    var phrase = passage.syntax().phraseAt(at);
                    boolean head = phrase == null || phrase.head() == at;
                    if (head) {
                        var lemma = passage.syntax().lemma(at);
                        return cues.find(passage.text(), at, lemma, Cue.Part.NOUN) != null
                                ? at
                                : -1;
                    }
                }
                case DET, ADJ, ADV, NUM -> {}
                case PRON -> {
                    if (!passage.text().is(at, "his", "her", "its", "their", "our", "my")) {
                        return -1;
                    }
                }
                case PROPN, VERB, AUX, ADP, CCONJ, SCONJ, PART, PUNCT, SYM, INTJ, X -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    private Cue light(Passage passage, String verb, int noun) {
        var lemma = passage.syntax().lemma(noun);
        var cue = requireNonNull(cues.find(passage.text(), noun, lemma, Cue.Part.NOUN));
        return new Cue(verb, List.of(lemma), Cue.Part.VERB, cue.cueClass(), cue.takes());
    }

    /// The form of "be" or "feel" that an adjective belongs to, or -1.
    private static int copula(Passage passage, int i) {
        int at = i - 1;
        while (at >= passage.start(i)
                && (passage.pos(at) == Pos.ADV || passage.text().is(at, "not", "n't"))) {
            at--;
        }
        if (at < passage.start(i)) {
            return -1;
        }
        boolean be = passage.pos(at) == Pos.AUX && passage.syntax().lemma(at).equals("be");
        return be || passage.text().is(at, "feel", "feels", "felt", "became", "remains", "seemed")
                ? at
                : -1;
    }

    private @Nullable Candidate nominal(Passage passage, int i, String lemma, Cue.Part part) {
        var cue = cues.find(passage.text(), i, lemma, part);
        if (cue == null) {
            return null;
        }
        int last = i + cue.rest().size();
        var text = passage.text();
        boolean clause = cue.takes(Cue.CLAUSE) && text.is(last + 1, "that", "whether");
        boolean infinitive = cue.takes(Cue.INFINITIVE) && text.is(last + 1, "to");
        boolean phrase =
                cue.takes(Cue.PHRASE)
                        && text.is(
                                last + 1, "of", "for", "about", "on", "against", "over", "to",
                                "with", "from", "in", "at");
        boolean bare =
                part == Cue.Part.ADJECTIVE
                        && cue.takes(Cue.CLAUSE)
                        && passage.syntax().phraseAt(last + 1) != null;
        if (!clause && !infinitive && !phrase && !bare) {
            return null;
        }
        int first = part == Cue.Part.ADJECTIVE ? adjectiveStart(passage, i) : i;
        return new Candidate(cue, i, first, phrase && !infinitive ? last + 1 : last, Form.NOMINAL);
    }

    private static int adjectiveStart(Passage passage, int i) {
        int at = Math.max(copula(passage, i), passage.start(i));
        while (at - 1 >= passage.start(i)
                && (passage.pos(at - 1) == Pos.AUX
                        || passage.pos(at - 1) == Pos.ADV
                        || passage.text().is(at - 1, "not", "n't"))) {
            at--;
        }
        return at;
    }

    /// "Monitor: 12 killed" at the top of a paragraph: a short name, a colon, and a statement.
    private static @Nullable Candidate colon(Passage passage, int i) {
        int start = passage.start(i);
        var text = passage.text();
        if (i - start < 1 || i - start > 7 || i + 2 >= passage.text().size()) {
            return null;
        }
        var phrase = passage.syntax().phraseAt(i - 1);
        int s = text.sentenceOf(i);
        boolean top = s == 0 || text.paragraphOf(s) != text.paragraphOf(s - 1);
        if (!top || phrase == null || passage.chainStart(i - 1, start) != start) {
            return null;
        }
        if (i + 1 >= passage.end(i)) {
            return null;
        }
        var cue = new Cue(":", List.of(), Cue.Part.PREPOSITION, CueClass.SAY, Cue.CLAUSE);
        return new Candidate(cue, i, i, i, Form.COLON);
    }
}
