package vigil.corroborate.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.decide.Decided;
import vigil.corroborate.lineage.Kin;
import vigil.corroborate.range.Contradictions;
import vigil.corroborate.range.Ranges;
import vigil.corroborate.range.Told;
import vigil.corroborate.sheet.Sheet;
import vigil.model.incident.Incident;
import vigil.model.incident.Join;

/// Makes incidents of groups of reports that tell one story.
///
/// The main happenings of the reports of a story are one incident. What is told beside it is an
/// incident of its own if it has a place and a time, and is joined over all reports by these.
public final class IncidentBuilder {
    private static final double ALIKE_IN_NUMBERS = 0.9;

    /// An incident in the making.
    private static final class Draft {
        private final TreeSet<Integer> members = new TreeSet<>();
        private final List<Join> joins = new ArrayList<>();
        private @Nullable Account account;
        private boolean main;
    }

    private final List<Sheet> sheets;
    private final Kin kin;
    private final Decided decided;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, List<Draft>> located = new TreeMap<>();

    /// @param sheets in an order that depends on nothing but the reports
    /// @param kin their families
    /// @param decided pairs of reports that people said are two incidents
    public IncidentBuilder(List<Sheet> sheets, Kin kin, Decided decided) {
        this.sheets = List.copyOf(sheets);
        this.kin = kin;
        this.decided = decided;
        for (int i = 0; i < sheets.size(); i++) {
            places.put(sheets.get(i).id(), i);
        }
    }

    /// Tells of the incidents, those with most reports first.
    ///
    /// @param stories groups of sheets by index, in their order
    /// @param joins why the reports of a group were joined
    public void build(
            List<List<Integer>> stories,
            Function<Collection<Integer>, List<Join>> joins,
            Consumer<Incident> consumer) {
        var asides = new ArrayList<Map.Entry<Integer, Account>>();
        for (var story : stories) {
            story(story, asides);
        }
        asides.forEach(aside -> aside(aside.getKey(), aside.getValue()));
        drafts.stream()
                .sorted(
                        Comparator.comparingInt((Draft draft) -> -draft.members.size())
                                .thenComparing(draft -> !draft.main)
                                .thenComparing(draft -> draft.members.first()))
                .forEach(draft -> consumer.accept(incident(draft, joins)));
    }

    private void story(List<Integer> story, List<Map.Entry<Integer, Account>> asides) {
        var members =
                story.stream()
                        .filter(member -> story.size() > 1 || tellsOfOne(sheets.get(member)))
                        .toList();
        if (members.isEmpty()) {
            return;
        }
        var groups = new ArrayList<Group>();
        var rest = new ArrayList<Group>();
        for (int member : members) {
            var accounts = Happenings.of(sheets.get(member), kin.root(member));
            for (int i = 0; i < accounts.size(); i++) {
                (i == 0 ? groups : rest).add(new Group(member, accounts.get(i), i == 0));
            }
        }
        groups.addAll(rest); // what reports are mainly about comes first
        var joined = new ArrayList<Group>();
        groups.forEach(group -> join(group, joined));
        var main =
                joined.stream()
                        .max(
                                Comparator.comparingInt((Group group) -> group.mains)
                                        .thenComparing(group -> group.account.isAssault())
                                        .thenComparingLong(group -> group.account.reports())
                                        .thenComparingInt(group -> -joined.indexOf(group)))
                        .orElse(null);
        var draft = new Draft();
        draft.main = true;
        draft.members.addAll(members);
        if (main != null) {
            draft.account = main.account;
            joined.remove(main);
        }
        if (!isOneWithAnother(draft)) {
            drafts.add(draft);
            file(draft);
        }
        joined.forEach(group -> asides.add(Map.entry(group.member, group.account)));
    }

    /// Stories told in words that have little in common are one if their main happenings are of one
    /// kind in one town on one day and two numbers or more are the same.
    private boolean isOneWithAnother(Draft draft) {
        var account = draft.account;
        if (account == null || !account.isLocated()) {
            return false;
        }
        for (var other : located.getOrDefault(key(account), List.of())) {
            var known = other.account;
            if (known == null || !other.main) {
                continue;
            }
            boolean one =
                    known.fits(account) > 4
                            && known.act().equals(account.act())
                            && known.sharedNumbers(account) >= 2
                            && draft.members.stream().noneMatch(m -> areApart(m, other));
            if (one) {
                other.joins.add(join(other, draft));
                other.members.addAll(draft.members);
                known.add(account);
                return true;
            }
        }
        return false;
    }

