package vigil.read.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.read.attribution.Attributed;
import vigil.read.figure.FigureMention;
import vigil.read.syntax.Syntax;
import vigil.read.text.Lexicon;
import vigil.read.text.TokenizedText;

/// What the other parts of the reader found in one report: the event reader's input.
public record Findings(
        TokenizedText text,
        Syntax syntax,
        Lexicon.Scan scan,
        List<PlaceMention> places,
        List<TimeMention> times,
        List<FigureMention> figures,
        List<Attributed> attributions,
        @Nullable LocalDate published) {
    public Findings {
        places = List.copyOf(places);
        times = List.copyOf(times);
        figures = List.copyOf(figures);
        attributions = List.copyOf(attributions);
    }
}
