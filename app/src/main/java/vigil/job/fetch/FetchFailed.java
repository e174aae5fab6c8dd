package vigil.job.fetch;

import java.io.IOException;

/// Nothing came, and why.
public final class FetchFailed extends IOException {
    private static final long serialVersionUID = 1;

    private final String code;

    FetchFailed(String code, String message) {
        super(message);
        this.code = code;
    }

    FetchFailed(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /// One word for the kind of failure, such as `private-address` or `bad-certificate`.
    public String code() {
        return code;
    }

    /// Whether Vigil did not ask, as against asked in vain.
    public boolean refused() {
        return code.equals("private-address") || code.equals("bad-address");
    }
}
