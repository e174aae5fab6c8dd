package vigil.read.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Act;
import vigil.model.claim.Role;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.read.entity.Entity;
import vigil.read.entity.EntityClass;
import vigil.read.event.scene.Scene;
import vigil.read.event.scene.Voices.Voice;
import vigil.read.event.setting.Settings;
import vigil.read.event.setting.Timing;

/// What an account takes from the rest of the report: the place and day told last, the heading of a
/// post or statement, the links of a post, the only town that is named.
final class Completion {
    private static final int FARTHEST_SENTENCES = 8;

    private final Scene scene;
    private final Settings settings;
    private final Timing timing;
    private final List<Account> accounts;

    /// @param accounts of the report so far; they grow
    Completion(Scene scene, Settings settings, Timing timing, List<Account> accounts) {
        this.scene = scene;
        this.settings = settings;
        this.timing = timing;
        this.accounts = accounts;
    }

    /// Completes all accounts once they are there.
    void all() {
        date();
        links();
        place();
    }

    /// A post tells of the day it is posted; what a dated statement says is said that day.
    private void date() {
        var headed = timing.headed();
        if (headed == null) {
            return;
        }
        for (var account : accounts) {
            boolean said = account.act instanceof Act.Say;
            boolean told = scene.post().is() && account.act instanceof Act.Assault;
            if (account.time == null && (said || told)) {
                account.time = headed;
            }
        }
    }

    /// A post that carries a link publishes what is behind it.
    private void links() {
        var handle = scene.post().handle();
        for (var link : scene.post().links()) {
            var text = scene.text();
            int first = text.tokenAt(link.begin());
            int last = text.tokensBefore(link.end()) - 1;
            int sentence = text.sentenceOf(first);
            boolean known =
                    accounts.stream()
                            .anyMatch(a ->
                                    a.act == Act.Say.PUBLISH && a.sentences.contains(sentence));
            if (handle == null || known) {
                continue;
            }
            var voice = new Voice(handle.of(text.text()), handle, null, false);
            var account = new Account(Act.Say.PUBLISH, voice, first, sentence);
            account.place = lastPlace(sentence);
            account.time = timing.headed();
            account.because.add("post.link");
            account.sentences.add(sentence);
            account.stretches.add(new int[] {first, last + 1});
            account.add(
                    new Filler(
                            Role.Part.INSTRUMENT,
                            new Entity(
                                    first,
                                    first,
                                    last,
                                    last,
                                    EntityClass.MEDIUM,
                                    "link",
                                    null,
                                    true),
                            Role.Certainty.ASSERTED,
                            "object",
                            first,
                            "post.link"));
            accounts.add(account);
        }
    }

    /// What still has no place: a running count is about the country that the report is about; an
    /// act of force happened in the only town that the report names.
    private void place() {
        var town = settings.onlyTown();
        var main = main();
        for (var account : accounts) {
            if (account.place != null || account.act instanceof Act.Link) {
                continue;
            }
            if (account.act instanceof Act.Toll) {
                account.place = settings.countryOf(main == null ? town : main, account.firstToken);
            } else if (!(account.act instanceof Act.Say)) {
                account.place = main == null ? town : main;
            }
        }
    }

    /// The place of the first act that has one.
    private @Nullable PlaceMention main() {
        for (var account : accounts) {
            if (account.place != null && !(account.act instanceof Act.Say)) {
                return account.place;
            }
        }
        return null;
    }

    /// The place of the event told last, for acts that come without one: of what happened before of
    /// what was said, of a town before of a region.
    @Nullable PlaceMention lastPlace(int sentence) {
        PlaceMention best = null;
        int bestRank = Integer.MAX_VALUE;
        for (int i = accounts.size() - 1; i >= 0; i--) {
            var other = accounts.get(i);
            var place = other.place == null ? null : other.place.place();
            if (place == null || sentence - other.lastSentence > FARTHEST_SENTENCES) {
                continue;
            }
            boolean told = other.act instanceof Act.Say || other.act instanceof Act.Toll;
            boolean wide = place.precision().compareTo(Place.Precision.DISTRICT) > 0;
            int rank = (told ? 1 : 0) + (wide ? 2 : 0);
            if (rank < bestRank) {
                bestRank = rank;
                best = other.place;
            }
        }
        return best;
    }

    /// An appeal or a warning need not be about the place told last.
    static boolean carriesPlace(Act act) {
        return !(act instanceof Act.Link)
                && !(act instanceof Act.Toll)
                && (!(act instanceof Act.Say)
                        || act == Act.Say.ACCUSE
                        || act == Act.Say.DENY
                        || act == Act.Say.WARN
                        || act == Act.Say.PUBLISH
                        || act == Act.Say.CONDEMN);
    }

    static boolean carriesTime(Act act) {
        return act instanceof Act.Assault || act == Act.Coerce.ABDUCTION;
    }

    /// The time of the act of force told last, within a few sentences.
    @Nullable TimeMention lastTime(int sentence) {
        for (int i = accounts.size() - 1; i >= 0; i--) {
            var other = accounts.get(i);
            if (other.act instanceof Act.Assault
                    && other.time != null
                    && sentence - other.lastSentence <= 3) {
                return other.time;
            }
        }
        return null;
    }
}
