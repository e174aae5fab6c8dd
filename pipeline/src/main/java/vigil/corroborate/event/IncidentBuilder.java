package vigil.corroborate.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.decide.Decided;
import vigil.corroborate.lineage.Kin;
import vigil.corroborate.match.Sheet;
import vigil.corroborate.range.Contradictions;
import vigil.corroborate.range.Ranges;
import vigil.corroborate.range.Told;
import vigil.model.incident.Incident;
import vigil.model.incident.Join;

/// Makes incidents of groups of reports that tell one story.
///
/// The main happenings of the reports of a story are one incident. What is told beside it is an
/// incident of its own if it has a place and a time, and is joined over all reports by these.
public final class IncidentBuilder {
    /// An incident in the making.
    private static final class Draft {
        private final TreeSet<Integer> members = new TreeSet<>();
        private @Nullable Account account;
        private boolean main;
    }

    private final List<Sheet> sheets;
    private final Kin kin;
    private final Decided decided;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, List<Draft>> located = new TreeMap<>();

    /// @param sheets in an order that depends on nothing but the reports
    /// @param kin their families
    /// @param decided pairs of reports that people said are two incidents
    public IncidentBuilder(List<Sheet> sheets, Kin kin, Decided decided) {
        this.sheets = List.copyOf(sheets);
        this.kin = kin;
        this.decided = decided;
    }

    /// The incidents, those with most reports first.
    ///
    /// @param stories groups of sheets by index, in their order
    /// @param joins why the reports of a group were joined
    public List<Incident> build(
            List<List<Integer>> stories, Function<Collection<Integer>, List<Join>> joins) {
        var asides = new ArrayList<Map.Entry<Integer, Account>>();
        for (var story : stories) {
            story(story, asides);
        }
        asides.forEach(aside -> aside(aside.getKey(), aside.getValue()));
        return drafts.stream()
                .sorted(
                        Comparator.comparingInt((Draft draft) -> -draft.members.size())
                                .thenComparing(draft -> !draft.main)
                                .thenComparing(draft -> draft.members.first()))
                .map(draft -> incident(draft, joins))
                .toList();
    }

    private void story(List<Integer> story, List<Map.Entry<Integer, Account>> asides) {
        var draft = new Draft();
        draft.main = true;
        var rest = new ArrayList<Map.Entry<Integer, Account>>();
        for (int member : story) {
            var accounts = Happenings.of(sheets.get(member), kin.root(member));
            if (story.size() > 1 || tellsOfOne(sheets.get(member))) {
                draft.members.add(member);
            }
            for (int i = 0; i < accounts.size(); i++) {
                var account = accounts.get(i);
                var main = draft.account;
                boolean first = i == 0;
                if (first && main == null) {
                    draft.account = account;
                } else if (main != null && isAboutIt(account, main, first)) {
                    main.add(account);
                } else {
                    rest.add(Map.entry(member, account));
                }
            }
        }
        if (draft.members.isEmpty()) {
            return;
        }
        drafts.add(draft);
        file(draft);
        asides.addAll(rest);
    }

    /// Whether a report that resembles no other tells of an incident at all.
    private static boolean tellsOfOne(Sheet sheet) {
        return !sheet.reported().reading().claims().isEmpty() || sheet.terms().tellOfHarm();
    }

    /// The main happening of another report of the story is the same if it is of one kind; what
    /// stands beside it only if place and time do not speak against it.
    private static boolean isAboutIt(Account account, Account main, boolean first) {
        return first ? account.family().equals(main.family()) : account.fits(main) > 0;
    }

    private void aside(int member, Account account) {
        if (!account.isLocated()) {
            return;
        }
        var best = best(member, account);
        if (best == null) {
            var draft = new Draft();
            draft.account = account;
            draft.members.add(member);
            drafts.add(draft);
            file(draft);
        } else {
            best.members.add(member);
            if (best.account != null) {
                best.account.add(account);
            }
        }
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
                Ranges.of(claims),
                Contradictions.of(claims),
                joins.apply(members));
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
