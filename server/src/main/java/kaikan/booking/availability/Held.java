package kaikan.booking.availability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kaikan.ledger.Claim;
import kaikan.ledger.Holder;

/// What is held of a site or a space for a time, and what is known about it.
///
/// @param claims all claims that touch the time
/// @param bookings the bookings among their holders, by reference
/// @param closings the closures among their holders, by reference
record Held(List<Claim> claims, Map<String, BookingFact> bookings, Map<String, Closing> closings) {
    static final Held NOTHING = new Held(List.of(), Map.of(), Map.of());

    /// The same, as if these bookings held nothing.
    Held without(Set<String> refs) {
        List<Claim> others = claims.stream()
                .filter(claim -> claim.holder().kind() != Holder.Kind.BOOKING || !refs.contains(claim.holder().ref()))
                .toList();
        return new Held(others, bookings, closings);
    }

    /// Claims whose holders nobody needs to know.
    static Held anonymously(List<Claim> claims) {
        return new Held(claims, Map.of(), Map.of());
    }
}
