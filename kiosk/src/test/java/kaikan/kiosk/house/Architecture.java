package kaikan.kiosk.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/// The rooms of the kiosk and who may know whom.
///
/// @param root `kaikan.kiosk` for the kiosk, another package for the deliberate violations
record Architecture(String root) {
    private static final String[] LIBRARIES = {"com.pi4j..", "com.fazecast..", "com.digitalpetri.."};

    Stream<ArchRule> rules() {
        return Stream.of(
                rulesKnowNoHardware(),
                theScreenKnowsOnlyWhatASimulationIs(),
                profilesAreReadByNobodysHelp(),
                onlyDriversKnowTheirLibraries(),
                onlyHardwareKnowsTheDrivers(),
                onlyTheWiringKnowsHardware(),
                roomsHaveNoCycles());
    }

    /// What is decided about people and machines knows lamp and relay as interfaces at most.
    ArchRule rulesKnowNoHardware() {
        return noClasses()
                .that(resideInAnyPackage(in("gate"), in("journal"), in("link"), in("use"), in("thread")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(in("hardware"), in("profile"), in("scan"), in("panel.gpio"), in("scan.serial")))
                .as("rules know no hardware");
    }

    ArchRule theScreenKnowsOnlyWhatASimulationIs() {
        return noClasses()
                .that(resideInAnyPackage(in("screen")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(in("hardware"), in("profile"), in("panel.gpio"), in("scan.serial")))
                .as("the screen knows no driver and no profile");
    }

    ArchRule profilesAreReadByNobodysHelp() {
        return classes()
                .that(resideInAnyPackage(in("profile")))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(in("profile"), "java..", "org.yaml.snakeyaml..", "org.jspecify.."))
                .as("a profile is read without any other room");
    }

    ArchRule onlyDriversKnowTheirLibraries() {
        return noClasses()
                .that(resideInAnyPackage(root + "..").and(not(
                        resideInAnyPackage(in("panel.gpio"), in("scan.serial"), in("modbus")))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(LIBRARIES))
                .as("only drivers know the libraries of the hardware");
    }

    ArchRule onlyHardwareKnowsTheDrivers() {
        return noClasses()
                .that(resideInAnyPackage(root + "..").and(not(
                        resideInAnyPackage(in("hardware"), in("panel.gpio"), in("scan.serial"), in("modbus")))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(in("panel.gpio"), in("scan.serial"), in("modbus")))
                .as("only the room of the hardware knows the drivers");
    }

    /// The classes at the top connect the rooms.
    ArchRule onlyTheWiringKnowsHardware() {
        return noClasses()
                .that(resideInAnyPackage(root + ".*..").and(not(resideInAnyPackage(in("hardware")))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(in("hardware")))
                .as("only the wiring knows the hardware");
    }

    ArchRule roomsHaveNoCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().as("rooms have no cycles");
    }

    private String in(String room) {
        return root + "." + room + "..";
    }
}
