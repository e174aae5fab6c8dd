package vigil.corroborate.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.range.Told;
import vigil.corroborate.sheet.Sheet;
import vigil.model.claim.Act;
import vigil.model.claim.Claim;
import vigil.model.claim.Modality;

/// Sorts the claims of one report by what they tell of: the main happening, others beside it.
///
/// Running tolls, words said, and what is foretold, planned or asked for are about no incident.
/// What is denied stays with what it denies.
final class Happenings {
    private Happenings() {}

    /// The accounts of one report, the main one first; empty if it tells of no incident.
    static List<Account> of(Sheet sheet, int origin) {
        var accounts = new ArrayList<Account>();
        var said = new ArrayList<Told>();
        int rank = 0;
        for (var spoken : sheet.claims()) {
            var told = new Told(sheet, origin, spoken, rank++);
            if (isAboutAnIncident(told.claim())) {
                var fitting = fitting(accounts, told);
                if (fitting == null) {
                    accounts.add(new Account(told));
                } else {
                    fitting.add(told);
                }
            } else if (told.claim().act() == Act.Say.ACCUSE || told.claim().act() == Act.Say.DENY) {
                said.add(told);
            }
        }
        said.forEach(told -> about(accounts, told));
        var main = main(accounts);
        if (main != null) {
            accounts.remove(main);
            accounts.addFirst(main);
        }
        return accounts;
    }

    private static boolean isAboutAnIncident(Claim claim) {
        boolean kind =
                claim.act() instanceof Act.Assault
                        || claim.act() instanceof Act.Coerce
                        || claim.act() instanceof Act.Aid
                        || claim.act() instanceof Act.Control;
        boolean told =
                claim.modality() == Modality.ASSERTED
                        || claim.modality() == Modality.ALLEGED
                        || claim.modality() == Modality.DENIED;
        boolean running =
                !claim.figures().isEmpty()
                        && claim.figures().stream().allMatch(figure -> figure.cumulative())
                        && claim.act() instanceof Act.Assault;
        return kind && told && !running;
    }

    /// Who is accused, or denies, is meant of what was told last before it.
    private static void about(List<Account> accounts, Told told) {
        Account last = null;
        int at = -1;
        boolean assault = accounts.stream().anyMatch(a -> a.isAssault() && a.mayBeAt(told));
        for (var account : accounts) {
            for (var claim : account.claims()) {
                boolean may = account.mayBeAt(told) && account.isAssault() == assault;
                if (may && claim.rank() < told.rank() && claim.rank() > at) {
                    at = claim.rank();
                    last = account;
                }
            }
        }
        if (last != null) {
            last.said().add(told);
        }
    }

    private static @Nullable Account fitting(List<Account> accounts, Told claim) {
        Account best = null;
        int most = 0;
        for (var account : accounts) {
            int fits = account.fits(claim);
            if (fits > most) {
                most = fits;
                best = account;
            }
        }
        return best;
    }

    /// The main one: an assault before all others, then the one with most claims, then the
    /// earliest.
    private static @Nullable Account main(List<Account> accounts) {
        return accounts.stream()
                .max(
                        Comparator.comparing(
                                        (Account account) -> account.family().equals("assault"))
                                .thenComparingDouble(account ->
                                        account.claims().stream()
                                                .mapToDouble(told -> told.rank() == 0 ? 2.5 : 1)
                                                .sum())
                                .thenComparingInt(account -> -account.claims().getFirst().rank()))
                .orElse(null);
    }
}
