package vigil.corroborate.range;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vigil.model.claim.Act;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;

/// All numbers that the claims of an incident state or imply. Running totals of violence are left
/// out, as are shares in percent and parts of a number of the same group.
final class Statements {
    private Statements() {}

    static List<Statement> of(List<Told> claims) {
        var all = new ArrayList<Statement>();
        var byReport = new TreeMap<String, List<Told>>();
        for (var told : claims) {
            byReport.computeIfAbsent(told.sheet().id(), _ -> new ArrayList<>()).add(told);
        }
        for (var own : byReport.values()) {
            all.addAll(Implied.of(own));
        }
        claims.forEach(told -> figures(told, all));
        if (all.stream().anyMatch(Statements::isADeath)) {
            all.removeIf(statement -> isTheDead(statement, all));
        }
        return all;
    }

    private static boolean isADeath(Statement statement) {
        return statement.figure().effect() == Figure.Effect.KILLED && statement.low() > 0;
    }

    /// Whether it tells of one wounded person who may be the one who died: of reports that count
    /// one wounded, only those that count the dead beside keep it.
    private static boolean isTheDead(Statement statement, List<Statement> all) {
        boolean one =
                statement.figure().effect() == Figure.Effect.INJURED
                        && statement.figure().unit() == Figure.Unit.PERSONS
                        && statement.low() == 1
                        && (statement.high() == null || statement.high() == 1);
        return one
                && all.stream()
                        .noneMatch(other ->
                                isADeath(other)
                                        && !other.implied()
                                        && other.told().ref().equals(statement.told().ref()));
    }

    private static void figures(Told told, List<Statement> all) {
        if (told.claim().modality() == Modality.DENIED) {
            return;
        }
        var figures = told.claim().figures();
        var sums = new Sums(figures);
        sums.sums().forEach(sum -> all.add(Statement.of(told, sum)));
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            boolean running = figure.cumulative() && told.claim().act() instanceof Act.Assault;
            boolean counts = !running && figure.unit() != Figure.Unit.PERCENT;
            if (counts && !sums.isAdded(figure) && !isPart(figures, figure)) {
                all.add(new Parts(told, i).statement());
            }
        }
    }

    /// Whether a number is a part of one of its own group, or the dead among the wounded where the
    /// whole of the dead is told too.
    private static boolean isPart(List<Figure> figures, Figure figure) {
        if (figure.ofWhich() == null) {
            return false;
        }
        var whole = figures.get(figure.ofWhich());
        boolean deathsOfWounded =
                figure.effect() == Figure.Effect.KILLED && whole.effect() == Figure.Effect.INJURED;
        boolean ofOwnGroup = whole.effect() == figure.effect() && whole.group() == figure.group();
        return ofOwnGroup || deathsOfWounded;
    }
}
