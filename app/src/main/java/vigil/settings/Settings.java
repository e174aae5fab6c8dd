package vigil.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import vigil.languagemodel.Endpoint;

/// Where a user's settings lie.
///
/// @param folder the settings folder; need not exist
public record Settings(Path folder) {
    /// Names another folder, in the environment.
    public static final String VARIABLE = "VIGIL_CONFIG";

    /// Names another folder, as a Java property; stands above the environment.
    public static final String PROPERTY = "vigil.config";

    /// The settings of this process: the folder that the property or the variable names, else
    /// `vigil` in `XDG_CONFIG_HOME`, else in `.config` of the home folder.
    public static Settings ofThisUser() {
        return of(System.getProperty(PROPERTY, ""), System.getenv());
    }

    /// @param property the folder, or empty
    /// @param environment where to look for the variables
    static Settings of(String property, Map<String, String> environment) {
        var named = property.isEmpty() ? environment.getOrDefault(VARIABLE, "") : property;
        if (!named.isEmpty()) {
            return new Settings(Path.of(named));
        }
        var xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
        // the specification: relative paths are to be ignored
        var base =
                xdg.startsWith("/")
                        ? Path.of(xdg)
                        : Path.of(System.getProperty("user.home", ""), ".config");
        return new Settings(base.resolve("vigil"));
    }

    /// The gazetteers that the user imported.
    public ImportedGazetteers gazetteers() {
        return new ImportedGazetteers(folder.resolve("gazetteer"));
    }

    /// Where the second reader is asked.
    ///
    /// @throws IOException if it is not set up; the message says what to do
    public Endpoint secondReader() throws IOException {
        return SecondReaderSettings.read(folder, System.getenv());
    }
}
