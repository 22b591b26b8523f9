package kaikan.equipment;

import java.util.Set;
import kaikan.facility.Name;
import org.jspecify.annotations.Nullable;

/// A machine as it stands now.
///
/// @param code what its label carries
/// @param qualified the public references of those who may start it, where it asks for that
/// @param fault why it cannot be used; `null` when it can
/// @param running who uses it; `null` when nobody does
/// @param meterCode the meter that counts it; empty without one
/// @param yenPerHour the fee per started hour; `null` without one
public record MachineInfo(
        long id,
        String code,
        Name name,
        AccessRule rule,
        Set<String> qualified,
        @Nullable Name fault,
        @Nullable UseLine running,
        String meterCode,
        @Nullable Long yenPerHour) {
    public MachineInfo {
        qualified = Set.copyOf(qualified);
    }
}
