package vigil.verify.json;

/// Text that is not JSON, or JSON that cannot be made canonical. The message says where.
public final class BadJson extends Exception {
    private static final long serialVersionUID = 1;

    BadJson(String message, int at) {
        super(message + " at character " + at);
    }
}
