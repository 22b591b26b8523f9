package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Knows which applications would change which approved bookings. Nothing is read for a booking that can have none: each new booking asks.
@Singleton
public class SoughtChanges {
    private final Bookings bookings;
    private final Difference difference;

    SoughtChanges(Bookings bookings, Difference difference) {
        this.bookings = bookings;
        this.difference = difference;
    }

    /// The application beside the booking that it would change; empty for whatever is no such application.
    public Optional<SoughtChange> of(Booking application) {
        return Optional.ofNullable(of(List.of(application)).get(application.ref()));
    }

    /// The same of several, by their references.
    public Map<String, SoughtChange> of(Collection<Booking> applications) {
        List<Booking> changes = applications.stream().filter(one -> one.changes() != null).toList();
        if (changes.isEmpty()) {
            return Map.of();
        }
        Map<Long, Booking> standing = bookings.byIds(changes.stream().map(Booking::changes).distinct().toList()).stream()
                .collect(Collectors.toMap(Booking::id, Function.identity()));
        return changes.stream().collect(Collectors.toMap(Booking::ref, one ->
                difference.sought(Objects.requireNonNull(standing.get(one.changes())), one)));
    }

    /// The application that would change a booking and is not decided about, beside that booking.
    public Optional<SoughtChange> pending(Booking standing) {
        return openFor(standing).map(asked -> difference.sought(standing, asked));
    }

    /// What is applied for in place of a booking and not decided about; at most one.
    public Optional<Booking> openFor(Booking standing) {
        boolean untouched = standing.state() != BookingState.CONFIRMED || standing.version() == 0; // whoever applies counts the version up
        return untouched ? Optional.empty() : bookings.changeOf(standing.id());
    }

    /// The booking that an application would change.
    Optional<Booking> standing(Booking application) {
        Long id = application.changes();
        return id == null ? Optional.empty() : bookings.byIds(List.of(id)).stream().findFirst();
    }
}
