package kaikan.equipment;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a person may start a machine. It is never changed but by ending it; a renewal is one more, in place of the one before.
///
/// @param why on what grounds, such as the course of a day
/// @param endsAt the first moment at which it no longer counts; `null` without end
/// @param revokedAt when it was taken back or a newer one took its place; `null` when neither happened
/// @param revokedWhy why it was taken back; empty where a newer one took its place
@MappedEntity("equipment_qualification")
public record Qualification(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        long machineId,
        String personRef,
        Instant grantedAt,
        long grantedBy,
        @Nullable Instant endsAt,
        String why,
        @Nullable Instant revokedAt,
        @Nullable Long revokedBy,
        String revokedWhy) {
    /// Whether it counts at that moment.
    public boolean counts(Instant now) {
        return revokedAt == null && (endsAt == null || now.isBefore(endsAt));
    }

    /// Whether a newer one took its place.
    public boolean replaced() {
        return revokedAt != null && revokedWhy.isEmpty();
    }

    Grant grant() {
        return new Grant(personRef, endsAt, why);
    }

    /// What names it among those of its machine, in letters, digits and hyphens: whose it is and since when.
    public String mark() {
        long micros = Math.addExact(Math.multiplyExact(grantedAt.getEpochSecond(), 1_000_000L), grantedAt.getNano() / 1_000);
        return personRef + "-" + Long.toString(micros, Character.MAX_RADIX);
    }

    /// A grant.
    ///
    /// @param personRef the person's public reference
    /// @param endsAt the first moment at which it no longer counts; `null` without end
    public record Grant(String personRef, @Nullable Instant endsAt, String why) {}
}
