package vigil.publish.terminal;

/// How a stretch of text looks on a terminal. Colours are of the basic sixteen, which every
/// terminal lets its owner choose; nothing is told by colour alone.
enum Ink {
    PLAIN(""),
    HEADING("1"),
    SOURCE("1;36"),
    LABEL("2"),
    WORDS("33"),
    FLAG("35"),
    NOTE("2");

    private static final String RESET = "\u001b[0m";
    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String of(String text, boolean colour) {
        return !colour || code.isEmpty() || text.isEmpty()
                ? text
                : "\u001b[" + code + "m" + text + RESET;
    }
}
