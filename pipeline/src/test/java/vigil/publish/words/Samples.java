package vigil.publish.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Report;
import vigil.model.Span;
import vigil.model.claim.Act;
import vigil.model.claim.Attribution;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.model.reading.Reading;

/// Small readings made by hand, so that pages can be tested apart from the reader. Spans are found
/// by their words: each must stand in the text.
public final class Samples {
    public static final LocalDate PUBLISHED = LocalDate.of(2016, 8, 11);
    public static final LocalDate WEDNESDAY = LocalDate.of(2016, 8, 10);
    public static final Place ALEPPO =
            new Place(
                    "Aleppo",
                    "SY",
                    36.2,
                    37.16,
                    "geonames:170063",
                    Place.Precision.CITY,
                    List.of("Aleppo Governorate", "Syria"));

    public static final String WIRE =
            """
            Two barrel bombs allegedly filled with chlorine fell on Aleppo on Wednesday, rescuers said.
            Four people died and nearly 60 were hurt, among them 40 children.
            Government aircraft dropped them, the rescuers said.

            The army denied the attack on Aleppo.
            """;

    private final String text;
    private final List<Claim> claims = new ArrayList<>();

    public Samples(String text) {
        this.text = text;
    }

    /// The wire story with one attack told by rescuers and one denial.
    public static ReadReport wire() {
        var samples = new Samples(WIRE);
        samples.add(
                samples.claim(
                        Act.Assault.AERIAL,
                        Modality.ALLEGED,
                        0.91,
                        List.of(samples.said("rescuers")),
                        List.of(
                                samples.role(
                                        Role.Part.PERPETRATOR,
                                        "Government aircraft",
                                        Role.Certainty.ALLEGED),
                                samples.role(
                                        Role.Part.WEAPON,
                                        "Two barrel bombs",
                                        Role.Certainty.ASSERTED),
                                samples.role(Role.Part.WEAPON, "chlorine", Role.Certainty.ALLEGED)),
                        List.of(
                                samples.figure(Figure.Effect.KILLED, 4, "Four people"),
                                samples.nearly(Figure.Effect.INJURED, 60, "nearly 60"),
                                samples.children(Figure.Effect.INJURED, 40, 1, "40 children")),
                        "Two barrel bombs allegedly filled with chlorine fell on Aleppo on Wednesday",
                        "Four people died and nearly 60 were hurt, among them 40 children"));
        samples.add(
                samples.claim(
                        Act.Say.DENY,
                        Modality.DENIED,
                        0.42,
                        List.of(samples.said("The army")),
                        List.of(),
                        List.of(),
                        "The army denied the attack on Aleppo"));
        return samples.read("Barrel bombs on Aleppo", "Meridian Wire");
    }

    public Samples add(Claim claim) {
        claims.add(claim);
        return this;
    }

    public ReadReport read(@Nullable String title, @Nullable String source) {
        var report =
                new Report(Report.idOf(text), source, null, PUBLISHED, "en", title, text, null);
        return new ReadReport(
                report,
                new Reading(
                        report.id(),
                        "test/1",
                        PUBLISHED,
                        "en",
                        claims,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /// Where these words first stand.
    public Span at(String words) {
        int begin = text.indexOf(words);
        if (begin < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return new Span(begin, begin + words.length());
    }

    /// A claim in Aleppo on Wednesday where the text has these words.
    public Claim claim(
            Act act,
            Modality modality,
            double score,
            List<Attribution> voices,
            List<Role> roles,
            List<Figure> figures,
            String... evidence) {
        return new Claim(
                "c" + claims.size(),
                act,
                List.of(),
                modality,
                voices,
                roles,
                text.contains("Aleppo") ? new PlaceMention("Aleppo", at("Aleppo"), ALEPPO) : null,
                text.contains("Wednesday") ? wednesday() : null,
                figures,
                List.of(evidence).stream().map(this::at).toList(),
                List.of("test.rule"),
                score);
    }

    private TimeMention wednesday() {
        return new TimeMention(
                "Wednesday",
                at("Wednesday"),
                TimeMention.Timex.DATE,
                WEDNESDAY.toString(),
                WEDNESDAY,
                WEDNESDAY,
                TimeMention.Precision.DAY);
    }

    public Attribution said(String speaker) {
        return new Attribution(speaker, at(speaker), null, false, null);
    }

    public Role role(Role.Part part, String words, Role.Certainty certainty) {
        return new Role(part, null, words, words, null, null, null, List.of(at(words)), certainty);
    }

    public Figure figure(Figure.Effect effect, int value, String words) {
        return figure(effect, value, value, Figure.Group.TOTAL, null, Figure.Hedge.EXACT, words);
    }

    public Figure nearly(Figure.Effect effect, int value, String words) {
        return figure(
                effect, value, value - 6, Figure.Group.TOTAL, null, Figure.Hedge.NEARLY, words);
    }

    public Figure children(Figure.Effect effect, int value, int ofWhich, String words) {
        return figure(
                effect, value, value, Figure.Group.CHILDREN, ofWhich, Figure.Hedge.EXACT, words);
    }

    private Figure figure(
            Figure.Effect effect,
            int value,
            int low,
            Figure.Group group,
            @Nullable Integer ofWhich,
            Figure.Hedge hedge,
            String words) {
        return new Figure(
                effect,
                value,
                low,
                value,
                Figure.Unit.PERSONS,
                group,
                ofWhich,
                hedge,
                false,
                words,
                at(words));
    }
}
