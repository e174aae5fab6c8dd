package vigil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The glossary leads from a word to its type; a name that leads nowhere misleads.
class GlossaryTest {
    private static final Pattern TYPE =
            Pattern.compile("`(vigil(?:\\.[a-z]+)*(?:\\.[A-Z][A-Za-z0-9]*)+)`");

    @Test
    void everyTypeThatTheGlossaryNamesExists() throws IOException {
        var names = new LinkedHashSet<String>();
        var found = TYPE.matcher(Files.readString(House.folder().resolve("GLOSSARY.md")));
        while (found.find()) {
            names.add(found.group(1));
        }
        assertThat(names).hasSizeGreaterThan(15);
        var missing = new ArrayList<String>();
        for (var name : names) {
            var binary = name.replaceAll("(?<=\\.[A-Z][A-Za-z0-9]{0,60})\\.(?=[A-Z])", "\\$");
            if (!House.CLASSES.contain(binary)) {
                missing.add(name);
            }
        }
        assertThat(missing).isEmpty();
    }
}
