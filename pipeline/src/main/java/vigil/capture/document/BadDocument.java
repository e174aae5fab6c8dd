package vigil.capture.document;

/// A document that gives no text, with the reason as a short code and in words.
final class BadDocument extends Exception {
    private static final long serialVersionUID = 1;
    private final String code;

    BadDocument(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }

    /// What is wrong and what to do.
    String reason() {
        return String.valueOf(getMessage());
    }
}
