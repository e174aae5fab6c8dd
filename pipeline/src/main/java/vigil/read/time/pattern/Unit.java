package vigil.read.time.pattern;

/// A length of time, with its TIMEX3 letter.
public enum Unit {
    SECOND("S", true),
    MINUTE("M", true),
    HOUR("H", true),
    DAY("D", false),
    WEEKEND("WE", false),
    WEEK("W", false),
    FORTNIGHT("W", false),
    MONTH("M", false),
    SEASON("M", false),
    QUARTER("Q", false),
    HALF("M", false),
    YEAR("Y", false),
    DECADE("DE", false),
    CENTURY("CE", false);

    private final String letter;
    private final boolean clock;

    Unit(String letter, boolean clock) {
        this.letter = letter;
        this.clock = clock;
    }

    /// Whether it is shorter than a day.
    public boolean clock() {
        return clock;
    }

    /// The TIMEX3 duration of so many: `P3D`, `PT5H`, `PXW`; a half on top of it where asked.
    public String duration(int number, boolean andHalf) {
        int factor = this == FORTNIGHT ? 2 : 1;
        var count = number == Slots.MANY ? "X" : Integer.toString(number * factor);
        if (andHalf) {
            count = number == 0 && this == FORTNIGHT ? "1" : count + ".5";
        }
        return (clock ? "PT" : "P") + count + letter;
    }
}
