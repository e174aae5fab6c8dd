package vigil.cli;

/// What the launcher knows of the terminal; Java itself cannot tell for each stream.
final class Terminal {
    private static final int USUAL_WIDTH = 100;
    private static final int WIDEST = 120;
    private static final int HELP_WIDTH = 80;
    private static final int NARROWEST_HELP = 60;

    private Terminal() {}

    /// Whether a person sees standard error.
    static boolean watchesErrors() {
        return Boolean.getBoolean("vigil.terminal.err");
    }

    /// Whether standard output may be coloured: it is a terminal, and nobody set `NO_COLOR`.
    static boolean hasColour() {
        return Boolean.getBoolean("vigil.terminal.out")
                && System.getenv("NO_COLOR") == null
                && !"dumb".equals(System.getenv("TERM"));
    }

    /// Columns of a help text: lines longer than this are hard to read on any terminal.
    static int helpWidth() {
        int columns = Integer.getInteger("vigil.terminal.columns", HELP_WIDTH);
        return columns <= 0 ? HELP_WIDTH : Math.clamp(columns, NARROWEST_HELP, HELP_WIDTH);
    }

    /// Columns to fill.
    static int width() {
        int columns = Integer.getInteger("vigil.terminal.columns", USUAL_WIDTH);
        return columns <= 0 ? USUAL_WIDTH : Math.min(columns, WIDEST);
    }
}
