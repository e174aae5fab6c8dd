package vigil.job.redact;

/// Something that cannot be redacted rightly; the message says why and what to do.
final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    Unfit(String message) {
        super(message);
    }
}
