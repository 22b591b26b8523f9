package kaikan.equipment;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import kaikan.facility.Name;
import org.jspecify.annotations.Nullable;

/// A machine as it stands now.
///
/// @param code what its label carries
/// @param access who may start it
/// @param fault why it cannot be used; `null` when it can
/// @param running who uses it; `null` when nobody does
/// @param meterCode the meter that counts it; empty without one
/// @param yenPerHour the fee per started hour; `null` without one
/// @param terms on which it is used; `null` without any
/// @param bypass the power that staff give it now; `null` where they give none
public record MachineInfo(
        long id,
        String code,
        Name name,
        Access access,
        @Nullable Name fault,
        @Nullable UseLine running,
        String meterCode,
        @Nullable Long yenPerHour,
        @Nullable MachineTerms terms,
        @Nullable BypassLine bypass) {
    /// Who may start a machine.
    ///
    /// @param qualified the public references of those who are qualified now
    /// @param ends until when some of them are; the others without end
    public record Access(AccessRule rule, Set<String> qualified, Map<String, Instant> ends) {
        public Access {
            qualified = Set.copyOf(qualified);
            ends = Map.copyOf(ends);
        }
    }
}
