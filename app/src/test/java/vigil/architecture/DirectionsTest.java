package vigil.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may know whom: the directions of the house.
class DirectionsTest {
    private static final JavaClasses CLASSES = House.CLASSES;
    private static final List<String> STAGES =
            List.of("capture", "read", "corroborate", "account", "watch", "publish");

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    /// Without this, a rule whose packages were renamed would hold for ever.
    @Test
    void theRulesSawTheWholeHouse() {
        assertThat(CLASSES.size()).isGreaterThan(House.FEWEST_CLASSES);
        for (var stage : List.of("capture", "read", "publish", "cli", "model", "verify", "store")) {
            assertThat(CLASSES.stream().map(JavaClass::getPackageName))
                    .as("classes of vigil." + stage)
                    .anyMatch(name -> name.startsWith("vigil." + stage));
        }
    }

    @Test
    void theModelDependsOnNothingButTheJdk() {
        check(
                classes()
                        .that()
                        .resideInAPackage("vigil.model..")
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(
                                        "vigil.model..", "java..", "org.jspecify.annotations..")));
    }

    /// An auditor reads the checker without reading Vigil.
    @Test
    void verifySeesNothingButTheJdk() {
        check(
                classes()
                        .that()
                        .resideInAPackage("vigil.verify..")
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(
                                        "vigil.verify..",
                                        "java..",
                                        "javax.security..",
                                        "org.jspecify.annotations..")));
    }

    /// The store hashes with the code that is audited, and knows neither stages nor commands.
    @Test
    void theStoreSeesTheModelAndTheChecker() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("vigil.store..")
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("vigil..")
                                        .and(
                                                DescribedPredicate.not(
                                                        resideInAnyPackage(
                                                                "vigil.store..",
                                                                "vigil.verify..",
                                                                "vigil.model..")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"capture", "read", "corroborate", "account", "watch", "publish"})
    void aStageKnowsNoOtherStage(String stage) {
        var others =
                STAGES.stream()
                        .filter(other -> !other.equals(stage))
                        .map(other -> "vigil." + other + "..")
                        .toArray(String[]::new);
        check(
                noClasses()
                        .that()
                        .resideInAPackage("vigil." + stage + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others));
    }

    @Test
    void thePipelineKnowsNeitherStoreNorApplication() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "vigil.model..",
                                "vigil.capture..",
                                "vigil.read..",
                                "vigil.corroborate..",
                                "vigil.account..",
                                "vigil.watch..",
                                "vigil.publish..",
                                "vigil.gazetteer..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "vigil.store..",
                                "vigil.cli..",
                                "vigil.web..",
                                "vigil.job..",
                                "vigil.verify..",
                                "vigil.flink..",
                                "vigil.bench.."));
    }

    @Test
    void theCommandLineAndTheDeskReachTheStoreOnlyThroughJobs() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage("vigil.cli..", "vigil.web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("vigil.store.."));
    }

    @Test
    void springIsForTheDeskAlone() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("vigil.web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.springframework.."));
    }

    @Test
    void packagesFormNoCycles() {
        check(slices().matching("vigil.(**)").should().beFreeOfCycles());
    }

    /// The same input must give the same output, on every machine and in every year.
    @Test
    void theStagesThatJudgeTouchNothingOutside() {
        check(
                noClasses()
                        .that(isPure())
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(
                                                "java.net..",
                                                "java.sql..",
                                                "javax.sql..",
                                                "java.nio.file..",
                                                "java.nio.channels..",
                                                "java.security..",
                                                "java.lang.management..")
                                        .or(named("java.io.File"))
                                        .or(named("java.io.FileInputStream"))
                                        .or(named("java.io.FileOutputStream"))
                                        .or(named("java.io.FileReader"))
                                        .or(named("java.io.FileWriter"))
                                        .or(named("java.io.RandomAccessFile"))
                                        .or(named("java.time.Clock"))
                                        .or(named("java.util.Random"))
                                        .or(named("java.util.SplittableRandom"))
                                        .or(named("java.util.concurrent.ThreadLocalRandom"))));
    }

    @Test
    void theStagesThatJudgeAskNeitherTheTimeNorTheMachine() {
        check(
                noClasses()
                        .that(isPure())
                        .should()
                        .callMethodWhere(
                                DescribedPredicate.describe(
                                        "ask for the time, the environment or chance",
                                        call -> {
                                            var owner = call.getTargetOwner().getName();
                                            var method = call.getTarget().getName();
                                            boolean noArguments =
                                                    call.getTarget()
                                                            .getRawParameterTypes()
                                                            .isEmpty();
                                            return (owner.startsWith("java.time.")
                                                            && method.equals("now")
                                                            && noArguments)
                                                    || (owner.equals("java.lang.System")
                                                            && !method.equals("arraycopy")
                                                            && !method.equals("identityHashCode"))
                                                    || (owner.equals("java.lang.Math")
                                                            && method.equals("random"))
                                                    || (owner.equals("java.util.UUID")
                                                            && method.equals("randomUUID"))
                                                    || (owner.equals("java.util.Locale")
                                                            && method.equals("getDefault"))
                                                    || (owner.equals("java.time.ZoneId")
                                                            && method.equals("systemDefault"));
                                        })));
    }

    /// Standard output belongs to the command line; a library that prints spoils a stream of JSON.
    @Test
    void onlyTheCommandLineEndsTheProcessOrPrints() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("vigil.cli..", "vigil.gazetteer..")
                        .and()
                        .doNotHaveFullyQualifiedName("vigil.capture.document.DocumentMain")
                        .and()
                        .doNotHaveFullyQualifiedName("vigil.verify.VerifyMain")
                        .should()
                        .callMethod(System.class, "exit", int.class)
                        .orShould()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err"));
    }

    private static DescribedPredicate<JavaClass> isPure() {
        return resideInAPackage("vigil.model..")
                .or(resideInAPackage("vigil.read.."))
                .or(resideInAPackage("vigil.corroborate.."))
                .or(resideInAPackage("vigil.account.."))
                .or(resideInAPackage("vigil.watch.."))
                .and(
                        DescribedPredicate.not(
                                named("vigil.model.Report"))) // its id is a digest of its text
                .as("stages that judge");
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return HasName.Predicates.name(name).forSubtype();
    }
}
