package vigil.job.browser;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vigil.verify.json.Json;

/// One page in a browser: every file it asks for is asked of its site. One use.
final class Tab {
    private static final int WIDTH = 1280;
    private static final int HIGHEST = 12_000;
    private static final long QUIET_MILLIS = 1_200;

    private final Wiretap wiretap;
    private final Site site;
    private final long ends;
    private String session = "";
    private boolean loaded;

    Tab(Wiretap wiretap, Site site, Duration limit) {
        this.wiretap = wiretap;
        this.site = site;
        ends = System.nanoTime() + limit.toNanos();
    }

    Browser.Rendering render(String address) throws BrowserFailed {
        var target = open(address);
        try {
            var html = text(call("Runtime.evaluate", "expression", OUTER_HTML), "result", "value");
            return new Browser.Rendering(picture(), pdf(), html);
        } finally {
            wiretap.send(null, "Target.closeTarget", "targetId", target);
        }
    }

    private static final String OUTER_HTML =
            "document.documentElement ? document.documentElement.outerHTML : ''";

    byte[] print(String address) throws BrowserFailed {
        var target = open(address);
        try {
            return pdf();
        } finally {
            wiretap.send(null, "Target.closeTarget", "targetId", target);
        }
    }

    private String open(String address) throws BrowserFailed {
        var target = text(browser("Target.createTarget", "url", "about:blank"), "targetId");
        session =
                text(
                        browser("Target.attachToTarget", "targetId", target, "flatten", true),
                        "sessionId");
        call("Page.enable");
        call("Fetch.enable", "patterns", List.of(Json.members("urlPattern", "*")));
        browser("Browser.setDownloadBehavior", "behavior", "deny");
        call(
                "Emulation.setDeviceMetricsOverride",
                "width",
                WIDTH,
                "height",
                1024,
                "deviceScaleFactor",
                1,
                "mobile",
                false);
        call("Page.navigate", "url", address);
        settle();
        return target;
    }

    /// Until the page has loaded and asks for nothing for a while, or time is up: half of it is for
    /// the pictures.
    private void settle() throws BrowserFailed {
        long start = System.nanoTime();
        long half = start + (ends - start) / 2;
        long quiet = System.nanoTime();
        while (System.nanoTime() < half) {
            var message = wiretap.next(200);
            if (message != null && told(message)) {
                quiet = System.nanoTime();
            }
            if (loaded && (System.nanoTime() - quiet) / 1_000_000 > QUIET_MILLIS) {
                return;
            }
        }
        wiretap.send(session, "Page.stopLoading");
    }

    private byte[] picture() throws BrowserFailed {
        var size =
                call("Page.getLayoutMetrics").find("cssContentSize").orElse(null)
                                instanceof Json.Members m
                        ? m.find("height")
                        : Optional.<Json>empty();
        double height = size.orElse(null) instanceof Json.Amount(var h) ? h : 1024;
        var clip =
                Json.members(
                        "x",
                        0,
                        "y",
                        0,
                        "width",
                        WIDTH,
                        "height",
                        (int) Math.clamp(Math.ceil(height), 200, HIGHEST),
                        "scale",
                        1);
        return bytes(
                call(
                        "Page.captureScreenshot",
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        clip));
    }

    private byte[] pdf() throws BrowserFailed {
        return bytes(call("Page.printToPDF", "printBackground", true, "preferCSSPageSize", true));
    }

    private static byte[] bytes(Json.Members of) throws BrowserFailed {
        try {
            return Base64.getDecoder().decode(text(of, "data"));
        } catch (IllegalArgumentException e) {
            throw new BrowserFailed("the browser gave no picture", e);
        }
    }

    private static String text(Json.Members of, String... path) throws BrowserFailed {
        var at = of;
        for (int i = 0; i < path.length - 1; i++) {
            at = at.find(path[i]).orElse(null) instanceof Json.Members inner ? inner : at;
        }
        return at.text(path[path.length - 1])
                .orElseThrow(() -> new BrowserFailed("the browser did not say " + path[0]));
    }

    private Json.Members call(String method, Object... parameters) throws BrowserFailed {
        return await(method, wiretap.send(session, method, parameters));
    }

    private Json.Members browser(String method, Object... parameters) throws BrowserFailed {
        return await(method, wiretap.send(null, method, parameters));
    }

    private Json.Members await(String method, int number) throws BrowserFailed {
        while (System.nanoTime() < ends) {
            var message = wiretap.next(200);
            if (message == null) {
                continue;
            }
            if (message.whole("id").orElse(-1L) == number) {
                if (message.find("result").orElse(null) instanceof Json.Members result) {
                    return result;
                }
                var error =
                        message.find("error").orElse(null) instanceof Json.Members e
                                ? e.text("message").orElse("")
                                : "";
                throw new BrowserFailed(method + ": " + error);
            }
            told(message);
        }
        throw new BrowserFailed("the browser took too long");
    }

    /// Does what an event asks for.
    ///
    /// @return whether the page asked for something
    private boolean told(Json.Members message) throws BrowserFailed {
        if (!message.text("sessionId").orElse("").equals(session)) {
            return false;
        }
        var parameters =
                message.find("params").orElse(null) instanceof Json.Members m ? m : Json.members();
        switch (message.text("method").orElse("")) {
            case "Page.loadEventFired" -> {
                loaded = true;
                return true;
            }
            case "Page.javascriptDialogOpening" ->
                    wiretap.send(session, "Page.handleJavaScriptDialog", "accept", false);
            case "Fetch.requestPaused" -> {
                answer(parameters);
                return true;
            }
            default -> {}
        }
        return false;
    }

    private void answer(Json.Members paused) throws BrowserFailed {
        var id = paused.text("requestId").orElse("");
        var request =
                paused.find("request").orElse(null) instanceof Json.Members m ? m : Json.members();
        var address = request.text("url").orElse("");
        if (address.startsWith("data:") || address.startsWith("blob:")) {
            wiretap.send(session, "Fetch.continueRequest", "requestId", id);
            return;
        }
        var answer =
                System.nanoTime() > ends
                        ? Optional.<Site.Answer>empty()
                        : site.answer(request.text("method").orElse(""), address);
        if (answer.isEmpty()) {
            wiretap.send(
                    session,
                    "Fetch.failRequest",
                    "requestId",
                    id,
                    "errorReason",
                    "BlockedByClient");
            return;
        }
        var fields = new ArrayList<Json>();
        for (var field : answer.get().fields()) {
            fields.add(Json.members("name", field.name(), "value", printable(field.value())));
        }
        wiretap.send(
                session,
                "Fetch.fulfillRequest",
                "requestId",
                id,
                "responseCode",
                answer.get().status(),
                "responseHeaders",
                fields,
                "body",
                Base64.getEncoder().encodeToString(answer.get().body()));
    }

    private static String printable(String value) {
        return new String(value.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }
}
