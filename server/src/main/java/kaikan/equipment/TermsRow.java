package kaikan.equipment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/// The terms of a machine as they are kept. What was to be booked may have gone from the catalogue since.
@MappedEntity("equipment_terms")
record TermsRow(
        @Id long machineId,
        @Nullable Long spaceId,
        MachineTerms.Starts starts,
        @Nullable Integer walkUpMinutes,
        @Nullable Integer extensionMinutes,
        @Nullable Integer warnMinutes,
        @Nullable Integer leastPeople,
        @Nullable Long roomId,
        @Nullable Integer idleWatts,
        @Nullable Integer idleMinutes) {
    /// Where there is nothing left to book, there is nothing to ask for.
    MachineTerms terms() {
        MachineTerms.Starts asked = spaceId == null ? MachineTerms.Starts.ANYBODY : starts;
        return new MachineTerms(
                spaceId, asked, walkUpMinutes, extensionMinutes, warnMinutes, leastPeople, roomId, idleWatts, idleMinutes);
    }
}
