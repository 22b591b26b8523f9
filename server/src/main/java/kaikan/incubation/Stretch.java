package kaikan.incubation;

import java.time.LocalDate;
import java.time.ZoneId;
import kaikan.calendar.TimeSlot;
import org.jspecify.annotations.Nullable;

/// One room or desk at one rate for some time.
///
/// @param from the first day
/// @param until the last day; null for no agreed end
/// @param note what staff should know; may be empty
public record Stretch(long spaceId, LocalDate from, @Nullable LocalDate until, Rent rent, String note) {
    public Stretch {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("It would end before it begins: " + from + " to " + until);
        }
    }

    /// Whether the room is let by it on that day.
    public boolean on(LocalDate date) {
        return !date.isBefore(from) && (until == null || !date.isAfter(until));
    }

    /// The same with another last day.
    Stretch until(@Nullable LocalDate last) {
        return new Stretch(spaceId, from, last, rent, note);
    }

    /// What it holds in the ledger: whole local days, up to the horizon if there is no end.
    TimeSlot slot(ZoneId zone) {
        LocalDate end = until == null || !until.isBefore(Tenancies.HORIZON) ? Tenancies.HORIZON : until.plusDays(1);
        return new TimeSlot(from.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant());
    }
}
