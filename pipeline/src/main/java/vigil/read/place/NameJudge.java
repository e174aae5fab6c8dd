package vigil.read.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.read.place.gazetteer.NameUse;
import vigil.read.place.gazetteer.PlaceKind;
import vigil.read.text.TokenizedText;

/// Judges which names name places here: a linear model over [NameFeature].
final class NameJudge {
    private static final int LARGE = 250_000;
    private static final int FEATURES = NameFeature.values().length;

    private final Weights weights;
    private final NameFinder finder;

    NameJudge(Weights weights, NameFinder finder) {
        this.weights = weights;
        this.finder = finder;
    }

    /// The names that stand, in the order of the text.
    List<Name> keep(TokenizedText text, List<Name> names) {
        var people = people(text, names);
        var small = smallWords(text);
        var anchors = Anchors.of(names);
        var kept = new ArrayList<Name>(names.size());
        var values = new FeatureVector(FEATURES);
        for (int i = 0; i < names.size(); i++) {
            values.clear();
            if (weights.score(new Look(text, names, i, values).features(people, small, anchors))
                    > 0) {
                kept.add(names.get(i));
            }
        }
        return kept;
    }

    /// The features of each name.
    FeatureVector[] features(TokenizedText text, List<Name> names) {
        var people = people(text, names);
        var small = smallWords(text);
        var anchors = Anchors.of(names);
        var features = new FeatureVector[names.size()];
        for (int i = 0; i < features.length; i++) {
            features[i] =
                    new Look(text, names, i, new FeatureVector(FEATURES))
                            .features(people, small, anchors);
        }
        return features;
    }

    /// Words that stand in small letters somewhere in the report.
    private static Set<String> smallWords(TokenizedText text) {
        if (text.caseless()) {
            return Set.of();
        }
        var small = new HashSet<String>();
        for (int i = 0; i < text.size(); i++) {
            if (text.kind(i) == TokenizedText.Kind.WORD && !text.capitalised(i)) {
                small.add(text.key(i));
            }
        }
        return small;
    }

    /// Last words of people's names: what follows a title, a given name or an initial.
    private Set<String> people(TokenizedText text, List<Name> names) {
        var people = new HashSet<String>();
        for (var name : names) {
            if (afterPerson(text, name.first)) {
                people.add(name.key);
            }
        }
        return people;
    }

    private boolean afterPerson(TokenizedText text, int i) {
        return i > 0
                && (isInitial(text, i)
                        || isTitle(text, i - 1)
                        || (isCapital(text, i - 1) && finder.isGivenName(text.key(i - 1))));
    }

    private static boolean isTitle(TokenizedText text, int i) {
        int at = text.is(i, ".") && i > 0 ? i - 1 : i;
        return Cue.TITLE.is(text.key(at)) && (text.caseless() || text.capitalised(at));
    }

    private static boolean isInitial(TokenizedText text, int i) {
        return i > 1
                && text.is(i - 1, ".")
                && text.end(i - 2) - text.begin(i - 2) == 1
                && text.capitalised(i - 2);
    }

    private static boolean isCapital(TokenizedText text, int i) {
        return i >= 0
                && i < text.size()
                && text.kind(i) == TokenizedText.Kind.WORD
                && text.capitalised(i);
    }

    /// One name among its neighbours.
    private final class Look {
        private final TokenizedText text;
        private final List<Name> names;
        private final int index;
        private final Name name;
        private final FeatureVector values;

        Look(TokenizedText text, List<Name> names, int index, FeatureVector values) {
            this.text = text;
            this.names = names;
            this.index = index;
            this.name = names.get(index);
            this.values = values;
        }

        private void set(NameFeature feature, boolean holds) {
            values.set(feature, holds);
        }

        FeatureVector features(Set<String> people, Set<String> small, Anchors anchors) {
            set(NameFeature.BIAS, true);
            ofSenses();
            boolean caseless = text.caseless();
            boolean word = name.word;
            boolean opens = opensSentence();
            set(NameFeature.SEVERAL_WORDS, name.key.indexOf(' ') > 0);
            set(NameFeature.WORD, word);
            set(NameFeature.GIVEN_NAME, name.given);
            set(NameFeature.FIRST_IN_SENTENCE, opens && !caseless);
            set(NameFeature.WORD_FIRST_IN_SENTENCE, opens && word && !caseless);
            boolean cue = around();
            neighbours(people);
            nearby(anchors);
            set(NameFeature.SMALL_IN_REPORT, small.contains(name.key));
            set(NameFeature.CAPITALS, !caseless && isAllCapitals());
            set(NameFeature.CASELESS, caseless);
            set(NameFeature.CASELESS_WORD, caseless && word);
            set(NameFeature.CASELESS_GIVEN_NAME, caseless && name.given);
            set(NameFeature.CASELESS_NO_CUE, caseless && !cue);
            set(NameFeature.NEVER, Cue.NEVER.is(name.key));
            set(NameFeature.MONTH, Cue.MONTH.is(name.key));
            return values;
        }

