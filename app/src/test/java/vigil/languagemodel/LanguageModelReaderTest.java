package vigil.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.claim.Act;
import vigil.model.claim.Claim;
import vigil.model.claim.Role;
import vigil.model.reading.Reading;

/// The second reader against a service on this machine that also misbehaves.
@Timeout(60)
class LanguageModelReaderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TEXT =
            """
            Medics 😷 said two shells hit the market of
            Tell Amber on Wednesday. Four people died and 1,200 fled.
            """;

    private static final String GOOD =
            """
            {"claims": [{"act": "assault/artillery", "modality": "asserted",
              "attribution": [{"speaker": "Medics"}],
              "roles": [{"role": "weapon", "text": "two shells", "certainty": "asserted"},
                        {"role": "target", "text": "the market of Tell Amber", "certainty": "asserted"}],
              "place": {"text": "Tell Amber"},
              "time": {"text": "Wednesday", "from": "2016-08-10", "to": "2016-08-10"},
              "figures": [{"effect": "killed", "text": "Four people", "value": 4, "low": 4, "high": 4,
                           "unit": "persons", "group": "total", "hedge": "exact", "cumulative": false},
                          {"effect": "displaced", "text": "1,200", "value": 1200, "low": 1200, "high": 1200,
                           "unit": "persons", "group": "total", "hedge": "exact", "cumulative": false}],
              "evidence": ["two shells hit the market of Tell Amber on Wednesday", "Four people died"]}]}
            """;

    private static Report report() {
        return new Report("r", null, null, LocalDate.of(2016, 8, 11), null, null, TEXT, null);
    }

    private static Outcome<Reading> read(StandIn service, int retries) {
        return new LanguageModelReader(service.endpoint(PATIENCE, retries)).apply(report());
    }

    private static Reading done(Outcome<Reading> outcome) {
        return switch (outcome) {
            case Outcome.Done<Reading>(var reading, _) -> reading;
            case Outcome.Refused<Reading>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static String refused(Outcome<Reading> outcome) {
        return switch (outcome) {
            case Outcome.Done<Reading>(var reading, _) -> throw new AssertionError(reading);
            case Outcome.Refused<Reading>(var problems) -> problems.getFirst().message();
        };
    }

    private static List<String> refusals(Reading reading) {
        return reading.problems().stream().map(Problem::message).toList();
    }

    @Test
    void quotesBecomeSpansThatWeComputed() {
        try (var service = StandIn.saying(GOOD)) {
            var reading = done(read(service, 0));
            assertThat(reading.problems()).isEmpty();
            var claim = reading.claims().getFirst();
            assertThat(claim.act()).isEqualTo(Act.Assault.ARTILLERY);
            assertThat(claim.attribution().getFirst().span().of(TEXT)).isEqualTo("Medics");
            assertThat(claim.roles())
                    .extracting(Role::text)
                    .containsExactly("two shells", "the market of\nTell Amber");
            assertThat(Objects.requireNonNull(claim.place()).span().of(TEXT))
                    .isEqualTo("Tell Amber");
            assertThat(claim.figures()).hasSize(2);
            for (var span : claim.evidence()) {
                assertThat(TEXT).contains(span.of(TEXT));
            }
        }
    }

    @Test
    void theQuestionHasTheContractsVocabularyAndTheReport() {
        try (var service = StandIn.saying(GOOD)) {
            done(read(service, 0));
            var question = service.questions().getFirst();
            var schema =
                    Json.parse(question).get("response_format").get("json_schema").get("schema");
            var act =
                    schema.get("properties")
                            .get("claims")
                            .get("items")
                            .get("properties")
                            .get("act");
            assertThat(act.get("enum").items().stream().map(Json::words))
                    .containsExactlyElementsOf(Act.all().stream().map(Act::word).toList());
            assertThat(question)
                    .contains("two shells hit", "published on 2016-08-11", "\"temperature\":0");
            assertThat(service.keys()).containsExactly("Bearer secret-key-123");
        }
    }

    /// A model that makes up a quotation would have put words into the mouth of a witness.
    @Test
    void inventedQuotesAreRefusedAndListed() {
        var invented =
                GOOD.replace("\"Medics\"", "\"Doctors Without Borders\"")
                        .replace("\"two shells\"", "\"chlorine\"")
                        .replace("\"Tell Amber\"}", "\"Aleppo\"}")
                        .replace("\"Wednesday\", \"from\"", "\"Friday\", \"from\"");
        try (var service = StandIn.saying(invented)) {
            var reading = done(read(service, 0));
            var claim = reading.claims().getFirst();
            assertThat(claim.attribution()).isEmpty();
            assertThat(claim.roles()).extracting(Role::part).containsExactly(Role.Part.TARGET);
            assertThat(claim.place()).isNull();
            assertThat(claim.time()).isNull();
            assertThat(refusals(reading))
                    .containsExactly(
                            "claim 1: speaker \"Doctors Without Borders\": these words are not in the report",
                            "claim 1: weapon \"chlorine\": these words are not in the report",
                            "claim 1: place \"Aleppo\": these words are not in the report",
                            "claim 1: time \"Friday\": these words are not in the report");
        }
    }

    /// Forty dead in the record where the quoted words say four.
    @Test
    void aNumberAtOddsWithItsWordsIsRefused() {
        var wrong =
                GOOD.replace("\"value\": 1200", "\"value\": 12000")
                        .replace(
                                "\"text\": \"Four people\", \"value\": 4, \"low\": 4",
                                "\"text\": \"Four people\", \"value\": 4, \"low\": 9");
        try (var service = StandIn.saying(wrong)) {
            var reading = done(read(service, 0));
            assertThat(reading.claims().getFirst().figures()).isEmpty();
            assertThat(refusals(reading))
                    .containsExactly(
                            "claim 1: figure \"Four people\": its range is no range",
                            "claim 1: figure \"1,200\": its words name another number than 12000");
        }
    }

    @Test
    void wordsOutsideTheVocabularyAndClaimsWithoutEvidenceAreRefused() {
        var bad =
                """
                {"claims": [{"act": "genocide", "evidence": ["Four people died"]},
                  {"act": "assault/aerial", "modality": "asserted", "evidence": ["Planes came"]},
                  {"act": "assault/raid", "modality": "certain", "evidence": ["Four people died"],
                   "roles": [{"role": "culprit", "text": "Medics"}], "place": 5,
                   "time": {"text": "Wednesday", "from": "2016-02-30"}, "figures": {"a": 1}},
                  17]}
                """;
        try (var service = StandIn.saying(bad)) {
            var reading = done(read(service, 0));
            assertThat(reading.claims()).extracting(Claim::id).containsExactly("r#s3");
            assertThat(refusals(reading))
                    .contains(
                            "claim 1: act \"genocide\": not in the vocabulary; the claim is left out",
                            "claim 2: the claim: none of its evidence is in the report; it is left out",
                            "claim 3: modality \"certain\": not in the vocabulary; taken as asserted",
                            "claim 3: role \"culprit\": not in the vocabulary",
                            "claim 3: time \"Wednesday\": there is no day \"2016-02-30\"",
                            "claim 4: the claim: it is no object");
        }
    }

    @Test
    void aPartOfAWordIsNoQuote() {
        var quotes = new Quotes("Fourteen died in Homs.\n\nFour were hurt.");
        assertThat(quotes.find("Four", 0).orElseThrow().begin()).isEqualTo(24);
        assertThat(quotes.find("died  in\nHoms", 0)).isPresent();
        assertThat(quotes.find("four", 0)).isEmpty();
        assertThat(quotes.find(" ", 0)).isEmpty();
    }

    /// One slow service must not stop a run of a thousand reports for ever.
    @Test
    void aSlowServiceIsGivenUpInBoundedTime() {
        StandIn.Manner silent = (_, _) -> Thread.sleep(20_000);
        StandIn.Manner dripping =
                (exchange, _) -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 100; i++) {
                        exchange.getResponseBody().write(' ');
                        exchange.getResponseBody().flush();
                        Thread.sleep(100);
                    }
                };
        for (var manner : List.of(silent, dripping)) {
            try (var service = new StandIn(manner)) {
                var begun = System.nanoTime();
                var reader = new LanguageModelReader(service.endpoint(Duration.ofMillis(700), 1));
                assertThat(refused(reader.apply(report())))
                        .contains("no answer within 0.7 s (tried 2 times)");
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .isLessThan(Duration.ofSeconds(15));
                assertThat(service.questions()).hasSize(2);
            }
        }
    }

    @Test
    void aFaultThatPassesIsRetriedAndOneThatStaysIsTold() {
        StandIn.Manner second =
                (exchange, number) ->
                        StandIn.send(
                                exchange,
                                number == 1 ? 500 : 200,
                                number == 1 ? "secret-key-123" : StandIn.completion(GOOD, "stop"));
        try (var service = new StandIn(second)) {
            assertThat(done(read(service, 2)).claims()).hasSize(1);
            assertThat(service.questions()).hasSize(2);
        }
        try (var service =
                new StandIn((exchange, _) -> StandIn.send(exchange, 503, "secret-key-123"))) {
            assertThat(refused(read(service, 2)))
                    .contains("HTTP 503 (tried 3 times)")
                    .doesNotContain("secret");
        }
        try (var service =
                new StandIn((exchange, _) -> StandIn.send(exchange, 401, "bad secret-key-123"))) {
            assertThat(refused(read(service, 2)))
                    .contains("HTTP 401; the key was not accepted")
                    .doesNotContain("secret");
            assertThat(service.questions()).hasSize(1);
        }
    }

    @Test
    void whatIsNoReadingIsToldInOneLine() {
        for (var answer :
                new String[][] {
                    {"<html>busy</html>", "no JSON"},
                    {"", "no `choices`"},
                    {"{\"choices\": []}", "no `choices`"},
                    {
                        StandIn.completion("I think four died.", "stop"),
                        "not the JSON that was asked for"
                    },
                    {StandIn.completion("{\"claims\": [{\"act\": \"ass", "stop"), "not the JSON"},
                    {StandIn.completion("{\"claims\": [", "length"), "cut short"},
                    {StandIn.completion("{\"claims\": {}}", "stop"), "no list `claims`"},
                    {StandIn.completion("[".repeat(5000), "stop"), "not the JSON"},
                }) {
            try (var service =
                    new StandIn((exchange, _) -> StandIn.send(exchange, 200, answer[0]))) {
                assertThat(refused(read(service, 0))).contains(answer[1]);
            }
        }
    }

    /// A body cut off in the middle, and one that never ends.
    @Test
    void aBrokenOrGiantAnswerCostsNeitherMemoryNorTheRun() {
        StandIn.Manner cut =
                (exchange, _) -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody()
                            .write("{\"choices\"".getBytes(StandardCharsets.UTF_8));
                };
        try (var service = new StandIn(cut)) {
            assertThat(refused(read(service, 0))).contains("no answer");
        }
        var block = new byte[1 << 16];
        StandIn.Manner giant =
                (exchange, _) -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 10_000; i++) {
                        exchange.getResponseBody().write(block);
                    }
                };
        try (var service = new StandIn(giant)) {
            assertThat(refused(read(service, 2))).contains("larger than 4 MB");
            assertThat(service.questions()).hasSize(1);
        }
    }

    @Test
    void nobodyListeningIsTold() {
        var service = StandIn.saying(GOOD);
        var endpoint = service.endpoint(PATIENCE, 0);
        service.close();
        assertThat(refused(new LanguageModelReader(endpoint).apply(report())))
                .contains("no answer");
    }

    /// A key in a log or sent over the open network is a key lost.
    @Test
    void theKeyIsNeitherShownNorSentInTheOpen() {
        var local = new Endpoint(URI.create("http://localhost:1/v1"), "m", "secret", PATIENCE, 0);
        assertThat(local.toString()).doesNotContain("secret");
        assertThatThrownBy(() ->
                        new Endpoint(
                                URI.create("http://example.org/v1"), "m", "secret", PATIENCE, 0))
                .hasMessageContaining("unencrypted")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aRedirectIsNotFollowed() {
        StandIn.Manner elsewhere =
                (exchange, _) -> {
                    exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
                    exchange.sendResponseHeaders(307, -1);
                };
        try (var service = new StandIn(elsewhere)) {
            assertThat(refused(read(service, 2))).contains("HTTP 307; it sends us elsewhere");
        }
    }
}
