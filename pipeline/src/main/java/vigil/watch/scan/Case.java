package vigil.watch.scan;

import java.time.LocalDate;

/// Cases of one place and day.
///
/// @param place the id of the place
/// @param count how many, at least 1
public record Case(String place, LocalDate day, int count) {
    /// @throws IllegalArgumentException if the count is not positive
    public Case {
        if (count < 1) {
            throw new IllegalArgumentException("a case counts at least 1");
        }
    }
}
