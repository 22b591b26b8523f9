package kaikan.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The plan of the house (design, section 1) as rules.
///
/// @param root `kaikan` for the house, another package for the deliberate violations
record Architecture(String root) {
    /// From the ground up. What stands on one floor stands side by side and knows nothing of its neighbours.
    static final List<List<String>> FLOORS = List.of(
            List.of("calendar", "money"),
            List.of("facility", "member"),
            List.of("ledger", "ordinance", "billing"),
            List.of("booking", "incubation", "equipment", "energy"),
            List.of("admission"),
            List.of("device"),
            List.of("insight"));

    private static final Set<String> CLOCK_READERS =
            Set.of("now", "systemUTC", "systemDefaultZone", "system", "currentTimeMillis", "tickMillis", "tickSeconds");

    /// Nobody uses a neighbour on the same floor or anybody above; but every page may ask who looks at it, on member's own floor too.
    ArchRule knowsOnlyWhatIsBelow(String feature) {
        List<String> forbidden = new ArrayList<>();
        boolean reached = false;
        for (List<String> floor : FLOORS) {
            reached |= floor.contains(feature);
            forbidden.addAll(reached ? floor : List.of());
        }
        forbidden.remove(feature);
        forbidden.add("demo");
        List<String> forbiddenForPages = new ArrayList<>(forbidden);
        forbiddenForPages.remove("member");
        ArchRule rules = noClasses()
                .that(resideInAPackage(in(feature)).and(resideOutsideOfPackages(in(feature + ".web"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(all(forbidden)));
        ArchRule pages = noClasses()
                .that(resideInAPackage(in(feature + ".web")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(all(forbiddenForPages)))
                .allowEmptyShould(true);
        return CompositeArchRule.of(rules).and(pages).as(feature + " knows only what is below it");
    }

    ArchRule noticeAndPlatformUseNoFeature() {
        List<String> features = FLOORS.stream().flatMap(List::stream).toList();
        return noClasses()
                .that(resideInAnyPackage(in("notice"), in("platform")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(all(features)))
                .as("notice and platform use no feature");
    }

    ArchRule platformUsesNobody() {
        return noClasses()
                .that(resideInAPackage(in("platform")))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(resideOutsideOfPackages(in("platform"))))
                .as("platform uses nobody");
    }

    ArchRule onlyWebAndDevicesKnowHttp() {
        return noClasses()
                .that(resideInAPackage(root + ".*.."))
                .and(resideOutsideOfPackages("..web..", in("device"), in("demo")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.micronaut.http..", "java.net.http..", "io.netty.."))
                .as("only web packages and devices know HTTP");
    }

    /// Admission is let in because the decision at the door is one function, the same on server and kiosk.
    ArchRule onlyDoorsKnowTheProtocol() {
        return noClasses()
                .that(resideInAPackage(root + ".*.."))
                .and(resideOutsideOfPackages(in("device"), in("admission"), in("protocol"), in("demo")))
                .should()
                .dependOnClassesThat(resideInAPackage("kaikan.protocol.."))
                .as("only devices and admission know what kiosks say");
    }

    ArchRule controllersAreNotPublic() {
        return noClasses().that().areAnnotatedWith("io.micronaut.http.annotation.Controller").should().bePublic();
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule onlyTheClockReadsTheTime() {
        return noClasses()
                .that(resideOutsideOfPackages(in("platform.clock")))
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe("it reads the time", call -> readsTime(call)))
                .as("now comes from an injected clock");
    }

    ArchRule noPublicMethodTakesABoolean() {
        return methods().that().arePublic().and(DescribedPredicate.describe("are written by us", Architecture::ours))
                .should(new TakeNoBoolean());
    }

    private static boolean readsTime(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        return CLOCK_READERS.contains(target.getName())
                && (owner.startsWith("java.time.") || owner.equals("java.lang.System"))
                && target.getRawParameterTypes().stream().noneMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private static boolean ours(JavaMethod method) {
        return method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getOwner().isAnonymousClass();
    }

    private String in(String feature) {
        return root + "." + feature + "..";
    }

    private String[] all(List<String> features) {
        return features.stream().map(this::in).toArray(String[]::new);
    }
}
