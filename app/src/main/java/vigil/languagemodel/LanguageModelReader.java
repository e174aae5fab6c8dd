package vigil.languagemodel;

import java.util.List;
import tools.jackson.core.JacksonException;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.reading.Reader;
import vigil.model.reading.Reading;

/// Reads a report by asking a language model. Shared between threads.
///
/// Unlike other readers it cannot promise the same reading twice, and it sends the report to its
/// endpoint. A reading has claims only: places are not resolved. Its problems list every value that
/// was refused (`refused-value`); no answer, or one that is no reading, is a refusal
/// (`second-reader`).
public final class LanguageModelReader implements Reader {
    /// Longest report that is sent, in UTF-16 code units.
    public static final int LONGEST = 60_000;

    private final Endpoint endpoint;
    private final Chat chat;

    /// @param endpoint where to ask
    public LanguageModelReader(Endpoint endpoint) {
        this.endpoint = endpoint;
        chat = new Chat(endpoint);
    }

    @Override
    public String id() {
        return "vigil.languagemodel/1:" + endpoint.model();
    }

    @Override
    public Outcome<Reading> apply(Report report) {
        if (report.text().length() > LONGEST) {
            return refused("the report is longer than %,d characters".formatted(LONGEST));
        }
        try {
            return reading(report, chat.ask(Question.of(report, endpoint.model())));
        } catch (Chat.NoAnswer e) {
            return refused(e.why());
        } catch (JacksonException _) {
            return refused("the service's answer is no JSON");
        }
    }

    private Outcome<Reading> reading(Report report, String body) {
        var choice = Json.parse(body).get("choices").items();
        if (choice.isEmpty()) {
            return refused("the service's answer has no `choices`");
        }
        var message = choice.getFirst().get("message");
        if (choice.getFirst().get("finish_reason").words().equals("length")) {
            return refused("the model's answer was cut short by its limit of length");
        }
        if (message.get("refusal").text().isPresent()) {
            return refused("the model declined to answer");
        }
        Json answer;
        try {
            answer = Json.parse(message.get("content").words());
        } catch (JacksonException _) {
            return refused("the model's answer is not the JSON that was asked for");
        }
        if (!answer.get("claims").isList()) {
            return refused("the model's answer has no list `claims`");
        }
        var check = new ClaimCheck(report);
        var claims = check.claims(answer);
        return new Outcome.Done<>(
                new Reading(
                        report.id(),
                        id(),
                        report.published(),
                        "und",
                        claims,
                        List.of(),
                        List.of(),
                        List.of(),
                        check.refusals()),
                List.of());
    }

    private static Outcome<Reading> refused(String why) {
        return new Outcome.Refused<>(
                List.of(Problem.of("second-reader", "the second reader gave no reading: " + why)));
    }
}
