package vigil.capture;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Days of publication as people and pages write them.
public final class Days {
    /// What [#parse(String)] takes, for messages.
    public static final String EXPECTED = "Write a day as 2016-08-12";

    /// Why a day that was written is not taken, for messages: *"there is no day "2016-02-30""*.
    public static String missing(String written) {
        return "there is no day \"" + written + "\"";
    }

    private static final int LENGTH = "2016-08-12".length();

    private Days() {}

    /// The day of an ISO 8601 date, or of a date and time in whatever zone: the day that was
    /// written is the day in the report's own zone.
    ///
    /// @throws DateTimeException if it is no ISO date or there is no such day
    public static LocalDate parse(String written) {
        var text = written.strip();
        boolean withTime =
                text.length() > LENGTH
                        && (text.charAt(LENGTH) == 'T' || text.charAt(LENGTH) == ' ');
        return LocalDate.parse(withTime ? text.substring(0, LENGTH) : text);
    }
}
