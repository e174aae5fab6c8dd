package vigil.read.event.scene;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.read.entity.Entities;
import vigil.read.event.frame.Clauses;
import vigil.read.figure.FigureMention;
import vigil.read.syntax.Syntax;
import vigil.read.text.Post;
import vigil.read.text.TokenizedText;

/// Everything that was found in one report before its events are joined.
public record Scene(
        TokenizedText text,
        Syntax syntax,
        Clauses clauses,
        Post post,
        Entities entities,
        List<PlaceMention> places,
        List<TimeMention> times,
        List<FigureMention> figures,
        Voices voices,
        @Nullable LocalDate published) {}
