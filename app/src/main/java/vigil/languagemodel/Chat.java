package vigil.languagemodel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends one question and gets one answer, in bounded time and memory. Shared by threads.
final class Chat {
    /// Bytes of an answer. Readings of long reports have some tens of thousands.
    static final int LARGEST_ANSWER = 4 << 20;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final int TOO_MANY_REQUESTS = 429;

    private final Endpoint endpoint;
    private final HttpClient client;
    private final URI address;

    Chat(Endpoint endpoint) {
        this.endpoint = endpoint;
        var base = endpoint.address().toString();
        address =
                URI.create(
                        (base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
                                + "/chat/completions");
        client =
                HttpClient.newBuilder()
                        .connectTimeout(endpoint.patience())
                        .followRedirects(HttpClient.Redirect.NEVER) // the key is for one address
                        .build();
    }

    /// No answer, and why, for a person.
    static final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1;
        private final boolean mayPass;

        NoAnswer(String why, boolean mayPass) {
            super(why);
            this.mayPass = mayPass;
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    /// The body of the answer to a question.
    ///
    /// @param question a JSON body
    /// @throws NoAnswer when all tries failed
    String ask(String question) throws NoAnswer {
        var pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            try {
                return once(question);
            } catch (NoAnswer e) {
                if (!e.mayPass || tries > endpoint.retries()) {
                    throw tries == 1
                            ? e
                            : new NoAnswer(e.why() + " (tried " + tries + " times)", false);
                }
            }
            sleep(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private String once(String question) throws NoAnswer {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .timeout(endpoint.patience())
                        .POST(BodyPublishers.ofString(question, StandardCharsets.UTF_8));
        if (!endpoint.key().isEmpty()) {
            request.header("Authorization", "Bearer " + endpoint.key());
        }
        var handler =
                BodyHandlers.limiting(
                        BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST_ANSWER);
        var answer = client.sendAsync(request.build(), handler);
        try {
            // the request's own time-out ends with the headers; a body can drip for ever
            return body(answer.get(endpoint.patience().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            throw slow();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HttpTimeoutException) {
                throw slow();
            }
            if (e.getCause() instanceof IOException io) {
                throw new NoAnswer("no answer: " + reason(io), !isTooLarge(io));
            }
            throw new IllegalStateException("asking a language model", e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("the run was stopped", false);
        } finally {
            answer.cancel(true);
        }
    }

    private NoAnswer slow() {
        return new NoAnswer(
                String.format(
                        Locale.ROOT,
                        "no answer within %.1f s",
                        endpoint.patience().toMillis() / 1000.0),
                true);
    }

    private static boolean isTooLarge(IOException e) {
        return String.valueOf(e.getMessage()).contains("capacity");
    }

    private static String reason(IOException e) {
        if (isTooLarge(e)) {
            return "it is larger than %d MB and was given up".formatted(LARGEST_ANSWER >> 20);
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /// What a service says beside its status is not repeated: it may hold the key or the report.
    private static String body(HttpResponse<String> answer) throws NoAnswer {
        int status = answer.statusCode();
        if (status == 200) {
            return answer.body();
        }
        boolean mayPass = status >= 500 || status == TOO_MANY_REQUESTS;
        var hint =
                switch (status) {
                    case 401, 403 -> "; the key was not accepted";
                    case 404 -> "; check the address and the name of the model";
                    case TOO_MANY_REQUESTS -> "; it is asked too often";
                    default ->
                            status >= 300 && status < 400
                                    ? "; it sends us elsewhere, which is not followed"
                                    : "";
                };
        throw new NoAnswer("the service answered HTTP " + status + hint, mayPass);
    }

    private static void sleep(Duration pause) throws NoAnswer {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("the run was stopped", false);
        }
    }
}
