package vigil.publish.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.claim.Attribution;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Role;
import vigil.model.mention.TimeMention;
import vigil.publish.agreement.Agreement.Field;
import vigil.publish.agreement.Agreement.Verdict;

/// Compares the claims of two readings of one text.
final class Comparison {
    /// Share of the shorter evidence that must be common to two claims of different types.
    private static final double MOST_WORDS = 0.5;

    private final String text;
    private final List<Field> fields = new ArrayList<>();

    Comparison(String text) {
        this.text = text;
    }

    List<Field> fields(List<Claim> first, List<Claim> second) {
        var taken = new boolean[second.size()];
        var alone = new ArrayList<Field>();
        for (var claim : first) {
            int mate = mate(claim, second, taken);
            if (mate < 0) {
                alone.add(alone(claim, true));
            } else {
                taken[mate] = true;
                pair(claim, second.get(mate));
            }
        }
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                alone.add(alone(second.get(i), false));
            }
        }
        fields.addAll(alone);
        return fields;
    }

    /// The claim that was read from most of the same words; of one kind if there is one.
    private static int mate(Claim claim, List<Claim> others, boolean[] taken) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < others.size(); i++) {
            var other = others.get(i);
            double common = common(claim.evidence(), other.evidence());
            boolean sameKind = claim.act().type().equals(other.act().type());
            double score =
                    common + (sameKind ? 1 : 0) + (claim.act().equals(other.act()) ? 0.5 : 0);
            boolean pair = sameKind ? common > 0 : common >= MOST_WORDS;
            if (!taken[i] && pair && score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    /// Share of the shorter stretch that both have.
    private static double common(List<Span> one, List<Span> other) {
        int shared = 0;
        for (var a : one) {
            for (var b : other) {
                shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin()));
            }
        }
        int shorter = Math.min(length(one), length(other));
        return (double) shared / shorter;
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }

    private Field alone(Claim claim, boolean first) {
        var words =
                claim.act().word()
                        + " “"
                        + claim.evidence().stream()
                                .map(span -> span.of(text))
                                .collect(Collectors.joining(" … "))
                        + "”";
        return first
                ? new Field(claim.id(), "", "claim", Verdict.ONLY_FIRST, words, "")
                : new Field("", claim.id(), "claim", Verdict.ONLY_SECOND, "", words);
    }

    private void pair(Claim one, Claim other) {
        value(one, other, "act", one.act().word(), other.act().word());
        value(one, other, "modality", one.modality().word(), other.modality().word());
        spans(one, other, "speaker", speakers(one), speakers(other));
        for (var part : Role.Part.values()) {
            spans(one, other, part.word(), mentions(one, part), mentions(other, part));
        }
        spans(one, other, "place", place(one), place(other));
        time(one, other);
        figures(one, other);
    }

    private void add(Claim one, Claim other, String name, Verdict verdict, String a, String b) {
        fields.add(new Field(one.id(), other.id(), name, verdict, a, b));
    }

    private void value(Claim one, Claim other, String name, String a, String b) {
        add(one, other, name, a.equals(b) ? Verdict.SAME : Verdict.DIFFER, a, b);
    }

    /// Something that has words: every place where it is mentioned, the first to be shown.
    private record Mentioned(List<Span> spans) {
        boolean meets(Mentioned other) {
            return spans.stream().anyMatch(span -> other.spans.stream().anyMatch(span::overlaps));
        }
    }

    private static List<Mentioned> speakers(Claim claim) {
        return claim.attribution().stream()
                .map(Attribution::span)
                .map(span -> new Mentioned(List.of(span)))
                .toList();
    }

    private static List<Mentioned> mentions(Claim claim, Role.Part part) {
        return claim.roles().stream()
                .filter(role -> role.part() == part)
                .map(role -> new Mentioned(role.spans()))
                .toList();
    }

    private static List<Mentioned> place(Claim claim) {
        var place = claim.place();
        return place == null ? List.of() : List.of(new Mentioned(List.of(place.span())));
    }

    private void spans(Claim one, Claim other, String name, List<Mentioned> a, List<Mentioned> b) {
        if (a.isEmpty() && b.isEmpty()) {
            return;
        }
        Verdict verdict;
        if (b.isEmpty()) {
            verdict = Verdict.ONLY_FIRST;
        } else if (a.isEmpty()) {
            verdict = Verdict.ONLY_SECOND;
        } else {
            boolean all =
                    a.stream().allMatch(each -> b.stream().anyMatch(each::meets))
                            && b.stream().allMatch(each -> a.stream().anyMatch(each::meets));
            verdict = all || sameWords(a, b) ? Verdict.SAME : Verdict.DIFFER;
        }
        add(one, other, name, verdict, words(a), words(b));
    }

    /// "Aleppo" of the first sentence is as good as "Aleppo" of the third.
    private boolean sameWords(List<Mentioned> a, List<Mentioned> b) {
        return Arrays.equals(sorted(a), sorted(b));
    }

    private String[] sorted(List<Mentioned> mentioned) {
        return mentioned.stream()
                .map(each -> each.spans().getFirst().of(text).toLowerCase(Locale.ROOT))
                .sorted()
                .toArray(String[]::new);
    }

    private String words(List<Mentioned> mentioned) {
        return mentioned.stream()
                .map(each -> "“" + each.spans().getFirst().of(text) + "”")
                .collect(Collectors.joining(", "));
    }

    private void time(Claim one, Claim other) {
        var a = one.time();
        var b = other.time();
        if (a == null && b == null) {
            return;
        }
        if (a == null || b == null) {
            var verdict = a == null ? Verdict.ONLY_SECOND : Verdict.ONLY_FIRST;
            add(one, other, "time", verdict, words(a), words(b));
            return;
        }
        boolean dated = isDated(a) && isDated(b);
        boolean sameDays = Objects.equals(a.from(), b.from()) && Objects.equals(a.to(), b.to());
        boolean sameWords = isDated(a) == isDated(b) && a.span().overlaps(b.span());
        boolean same = dated ? sameDays : sameWords;
        add(one, other, "time", same ? Verdict.SAME : Verdict.DIFFER, words(a), words(b));
    }

    private static boolean isDated(TimeMention time) {
        return time.from() != null || time.to() != null;
    }

    private static String words(@Nullable TimeMention time) {
        if (time == null) {
            return "";
        }
        var days = time.from() + (Objects.equals(time.from(), time.to()) ? "" : " to " + time.to());
        return "“" + time.text() + "”" + (isDated(time) ? " " + days.replace("null", "open") : "");
    }

    /// Figures of one effect and group are compared with each other.
    private void figures(Claim one, Claim other) {
        var rest = new ArrayList<>(other.figures());
        for (var figure : one.figures()) {
            var mate =
                    rest.stream()
                            .filter(each ->
                                    each.effect() == figure.effect()
                                            && each.group() == figure.group()
                                            && each.unit() == figure.unit())
                            .findFirst()
                            .orElse(null);
            var name = name(figure);
            if (mate == null) {
                add(one, other, name, Verdict.ONLY_FIRST, words(figure), "");
                continue;
            }
            rest.remove(mate);
            boolean numbered = figure.value() != null || mate.value() != null;
            boolean equal =
                    Objects.equals(figure.value(), mate.value()) && figure.hedge() == mate.hedge();
            boolean same = numbered ? equal : figure.agreesWith(mate);
            var verdict = same ? Verdict.SAME : Verdict.DIFFER;
            add(one, other, name, verdict, words(figure), words(mate));
        }
        for (var figure : rest) {
            add(one, other, name(figure), Verdict.ONLY_SECOND, "", words(figure));
        }
    }

    private static String name(Figure figure) {
        return figure.effect().word()
                + (figure.group() == Figure.Group.TOTAL ? "" : " " + figure.group().word());
    }

    private static String words(Figure figure) {
        var value = figure.value() == null ? "" : " " + figure.value();
        var hedge = figure.hedge() == Figure.Hedge.EXACT ? "" : " " + figure.hedge().word();
        return "“" + figure.text() + "”" + hedge + value;
    }
}
