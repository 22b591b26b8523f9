package kaikan.equipment;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/// A line about a machine's upkeep.
@MappedEntity("equipment_upkeep")
public record Upkeep(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id, long machineId, Instant at, long personId, What what, String note) {
    /// What kind of line it is.
    public enum What {
        /// A note; nothing changes for users.
        NOTE,
        /// Taken out of use.
        OUT,
        /// Back in use.
        BACK
    }
}
