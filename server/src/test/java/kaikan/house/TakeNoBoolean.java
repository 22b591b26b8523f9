package kaikan.house;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// A call such as `print(true)` tells its reader nothing; two methods or an enum do.
final class TakeNoBoolean extends ArchCondition<JavaMethod> {
    TakeNoBoolean() {
        super("take no boolean");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        boolean takes = method.getRawParameterTypes().stream().anyMatch(type -> type.getName().equals("boolean"));
        events.add(new SimpleConditionEvent(method, !takes, method.getFullName()));
    }
}
