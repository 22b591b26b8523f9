package kaikan.booking.availability.web;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that is run when a method is called, as far as the compiled classes of the house tell: what it calls, what that calls, whichever of
/// the house's classes stands behind an interface that answers something, and what is set up with a class that is used. A record stands there
/// only where one is made: what nobody makes is not asked either.
final class Reached {
    private final Class<? extends Enum<?>> constants;
    private final Set<JavaCodeUnit> seen = new HashSet<>();
    private final Deque<JavaCodeUnit> ahead = new ArrayDeque<>();
    private final Set<String> named = new TreeSet<>();
    private final Set<JavaClass> made = new HashSet<>();
    private final Map<JavaClass, Set<JavaCodeUnit>> unmade = new HashMap<>();

    private Reached(Class<? extends Enum<?>> constants) {
        this.constants = constants;
    }

    /// What a method of a class runs, with an eye on the constants of an enum.
    static Reached from(JavaClass start, String method, Class<? extends Enum<?>> constants) {
        Reached reached = new Reached(constants);
        start.getMethods().stream().filter(one -> one.getName().equals(method)).forEach(reached::add);
        while (!reached.ahead.isEmpty()) {
            reached.follow(reached.ahead.pop());
        }
        return reached;
    }

    /// The constants that are named by it.
    Set<String> constants() {
        return Set.copyOf(named);
    }

    /// The records of that kind that are made by it, by their simple names.
    Set<String> made(Class<?> kind) {
        return made.stream().filter(one -> one.isAssignableTo(kind)).map(JavaClass::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(JavaCodeUnit unit) {
        JavaClass owner = unit.getOwner();
        if (owner.getPackageName().startsWith("kaikan") && !owner.isEquivalentTo(constants) && seen.add(unit)) {
            ahead.push(unit);
        }
    }

    private void follow(JavaCodeUnit unit) {
        unit.getOwner().getStaticInitializer().ifPresent(this::add);
        unit.getFieldAccesses().forEach(this::read);
        Stream.of(unit.getMethodCallsFromSelf(), unit.getConstructorCallsFromSelf(), unit.getMethodReferencesFromSelf(),
                        unit.getConstructorReferencesFromSelf())
                .flatMap(Set::stream)
                .map(JavaAccess::getTarget)
                .forEach(this::call);
    }

    private void read(JavaFieldAccess access) {
        JavaClass owner = access.getTargetOwner();
        if (owner.isEquivalentTo(constants)) {
            if (access.getTarget().getRawType().isEquivalentTo(constants)) {
                named.add(access.getTarget().getName());
            }
        } else if (!owner.getName().matches(".*\\$\\d+")) {
            owner.getStaticInitializer().ifPresent(this::add);
        }
    }

    private void call(AccessTarget target) {
        if (target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME) && target.getOwner().isRecord() && made.add(target.getOwner())) {
            unmade.getOrDefault(target.getOwner(), Set.of()).forEach(this::add);
        }
        if (target instanceof AccessTarget.CodeUnitCallTarget called) {
            called.resolveMember().ifPresent(this::withAllBehind);
        } else if (target instanceof AccessTarget.CodeUnitReferenceTarget named) {
            named.resolveMember().ifPresent(this::withAllBehind);
        }
    }

    private void withAllBehind(JavaCodeUnit unit) {
        add(unit);
        if (unit instanceof JavaMethod method && !method.getRawReturnType().isEquivalentTo(void.class)) {
            String[] parameters = method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
            method.getOwner().getAllSubclasses()
                    .forEach(behind -> behind.tryGetMethod(method.getName(), parameters).ifPresent(one -> behind(behind, one)));
        }
    }

    private void behind(JavaClass owner, JavaMethod method) {
        if (owner.isRecord() && !made.contains(owner)) {
            unmade.computeIfAbsent(owner, _ -> new HashSet<>()).add(method);
        } else {
            add(method);
        }
    }
}
