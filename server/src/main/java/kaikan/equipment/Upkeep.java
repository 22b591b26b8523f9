package kaikan.equipment;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line about a machine's upkeep.
///
/// @param personId who of the staff; `null` for what was reported at a kiosk
/// @param note what was typed; may be empty in a report
/// @param kind what was reported, as [FaultReport.What#kind]; empty for what staff noted
/// @param kiosk at which kiosk it was reported; empty for what staff noted
/// @param report names the report; `null` for what staff noted
@MappedEntity("equipment_upkeep")
public record Upkeep(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        long machineId,
        Instant at,
        @Nullable Long personId,
        What what,
        String note,
        String kind,
        String kiosk,
        @Nullable String report) {
    /// What kind of line it is.
    public enum What {
        /// A note; nothing changes for users.
        NOTE,
        /// Taken out of use.
        OUT,
        /// Back in use.
        BACK,
        /// A fault reported at a kiosk.
        REPORTED
    }

    /// What staff noted.
    Upkeep(long machineId, Instant at, long personId, What what, String note) {
        this(0, machineId, at, personId, what, note, "", "", null);
    }
}
