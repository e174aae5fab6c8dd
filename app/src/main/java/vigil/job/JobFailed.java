package vigil.job;

/// A job that could not be done. The message says what, and what to try, for a person.
public final class JobFailed extends Exception {
    private static final long serialVersionUID = 1;

    /// @param message what failed, and what to do about it
    public JobFailed(String message) {
        super(message);
    }

    /// @param message what failed, and what to do about it
    public JobFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
