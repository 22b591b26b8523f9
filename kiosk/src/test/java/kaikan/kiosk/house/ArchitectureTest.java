package kaikan.kiosk.house;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {
    private static final String KIOSK = "kaikan.kiosk";
    private static final String VIOLATIONS = "kaikan.kiosk.house.violations";

    @TestFactory
    Stream<DynamicTest> theKioskStandsAsPlanned() {
        JavaClasses kiosk = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(KIOSK);
        return new Architecture(KIOSK).rules().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(kiosk)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleBites() {
        JavaClasses wrong = new ClassFileImporter().importPackages(VIOLATIONS);
        return new Architecture(VIOLATIONS).rules().map(rule -> DynamicTest.dynamicTest(
                rule.getDescription(), () -> assertThrows(AssertionError.class, () -> rule.check(wrong), rule.getDescription())));
    }
}
