package vigil.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.gazetteer.CountryFile;
import vigil.model.Outcome;
import vigil.settings.ImportedGazetteers;
import vigil.settings.Settings;

/// `vigil gazetteer`: places that a user adds to those that come with Vigil.
@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        header = "Adds places to those that come with Vigil.",
        description = {
            "",
            "The built-in gazetteer has towns. For villages and quarters of a country, import its"
                    + " GeoNames country file, the .zip or the .txt in it. Later runs use it beside"
                    + " the built-in one."
        },
        footer = {
            "",
            "Examples:",
            "  vigil gazetteer import SY.zip",
            "  vigil gazetteer list",
            "  vigil gazetteer remove SY",
            "",
            "They are kept in the settings folder, $XDG_CONFIG_HOME/vigil or the one",
            "that VIGIL_CONFIG names."
        })
final class GazetteerCommand implements Runnable {
    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field
    GazetteerCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which? import FILE, list or remove NAME");
    }

    private static ImportedGazetteers gazetteers() {
        return Settings.ofThisUser().gazetteers();
    }

    @Command(
            name = "import",
            description = {
                "Adds the places of a GeoNames country file, in place of those imported under"
                        + " the same name before."
            },
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Examples:",
                "  vigil gazetteer import SY.zip",
                "  vigil gazetteer import villages.txt --name north",
                "",
                "Exit status: 0 imported, 3 the file was not right, 2 wrong usage."
            })
    int take(
            @Parameters(paramLabel = "FILE", description = "the .zip or .txt") String file,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            description = "what to call it; otherwise the name of the file")
                    @Nullable String asked)
            throws IOException {
        var err = spec.commandLine().getErr();
        var input = Input.of(file);
        if (input.path() == null) {
            throw wrong("name a file; standard input has no name to keep it under");
        }
        var name = asked == null ? stem(input.path().getFileName().toString()) : asked;
        if (!ImportedGazetteers.isName(name)) {
            throw wrong("\"" + name + "\" is no name; use letters, digits and . _ - in --name");
        }
        try (var in = input.open()) {
            return switch (CountryFile.read(in, file)) {
                case Outcome.Refused<CountryFile>(var problems) -> {
                    problems.forEach(problem -> err.println("vigil: " + problem));
                    err.println("vigil: nothing was imported; the places of before, if any, stay");
                    err.flush();
                    yield 3;
                }
                case Outcome.Done<CountryFile>(var country, _) -> {
                    boolean replaced = gazetteers().put(name, country.bytes());
                    say(
                            "%s %s: %,d places in %s"
                                    .formatted(
                                            replaced ? "replaced" : "imported",
                                            name,
                                            country.places(),
                                            String.join(", ", country.countries())));
                    yield 0;
                }
            };
        } catch (Input.Unreadable e) {
            err.println("vigil: " + e.problem());
            err.flush();
            return 3;
        } catch (IOException e) {
            err.println("vigil: " + file + ": " + Input.reason(e));
            err.flush();
            return 3;
        }
    }

    @Command(
            name = "list",
            description = "Lists what was imported.",
            mixinStandardHelpOptions = true,
            footer = {"", "Examples:", "  vigil gazetteer list"})
    int list() throws IOException {
        var imported = gazetteers();
        var names = imported.names();
        if (names.isEmpty()) {
            say("nothing imported in " + imported.folder());
        }
        for (var name : names) {
            try {
                say("%-12s %,9d places".formatted(name, imported.get(name).size()));
            } catch (IOException e) {
                say("%-12s %s".formatted(name, e.getMessage()));
            }
        }
        return 0;
    }

    @Command(
            name = "remove",
            description = "Takes what was imported under a name away.",
            mixinStandardHelpOptions = true,
            footer = {"", "Examples:", "  vigil gazetteer remove SY"})
    int remove(
            @Parameters(paramLabel = "NAME", description = "as `vigil gazetteer list` shows it")
                    String name)
            throws IOException {
        var imported = gazetteers();
        if (!imported.remove(name)) {
            var names = String.join(", ", imported.names());
            throw wrong(
                    "nothing was imported as \""
                            + name
                            + "\""
                            + (names.isEmpty() ? "" : "; there is " + names));
        }
        say("removed " + name);
        return 0;
    }

    private static String stem(String file) {
        return file.replaceFirst("(?i)[.]gz$", "").replaceFirst("(?i)[.](zip|txt|tsv)$", "");
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
