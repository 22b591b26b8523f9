package kaikan.equipment;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

@MappedEntity("equipment_machine")
record MachineRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        long siteId,
        String code,
        String nameJa,
        String nameEn,
        AccessRule accessRule,
        String faultJa,
        String faultEn,
        String meterCode,
        @Nullable Long yenPerHour) {
    /// What it is, for the trail.
    String facts() {
        return NewMachine.facts(nameJa, accessRule, meterCode, yenPerHour);
    }
}
