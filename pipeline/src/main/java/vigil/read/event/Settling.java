package vigil.read.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.TimeMention;
import vigil.read.choose.LinearModel;
import vigil.read.event.scene.Scene;
import vigil.read.event.setting.PlaceChooser;
import vigil.read.event.setting.Settings;
import vigil.read.event.setting.TimeChooser;
import vigil.read.event.setting.Timing;
import vigil.read.event.setting.Told;

/// Settles where and when the accounts of force and abduction of an old dispatch happened: text
/// without case under a dateline with day and year. In other texts the rules' places and days stay.
final class Settling {
    private final @Nullable PlaceChooser places;
    private final @Nullable TimeChooser times;

    /// @param places weights of places; null leaves them as the rules have them
    /// @param times the same for times
    Settling(@Nullable LinearModel places, @Nullable LinearModel times) {
        this.places = places == null ? null : new PlaceChooser(places);
        this.times = times == null ? null : new TimeChooser(times);
    }

    /// Settles all accounts of a report.
    void settle(Scene scene, List<Account> accounts) {
        if (places == null || times == null || !scene.text().caseless()) {
            return;
        }
        var settings = new Settings(scene);
        var timing = new Timing(scene);
        var until = Backdrop.until(scene, settings.dateline());
        if (until == null) {
            return;
        }
        for (var account : accounts) {
            if (Chooser.weakWanted(account)) {
                var told = told(scene, accounts, account);
                account.settledPlace = places.choose(scene, settings, told);
                account.settledTime = times.choose(scene, timing, told, until);
            }
        }
    }

    /// The places that an account may have happened at, for the training command.
    static List<PlaceChooser.Option> places(Scene scene, List<Account> accounts, Account account) {
        return PlaceChooser.options(scene, new Settings(scene), told(scene, accounts, account));
    }

    /// The times that it may have happened at, for the training command.
    static List<TimeChooser.Option> times(Scene scene, List<Account> accounts, Account account) {
        TimeMention until = Backdrop.until(scene, Settings.datelineEnd(scene));
        return until == null
                ? List.of()
                : TimeChooser.options(
                        scene, new Timing(scene), told(scene, accounts, account), until);
    }

    private static Told told(Scene scene, List<Account> accounts, Account account) {
        var triggers = new ArrayList<Integer>();
        account.triggers.forEach(trigger -> triggers.add(trigger.token()));
        if (triggers.isEmpty()) {
            triggers.add(account.firstToken);
        }
        var rivals = new ArrayList<Integer>();
        for (var other : accounts) {
            if (other != account) {
                other.triggers.forEach(trigger -> rivals.add(trigger.token()));
            }
        }
        var elsewhere = new HashSet<String>();
        for (var other : accounts) {
            var place = other.place == null ? null : other.place.place();
            if (other != account && other.ownPlace && place != null) {
                elsewhere.add(place.name());
            }
        }
        return new Told(
                account.act.word(),
                Chooser.triggerForm(scene, triggers.getFirst()),
                account.sentences,
                triggers,
                rivals,
                elsewhere,
                account.place != null ? account.place : account.country,
                account.ownPlace
                        ? "own"
                        : account.place != null
                                ? "carried"
                                : account.country != null ? "country" : "none",
                account.time != null ? account.time : account.latest,
                account.ownTime
                        ? "own"
                        : account.time != null
                                ? "carried"
                                : account.latest != null ? "dateline" : "none");
    }
}
