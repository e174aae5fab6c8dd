package vigil.languagemodel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.Span;
import vigil.model.claim.Act;
import vigil.model.claim.Attribution;
import vigil.model.claim.Claim;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;

/// Turns what a language model answered into claims, value by value, and refuses what the report
/// does not bear out. For one report; not shared.
final class ClaimCheck {
    /// Claims that are taken from one answer.
    static final int MOST_CLAIMS = 200;

    /// The contract asks for a score; a language model's word for its own certainty is none.
    private static final double SCORE = 0.5;

    private static final int LONGEST_SHOWN = 60;

    private final Report report;
    private final Quotes quotes;
    private final FigureCheck figures;
    private final List<Problem> refusals = new ArrayList<>();
    private int number;

    ClaimCheck(Report report) {
        this.report = report;
        quotes = new Quotes(report.text());
        figures = new FigureCheck(quotes, this::refuse);
    }

    /// What was refused so far, with the reasons.
    List<Problem> refusals() {
        return List.copyOf(refusals);
    }

    /// The claims that stand, in the order of the text.
    List<Claim> claims(Json answer) {
        var claims = new ArrayList<Claim>();
        for (var item : answer.get("claims").items()) {
            if (++number > MOST_CLAIMS) {
                refuse("claims after the first " + MOST_CLAIMS, "too many");
                break;
            }
            claim(item).ifPresent(claims::add);
        }
        claims.sort((a, b) -> a.evidence().getFirst().compareTo(b.evidence().getFirst()));
        return List.copyOf(claims);
    }

    private void refuse(String what, String why) {
        refusals.add(Problem.of("refused-value", "claim %d: %s: %s".formatted(number, what, why)));
    }

    private Optional<Claim> claim(Json json) {
        if (!json.isObject()) {
            refuse("the claim", "it is no object");
            return Optional.empty();
        }
        var word = json.get("act").words();
        var act = Act.all().stream().filter(each -> each.word().equals(word)).findFirst();
        if (act.isEmpty()) {
            refuse("act \"" + shown(word) + "\"", "not in the vocabulary; the claim is left out");
            return Optional.empty();
        }
        var evidence = evidence(json.get("evidence"));
        if (evidence.isEmpty()) {
            refuse("the claim", "none of its evidence is in the report; it is left out");
            return Optional.empty();
        }
        int near = evidence.getFirst().begin();
        return Optional.of(
                new Claim(
                        report.id() + "#s" + number,
                        act.get(),
                        List.of(),
                        among(
                                "modality",
                                json.get("modality"),
                                Modality.values(),
                                Modality::word,
                                Modality.ASSERTED),
                        attribution(json.get("attribution"), near),
                        roles(json.get("roles"), near),
                        place(json.get("place"), near),
                        time(json.get("time"), near),
                        figures.figures(json.get("figures"), near),
                        evidence,
                        List.of(),
                        SCORE));
    }

    private List<Span> evidence(Json json) {
        var spans = new TreeSet<Span>();
        int near = 0;
        for (var item : json.items()) {
            var span = quoted("evidence", item.words(), near);
            if (span != null) {
                spans.add(span);
                near = span.begin();
            }
        }
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            if (!joined.isEmpty() && joined.getLast().overlaps(span)) {
                joined.set(joined.size() - 1, joined.getLast().through(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private @Nullable Span quoted(String what, String words, int near) {
        var span = quotes.find(words, near).orElse(null);
        if (span == null) {
            refuse(what + " \"" + shown(words) + "\"", "these words are not in the report");
        }
        return span;
    }

    private List<Attribution> attribution(Json json, int near) {
        var all = new ArrayList<Attribution>();
        for (var item : json.items()) {
            var span = quoted("speaker", item.get("speaker").words(), near);
            if (span != null) {
                all.add(new Attribution(span.of(report.text()), span, null, false, null));
            }
        }
        return all;
    }

    private List<Role> roles(Json json, int near) {
        var all = new ArrayList<Role>();
        for (var item : json.items()) {
            var words = item.get("text").words();
            var part =
                    Stream.of(Role.Part.values())
                            .filter(each -> each.word().equals(item.get("role").words()))
                            .findFirst();
            if (part.isEmpty()) {
                var name = item.get("role").words();
                refuse("role \"" + shown(name) + "\"", "not in the vocabulary");
                continue;
            }
            var span = quoted(part.get().word(), words, near);
            if (span != null) {
                var text = span.of(report.text());
                all.add(
                        new Role(
                                part.get(),
                                null,
                                text,
                                text.substring(text.lastIndexOf(' ') + 1),
                                null,
                                null,
                                null,
                                List.of(span),
                                among(
                                        "certainty",
                                        item.get("certainty"),
                                        Role.Certainty.values(),
                                        Role.Certainty::word,
                                        Role.Certainty.ASSERTED)));
            }
        }
        return all;
    }

    private @Nullable PlaceMention place(Json json, int near) {
        if (!json.isObject()) {
            return null;
        }
        var span = quoted("place", json.get("text").words(), near);
        return span == null ? null : new PlaceMention(span.of(report.text()), span, null);
    }

    private @Nullable TimeMention time(Json json, int near) {
        if (!json.isObject()) {
            return null;
        }
        var words = json.get("text").words();
        var span = quoted("time", words, near);
        if (span == null) {
            return null;
        }
        var from = day(json.get("from"), words);
        var to = day(json.get("to"), words);
        if (from != null && to != null && to.isBefore(from)) {
            refuse("time \"" + shown(words) + "\"", "it ends before it begins");
            from = null;
            to = null;
        }
        return new TimeMention(
                span.of(report.text()), span, TimeMention.Timex.DATE, null, from, to, null);
    }

    private @Nullable LocalDate day(Json json, String words) {
        var written = json.text().orElse(null);
        if (written == null) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException _) {
            refuse("time \"" + shown(words) + "\"", "there is no day \"" + shown(written) + "\"");
            return null;
        }
    }

    private <T> T among(String what, Json json, T[] all, Function<T, String> word, T otherwise) {
        for (var each : all) {
            if (word.apply(each).equals(json.words())) {
                return each;
            }
        }
        refuse(
                what + " \"" + shown(json.words()) + "\"",
                "not in the vocabulary; taken as " + word.apply(otherwise));
        return otherwise;
    }

    static String shown(String words) {
        return words.length() <= LONGEST_SHOWN ? words : words.substring(0, LONGEST_SHOWN) + "…";
    }
}
