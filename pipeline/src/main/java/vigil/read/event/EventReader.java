package vigil.read.event;

import java.util.List;
import vigil.model.claim.Claim;
import vigil.read.choose.LinearModel;
import vigil.read.entity.EntityReader;
import vigil.read.event.frame.Clauses;
import vigil.read.event.frame.Frames;
import vigil.read.event.scene.Scene;
import vigil.read.event.scene.Topics;
import vigil.read.event.scene.Voices;
import vigil.read.rule.RuleText;
import vigil.read.text.Lexicon;
import vigil.read.text.Post;
import vigil.read.time.Periods;

/// Finds what is said to have happened and makes claims of it.
///
/// Immutable and shared between threads.
public final class EventReader {
    private final Frames frames;
    private final Topics topics = new Topics();
    private final Chooser chooser;
    private final Relevance relevance;
    private final Doubts doubts;
    private final Settling settling;

    private EventReader(
            Frames frames, Chooser chooser, Relevance relevance, Doubts doubts, Settling settling) {
        this.frames = frames;
        this.chooser = chooser;
        this.relevance = relevance;
        this.doubts = doubts;
        this.settling = settling;
    }

    /// A reader whose trigger words are added to a lexicon that is being built.
    public static EventReader addTo(Lexicon.Builder lexicon) {
        var weights = LinearModel.load(EventReader.class, "roles.tsv");
        var incidents = LinearModel.load(EventReader.class, "relevance.tsv");
        return new EventReader(
                Frames.addTo(lexicon),
                new Chooser(weights),
                new Relevance(incidents),
                new Doubts(LinearModel.load(EventReader.class, "doubts.tsv")),
                new Settling(
                        LinearModel.load(EventReader.class, "places.tsv"),
                        LinearModel.load(EventReader.class, "times.tsv")));
    }

    /// The same by rules alone, without learned weights.
    public static EventReader untrained(Lexicon.Builder lexicon) {
        return new EventReader(
                Frames.addTo(lexicon),
                new Chooser(null),
                new Relevance(null),
                new Doubts(null),
                new Settling(null, null));
    }

    /// The frames, for `vigil explain`.
    public List<RuleText> rules() {
        return frames.texts();
    }

    /// The claims of one report.
    ///
    /// @param reportId begins the claims' ids
    /// @param findings with a scan of the lexicon this reader was added to
    public List<Claim> read(String reportId, Findings findings) {
        if (topics.elsewhere(findings.text())) {
            return List.of();
        }
        var scene = scene(findings);
        var all = accounts(scene, findings);
        var cast = new Cast(scene, all);
        var accounts = relevance.incidents(scene, all);
        return new ClaimWriter(scene, cast, chooser, doubts).claims(reportId, accounts);
    }

    /// Every candidate that the chooser would judge, with what it looks at: to train it.
    public List<RoleCandidate> candidates(Findings findings) {
        var scene = scene(findings);
        return Chooser.candidates(scene, accounts(scene, findings));
    }

    /// Every account whose relevance would be judged, with what is looked at: to train that.
    public List<RoleCandidate.OfAccount> accountCandidates(Findings findings) {
        var scene = scene(findings);
        return Relevance.candidates(scene, accounts(scene, findings), chooser);
    }

    /// Every organisation that may be a perpetrator: to train how surely it is told.
    public List<RoleCandidate> doubtCandidates(Findings findings) {
        var scene = scene(findings);
        return Doubts.candidates(scene, accounts(scene, findings));
    }

    private List<Account> accounts(Scene scene, Findings findings) {
        var finder =
                new HitFinder(
                        findings.text(), findings.syntax(), findings.scan(), scene.entities());
        var about = topics.aboutViolence(findings.text(), findings.scan());
        var accounts = new Accounts(scene, about, finder.hits()).all();
        settling.settle(scene, accounts);
        return accounts;
    }

    private static Scene scene(Findings findings) {
        var entities =
                EntityReader.read(
                        findings.text(), findings.syntax(), findings.scan(), findings.places());
        return new Scene(
                findings.text(),
                findings.syntax(),
                new Clauses(findings.text(), findings.syntax()),
                Post.of(findings.text()),
                entities,
                findings.places(),
                Periods.of(findings.text(), findings.times(), findings.published()),
                findings.figures(),
                new Voices(findings.text(), entities, findings.attributions()),
                findings.published());
    }
}
