package vigil.store.log;

/// A log that is not what it was, or cannot be gone on with. The message says what to look at.
/// Nothing is repaired silently: a person decides.
public final class BadLog extends Exception {
    private static final long serialVersionUID = 1;

    public BadLog(String message) {
        super(message);
    }

    public BadLog(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
