package vigil.verify.tree;

/// Evidence that does not hold, or is not in the shape that its standard asks for.
///
/// The message says what is wrong and with what, for a person who has to decide whether to trust
/// it.
public final class BadProof extends Exception {
    private static final long serialVersionUID = 1;

    public BadProof(String message) {
        super(message);
    }
}
