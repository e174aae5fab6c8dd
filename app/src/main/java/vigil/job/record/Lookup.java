package vigil.job.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.Corroborator;
import vigil.job.JobFailed;
import vigil.job.Workspace;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Role;
import vigil.model.incident.Incident;
import vigil.model.incident.Range;
import vigil.model.mention.Place;
import vigil.model.reading.Reported;
import vigil.model.search.Answer;
import vigil.model.search.Found;
import vigil.model.search.Question;
import vigil.publish.act.ActWords;
import vigil.publish.incident.IncidentText;
import vigil.store.search.SearchIndex;

/// Searches the record of a workspace, and brings the index of the words up to the log before.
public final class Lookup {
    private static final int LONGEST_TITLE = 100;

    private final Workspace workspace;
    private final CaseRecord record;
    private final SearchIndex index;

    /// The search of a workspace.
    ///
    /// @param database of the tables, or null for the workspace's setting
    public Lookup(Workspace workspace, @Nullable String database) {
        this.workspace = workspace;
        record = new CaseRecord(workspace, database);
        index = new SearchIndex(workspace.folder().resolve("index/search"));
    }

    /// Answers a question.
    ///
    /// @param progress is told how many reports were taken into the index, where it is made anew
    /// @throws JobFailed if record or index cannot be read or written
    public Answer answer(Question question, LongConsumer progress) throws JobFailed {
        try {
            var state = record.size() + " " + new Corroborator().id();
            if (!index.state().filter(state::equals).isPresent()) {
                index.rebuild(all(record.joined(progress)), state);
            }
            try (var search = index.open()) {
                return search.answer(question);
            }
        } catch (IOException e) {
            throw new JobFailed(
                    "the search index in %s failed: %s; delete that folder, it is made anew"
                            .formatted(workspace.folder().resolve("index/search"), e.getMessage()),
                    e);
        }
    }

    /// All that can be found in a record.
    private static Iterator<Found> all(CaseRecord.Joined joined) {
        var byId = new HashMap<String, Reported>();
        var origins = new HashMap<String, Integer>();
        joined.in().reports().forEach(reported -> byId.put(reported.report().id(), reported));
        for (var incident : joined.found().incidents()) {
            incident.reports().forEach(id -> origins.merge(id, incident.independent(), Math::max));
        }
        return Stream.of(
                        joined.found().incidents().stream()
                                .map(incident -> incident(incident, byId)),
                        joined.in().reports().stream().map(Lookup::report),
                        joined.in().reports().stream()
                                .flatMap(reported ->
                                        reported.reading().claims().stream()
                                                .map(claim ->
                                                        claim(
                                                                reported,
                                                                claim,
                                                                origins.getOrDefault(
                                                                        reported.report().id(),
                                                                        0)))))
                .flatMap(found -> found)
                .iterator();
    }

    private static Found incident(Incident incident, Map<String, Reported> reports) {
        var act = incident.act();
        var words = new StringBuilder();
        var actors = new ArrayList<String>();
        for (var ref : incident.claims()) {
            var reported = reports.get(ref.report());
            if (reported != null) {
                reported.reading().claims().stream()
                        .filter(claim -> claim.id().equals(ref.claim()))
                        .forEach(claim -> {
                            words.append(words(reported, claim)).append('\n');
                            actors.addAll(actors(claim));
                        });
            }
        }
        var killed = incident.range(Figure.Effect.KILLED, Figure.Group.TOTAL);
        return new Found(
                Found.Kind.INCIDENT,
                incident.id(),
                IncidentText.heading(incident),
                words.toString(),
                act == null ? List.of() : List.of(act.word()),
                places(incident.place()),
                incident.from(),
                incident.to(),
                actors.stream().distinct().toList(),
                killed.map(Range::low).orElse(null),
                killed.map(Range::high).orElse(null),
                incident.independent(),
                incident.contradictions().isEmpty() ? "" : "contradicted");
    }

    private static Found report(Reported reported) {
        var report = reported.report();
        var title = report.title();
        var head = title == null ? report.text().strip() : title;
        int end =
                head.offsetByCodePoints(
                        0, Math.min(LONGEST_TITLE, head.codePointCount(0, head.length())));
        return new Found(
                Found.Kind.REPORT,
                report.id(),
                head.substring(0, end).replace('\n', ' '),
                report.text() + (report.source() == null ? "" : "\n" + report.source()),
                List.of(),
                reported.reading().places().stream()
                        .flatMap(mention -> places(mention.place()).stream())
                        .distinct()
                        .toList(),
                report.published(),
                report.published(),
                List.of(),
                null,
                null,
                1,
                "");
    }

    private static Found claim(Reported reported, Claim claim, int origins) {
        var place = claim.place();
        var time = claim.time();
        var killed =
                claim.figures().stream()
                        .filter(figure ->
                                figure.effect() == Figure.Effect.KILLED
                                        && figure.group() == Figure.Group.TOTAL)
                        .findFirst();
        return new Found(
                Found.Kind.CLAIM,
                claim.id().startsWith(reported.report().id())
                        ? claim.id()
                        : reported.report().id() + "/" + claim.id(),
                ActWords.of(claim.act()),
                words(reported, claim),
                List.of(claim.act().word()),
                places(place == null ? null : place.place()),
                time == null ? null : time.from(),
                time == null ? null : time.to(),
                actors(claim),
                killed.map(Figure::low).orElse(null),
                killed.map(Figure::high).orElse(null),
                origins,
                claim.modality().word());
    }

    private static String words(Reported reported, Claim claim) {
        var text = reported.report().text();
        var words = new StringBuilder();
        claim.evidence().stream()
                .filter(span -> span.end() <= text.length())
                .forEach(span -> words.append(span.of(text)).append('\n'));
        claim.roles().forEach(role -> words.append(role.text()).append('\n'));
        claim.attribution().forEach(voice -> words.append(voice.speaker()).append('\n'));
        return words.toString();
    }

    private static List<String> actors(Claim claim) {
        return claim.roles().stream()
                .filter(role ->
                        role.part() == Role.Part.PERPETRATOR || role.part() == Role.Part.ACTOR)
                .flatMap(role -> Stream.ofNullable(role.name() == null ? role.text() : role.name()))
                .distinct()
                .toList();
    }

    private static List<String> places(@Nullable Place place) {
        if (place == null) {
            return List.of();
        }
        return Stream.of(
                        Stream.of(place.name()),
                        place.inside().stream(),
                        Stream.ofNullable(place.country()))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }
}
