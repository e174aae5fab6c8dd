package vigil.job.browser;

/// The browser did not do what was asked, and why.
public final class BrowserFailed extends Exception {
    private static final long serialVersionUID = 1;

    BrowserFailed(String message) {
        super(message);
    }

    BrowserFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
