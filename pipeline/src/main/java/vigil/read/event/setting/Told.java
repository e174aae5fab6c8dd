package vigil.read.event.setting;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;

/// What one account tells, as far as its place and day depend on it.
///
/// @param act the act's word
/// @param form how its first trigger is used
/// @param sentences numbers of the sentences that tell it, in order; never empty
/// @param triggers first tokens of its triggers
/// @param rivals first tokens of the triggers of other accounts
/// @param elsewhere names of the places that other accounts are told with
/// @param place by rule, or null
/// @param placeHow `own` where it is told with the event, `carried` from another one, `country` of
///   the report, `none`
/// @param time by rule, or null
/// @param timeHow `own`, `carried`, `dateline` or `none`
public record Told(
        String act,
        String form,
        List<Integer> sentences,
        List<Integer> triggers,
        List<Integer> rivals,
        Set<String> elsewhere,
        @Nullable PlaceMention place,
        String placeHow,
        @Nullable TimeMention time,
        String timeHow) {
    public Told {
        sentences = List.copyOf(sentences);
        triggers = List.copyOf(triggers);
        rivals = List.copyOf(rivals);
        elsewhere = Set.copyOf(elsewhere);
    }

    /// How many sentences after the nearest one that tells it; negative before.
    int sentencesAway(int sentence) {
        int best = Integer.MAX_VALUE;
        for (int told : sentences) {
            int away = sentence - told;
            if (Math.abs(away) < Math.abs(best)) {
                best = away;
            }
        }
        return best;
    }

    /// How many tokens after the nearest trigger; negative before.
    int tokensAway(int token) {
        int best = triggers.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (int trigger : triggers) {
            int away = token - trigger;
            if (Math.abs(away) < Math.abs(best)) {
                best = away;
            }
        }
        return best;
    }

    /// Whether another account's trigger lies nearer to a token.
    boolean rivalled(int token) {
        int own = Math.abs(tokensAway(token));
        for (int rival : rivals) {
            if (Math.abs(rival - token) < own) {
                return true;
            }
        }
        return false;
    }

    /// A signed distance in steps.
    static String steps(int away) {
        int far = Math.abs(away);
        var step =
                far <= 2 ? far : far <= 4 ? 4 : far <= 7 ? 7 : far <= 12 ? 12 : far <= 20 ? 20 : 99;
        return (away < 0 ? "-" : "+") + step;
    }
}
