package kaikan.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String VIOLATIONS = "kaikan.house.violations";
    private static final ImportOption WRITTEN_BY_US = location -> !location.contains("/$") && !location.contains("$Intercepted");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(WRITTEN_BY_US)
            .importPackages("kaikan");
    private static final JavaClasses WRONG =
            new ClassFileImporter().withImportOption(WRITTEN_BY_US).importPackages(VIOLATIONS);

    @TestFactory
    Stream<DynamicTest> theHouseStandsAsPlanned() {
        Architecture plan = new Architecture("kaikan");
        Stream<ArchRule> floors = features().stream().map(plan::knowsOnlyWhatIsBelow);
        return Stream.concat(floors, rules(plan)).map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleBites() {
        Architecture plan = new Architecture(VIOLATIONS);
        Stream<ArchRule> floors = Stream.of("calendar", "facility").map(plan::knowsOnlyWhatIsBelow);
        return Stream.concat(floors, rules(plan))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> assertThrows(AssertionError.class, () -> rule.check(WRONG), rule.getDescription())));
    }

    @Test
    void mostRoomsOfThePlanAreBuilt() {
        assertTrue(features().size() >= 4, () -> "found only " + features());
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        List<String> silent = Tree.javaFiles().stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !saysWhatItIsFor(folder.resolve("package-info.java")))
                .map(Tree::name)
                .toList();
        assertEquals(List.of(), silent);
        assertFalse(saysWhatItIsFor(Path.of("src/test/resources/house/package-info.java")));
    }

    private static Stream<ArchRule> rules(Architecture plan) {
        return Stream.of(
                plan.noticeAndPlatformUseNoFeature(),
                plan.platformUsesNobody(),
                plan.onlyWebAndDevicesKnowHttp(),
                plan.onlyDoorsKnowTheProtocol(),
                plan.controllersAreNotPublic(),
                plan.packagesHaveNoCycles(),
                plan.onlyTheClockReadsTheTime(),
                plan.noPublicMethodTakesABoolean());
    }

    private static List<String> features() {
        return Architecture.FLOORS.stream()
                .flatMap(List::stream)
                .filter(feature -> Files.isDirectory(Tree.ROOT.resolve("server/src/main/java/kaikan/" + feature)))
                .toList();
    }

    private static boolean saysWhatItIsFor(Path file) {
        return Files.exists(file) && Tree.read(file).startsWith("///") && Tree.read(file).contains("@NullMarked");
    }
}