        private void ofSenses() {
            int most = 0;
            boolean main = false;
            boolean initials = false;
            for (var sense : name.senses) {
                most = Math.max(most, sense.population());
                main |= sense.use() == NameUse.MAIN || sense.use() == NameUse.DEMONYM;
                initials |= sense.use() == NameUse.INITIALS || sense.use() == NameUse.ABBREVIATION;
            }
            values.set(NameFeature.POPULATION, Math.log10(most + 1) / 10);
            set(NameFeature.NO_MAIN_NAME, !main && !initials);
            set(NameFeature.INITIALS, initials);
            set(NameFeature.DEMONYM, name.demonym());
            var chosen = name.chosen;
            if (chosen != null && chosen.use() != NameUse.DEMONYM) {
                var kind = chosen.kind();
                set(
                        NameFeature.LARGE_CITY,
                        kind.isSettlement()
                                && chosen.use() == NameUse.MAIN
                                && chosen.population() >= LARGE
                                && !name.word
                                && !name.given);
                set(NameFeature.COUNTRY, kind == PlaceKind.COUNTRY);
                set(NameFeature.AREA, kind == PlaceKind.AREA);
                set(NameFeature.REGION, kind == PlaceKind.REGION || kind == PlaceKind.CONTINENT);
            }
        }

        private boolean around() {
            int before = Cue.of(text.keyOrEmpty(name.first - 1));
            boolean the = text.is(name.first - 1, "the");
            boolean directed = Cue.DIRECTION.in(before);
            int further = Cue.of(text.keyOrEmpty(name.first - 2));
            boolean located =
                    Cue.LOCATIVE.in(before) || ((directed || the) && Cue.LOCATIVE.in(further));
            boolean force =
                    Cue.FORCE.in(before)
                            || (text.is(name.first - 1, "on", "against", "into")
                                    && (Cue.BLOW.in(further) || Cue.FORCE.in(further)));
            boolean kind = KindAsked.of(text, name) != 0;
            boolean container = name.container != null;
            boolean contains = false;
            for (int i = index - 1; i >= 0 && i >= index - 2; i--) {
                contains |= names.get(i).container == name;
            }
            set(NameFeature.AFTER_LOCATIVE, located);
            set(NameFeature.AFTER_OF, text.is(name.first - 1, "of"));
            set(NameFeature.AFTER_DIRECTION, directed);
            set(NameFeature.AFTER_FORCE, force);
            set(NameFeature.WITH_KIND, kind || Cue.LAND.is(text.keyOrEmpty(name.last + 1)));
            set(NameFeature.WITH_CONTAINER, container);
            set(NameFeature.AS_CONTAINER, contains);
            boolean dateline = dateline();
            set(NameFeature.DATELINE, dateline);
            set(NameFeature.IN_LIST, inList());
            return located || kind || container || contains || dateline || directed || force;
        }

        private void neighbours(Set<String> people) {
            int next = name.last + 1;
            boolean joined = next < text.size() && !startsSentence(next);
            int cues = joined ? Cue.of(text.key(next)) : 0;
            boolean capital = joined && isCapital(text, next) && !text.caseless();
            boolean other = index + 1 < names.size() && names.get(index + 1).first == next;
            set(NameFeature.BEFORE_CAPITAL, capital && !other && cues == 0);
            set(
                    NameFeature.BEFORE_ORGANISATION,
                    (capital || text.caseless()) && Cue.ORGANISATION.in(cues));
            set(NameFeature.BEFORE_FACILITY, (capital || text.caseless()) && Cue.FACILITY.in(cues));
            set(NameFeature.BEFORE_PERSON_VERB, Cue.PERSON.in(cues));
            int before = name.first - 1;
            boolean person =
                    before >= 0 && !startsSentence(name.first) && afterPerson(text, name.first);
            boolean title = person && isTitle(text, before);
            boolean initial = person && isInitial(text, name.first);
            set(NameFeature.AFTER_TITLE, title);
            set(NameFeature.AFTER_INITIAL, initial);
            set(NameFeature.AFTER_GIVEN_NAME, person && !title && !initial);
            set(
                    NameFeature.AFTER_CAPITAL,
                    !text.caseless()
                            && before >= 0
                            && !person
                            && !startsSentence(name.first)
                            && isCapital(text, before)
                            && Cue.of(text.key(before)) == 0
                            && !(index > 0 && names.get(index - 1).last == before)
                            && !startsSentence(before));
            set(NameFeature.PERSON_IN_REPORT, people.contains(name.key));
        }

        private void nearby(Anchors anchors) {
            var chosen = name.chosen;
            if (chosen != null) {
                set(NameFeature.COUNTRY_NAMED, anchors.isNamed(chosen.country(), name.key));
                set(NameFeature.NEAR_ANCHOR, anchors.nearest(name, Direction.of(chosen)) < 200);
            }
        }

        private boolean inList() {
            boolean before =
                    index > 0
                            && text.is(name.first - 1, ",", "and", "or")
                            && names.get(index - 1).last == name.first - 2;
            boolean after =
                    index + 1 < names.size()
                            && text.is(name.last + 1, ",", "and", "or")
                            && names.get(index + 1).first == name.last + 2;
            return before || after;
        }

        private boolean opensSentence() {
            int at = name.first;
            while (at > 0 && text.kind(at - 1) == TokenizedText.Kind.QUOTE) {
                at--;
            }
            return startsSentence(at) || text.is(at - 1, ":", "•", "*");
        }

        private boolean startsSentence(int token) {
            return text.sentenceStart(text.sentenceOf(token)) == token;
        }

        private boolean dateline() {
            if (!startsSentence(name.first)) {
                return false;
            }
            int end = Math.min(text.size(), name.last + 12);
            for (int i = name.last + 1; i < end; i++) {
                var form = text.form(i);
                if (form.equals("--") || form.equals("—") || form.equals("–")) {
                    return true;
                }
                if (form.equals(".") && !text.joined(i - 1)) {
                    return false;
                }
            }
            return name.first == 0 && text.is(name.last + 1, ",", "(");
        }

        private boolean isAllCapitals() {
            for (int i = name.span.begin(); i < name.span.end(); i++) {
                if (Character.isLowerCase(text.text().charAt(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
