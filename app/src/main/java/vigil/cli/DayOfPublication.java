package vigil.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vigil.capture.Days;

/// `--published`: a day that exists.
final class DayOfPublication implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
        try {
            return Days.parse(value);
        } catch (DateTimeException _) {
            throw new TypeConversionException(Days.missing(value) + ". " + Days.EXPECTED);
        }
    }
}
