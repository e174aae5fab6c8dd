package vigil.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version as the jar's manifest has it.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "vigil " + Objects.requireNonNullElse(version, "(not packaged)"),
            "Java " + Runtime.version()
        };
    }
}
