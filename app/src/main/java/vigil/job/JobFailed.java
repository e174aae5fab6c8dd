package vigil.job;

/// A job that could not be done. The message says what, and what to try, for a person.
public final class JobFailed extends Exception {
    private static final long serialVersionUID = 1;

    JobFailed(String message) {
        super(message);
    }

    JobFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
