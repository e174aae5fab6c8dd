package vigil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Packages that a newcomer can hold in their head.
class ShapeTest {
    private static final int MOST_TYPES = 25;
    private static final int MOST_PUBLIC = 7;

    private static final Set<String> EMPTY_WORDS =
            Set.of("util", "utils", "common", "helper", "helpers", "impl", "core", "api", "misc");

    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(Manager|Helper|Helpers|Utils|Util|Impl)");

    private static final Map<String, List<JavaClass>> PACKAGES = packages();

    private static Map<String, List<JavaClass>> packages() {
        var packages = new TreeMap<String, List<JavaClass>>();
        for (var type : House.CLASSES) {
            boolean topLevel = type.getEnclosingClass().isEmpty() && !type.isAnonymousClass();
            if (topLevel && !type.getSimpleName().equals("package-info")) {
                packages.computeIfAbsent(type.getPackageName(), _ -> new ArrayList<>()).add(type);
            }
        }
        return packages;
    }

    @Test
    void theShapesOfAllPackagesWereSeen() {
        assertThat(PACKAGES).hasSizeGreaterThan(8);
    }

    @Test
    void aPackageHasAtMost25TypesAnd7PublicOnes() {
        var tooLarge = new ArrayList<String>();
        PACKAGES.forEach((name, types) -> {
            var open =
                    types.stream()
                            .filter(t -> t.getModifiers().contains(JavaModifier.PUBLIC))
                            .map(JavaClass::getSimpleName)
                            .sorted()
                            .toList();
            if (types.size() > MOST_TYPES || open.size() > MOST_PUBLIC) {
                tooLarge.add(name + ": " + types.size() + " types, public: " + open);
            }
        });
        assertThat(tooLarge).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItPromisesAndIsNullMarked() {
        var without = new ArrayList<String>();
        for (var name : PACKAGES.keySet()) {
            try {
                var info = Class.forName(name + ".package-info");
                if (!info.isAnnotationPresent(NullMarked.class)) {
                    without.add(name);
                }
            } catch (ClassNotFoundException _) {
                without.add(name);
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void noNameIsAnEmptyWord() {
        var packages =
                PACKAGES.keySet().stream()
                        .filter(name ->
                                List.of(name.split("\\.", -1)).stream()
                                        .anyMatch(EMPTY_WORDS::contains));
        assertThat(packages).isEmpty();
        assertThat(House.CLASSES.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> EMPTY_NAME.matcher(name).matches());
    }
}
