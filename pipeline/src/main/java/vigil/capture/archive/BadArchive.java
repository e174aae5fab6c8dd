package vigil.capture.archive;

/// A container that is not opened, or not further, and why.
public final class BadArchive extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;

    BadArchive(String code, String message) {
        super(message);
        this.code = code;
    }

    BadArchive(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /// One word for the kind of fault, such as `readers-disagree`.
    public String code() {
        return code;
    }
}