    private Join join(Draft one, Draft other) {
        int a = Math.min(one.members.first(), other.members.first());
        int b = Math.max(one.members.first(), other.members.first());
        return new Join(
                sheets.get(a).id(),
                sheets.get(b).id(),
                ALIKE_IN_NUMBERS,
                List.of("one kind of act in one town on one day, with the same numbers"));
    }

    /// Accounts of the reports of a story that tell of one happening.
    private static final class Group {
        private final int member;
        private final Account account;
        private int mains;

        Group(int member, Account account, boolean main) {
            this.member = member;
            this.account = account;
            mains = main ? 1 : 0;
        }
    }

    private static void join(Group group, List<Group> joined) {
        Group best = null;
        int most = group.mains > 0 ? 0 : 2; // beside the main one, place or time must agree
        for (var other : joined) {
            int fits = other.account.fits(group.account);
            boolean mains = group.mains > 0 && other.mains > 0;
            fits = mains && isOneKind(group, other) ? Math.max(1, fits) : fits;
            if (fits > most) {
                most = fits;
                best = other;
            }
        }
        if (best == null) {
            joined.add(group);
        } else {
            best.account.add(group.account);
            best.mains += group.mains;
        }
    }

    private static boolean isOneKind(Group one, Group other) {
        return one.account.family().equals(other.account.family());
    }

    /// Whether a report that resembles no other tells of an incident at all.
    private static boolean tellsOfOne(Sheet sheet) {
        return !sheet.claims().isEmpty() || sheet.terms().tellOfHarm();
    }

    private void aside(int member, Account account) {
        boolean shared = account.place() != null && account.reports() > 1;
        if (!account.isLocated() && !shared) {
            return;
        }
        var best = best(member, account);
        if (best == null) {
            var draft = new Draft();
            draft.account = account;
            draft.members.addAll(members(member, account));
            drafts.add(draft);
            file(draft);
        } else {
            best.members.addAll(members(member, account));
            if (best.account != null) {
                best.account.add(account);
            }
        }
    }

    private List<Integer> members(int one, Account account) {
        var ids = account.claims().stream().map(told -> told.sheet().id()).distinct().toList();
        return ids.size() == 1
                ? List.of(one)
                : ids.stream().map(id -> Objects.requireNonNull(places.get(id))).toList();
    }

    private @Nullable Draft best(int member, Account account) {
        Draft best = null;
        int most = 4; // both place and time must agree
        for (var draft : located.getOrDefault(key(account), List.of())) {
            int fits = draft.account == null ? 0 : draft.account.fits(account);
            if (fits > most && !areApart(member, draft)) {
                most = fits;
                best = draft;
            }
        }
        return best;
    }

    /// Whether a person said that a report tells of another incident than one of a draft's.
    private boolean areApart(int member, Draft draft) {
        return draft.members.stream()
                .anyMatch(
                        other -> decided.isApart(sheets.get(member).id(), sheets.get(other).id()));
    }

    private void file(Draft draft) {
        if (draft.account != null && draft.account.isLocated()) {
            located.computeIfAbsent(key(draft.account), _ -> new ArrayList<>()).add(draft);
        }
    }

    private static String key(Account account) {
        var place = account.place();
        return account.family()
                + "|"
                + (place == null
                        ? ""
                        : Math.round(place.lat() * 4) + "," + Math.round(place.lon() * 4));
    }

    private Incident incident(Draft draft, Function<Collection<Integer>, List<Join>> joins) {
        var account = draft.account;
        var members = List.copyOf(draft.members);
        var claims = account == null ? List.<Told>of() : account.claims();
        var said = account == null ? List.<Told>of() : account.said();
        var reports = members.stream().map(member -> sheets.get(member).id()).sorted().toList();
        var refs = claims.stream().map(Told::ref).distinct().sorted().toList();
        var act = account == null ? null : account.act();
        return new Incident(
                id(act == null ? "" : act.word(), reports, refs.toString()),
                act,
                account == null ? null : account.place(),
                account == null ? null : account.from(),
                account == null ? null : account.to(),
                reports,
                refs,
                kin.origins(members),
                Ranges.of(claims, said),
                Contradictions.of(claims, said),
                Stream.concat(joins.apply(members).stream(), draft.joins.stream()).toList());
    }

    /// A name made of what the incident consists of, the same on every run.
    private static String id(String act, List<String> reports, String claims) {
        var all = act + "\n" + String.join("\n", reports) + "\n" + claims;
        return "i-"
                + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "")
                        .substring(0, 16);
    }
}
