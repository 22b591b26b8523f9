package kaikan.booking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.ledger.Want;
import kaikan.member.Role;
import kaikan.member.Viewer;

/// A request as the rules see it: with the catalogue of the moment, who asks, and when.
///
/// @param kept what the booking has that the request would change; empty for a new one
record Proposal(BookingRequest request, Catalogue catalogue, Viewer by, Instant now, List<Wish> kept) {
    Proposal {
        kept = List.copyOf(kept);
    }

    Proposal(BookingRequest request, Catalogue catalogue, Viewer by, Instant now) {
        this(request, catalogue, by, now, List.of());
    }

    List<Wish> wishes() {
        return request.wishes();
    }

    Space space(Wish wish) {
        return catalogue.space(wish.spaceId());
    }

    /// The site of the first wish; all must be there.
    Site site() {
        return catalogue.site(space(wishes().getFirst()).siteId());
    }

    /// Whether it is entered for somebody else by staff of the site.
    boolean byStaff() {
        return request.channel() != Channel.ONLINE && by.has(Role.RECEPTION, site().id());
    }

    /// Whether the booking has that already, at just these times; that it keeps fewer of it is no new wish.
    boolean had(Wish wish) {
        return kept.stream().anyMatch(had -> had.amount() >= wish.amount() && had.with(wish.amount()).equals(wish));
    }

    /// Whether the booking has it already, or it goes on from what runs now: longer, shorter, in another room, or with more beside it; what
    /// comes beside it may begin later than the booking did, as the band that runs does.
    boolean goesOn(Wish wish) {
        return had(wish)
                || kept.stream().anyMatch(had -> had.claimed().contains(now)
                        && (wish.use().contains(now) ? !wish.use().start().isBefore(had.use().start()) : beginsWith(had, wish)));
    }

    private boolean beginsWith(Wish had, Wish wish) {
        return now.isBefore(wish.use().end()) && had.use().start().equals(wish.use().start());
    }

    /// Whether staff enter a new use that is not over: the hour has begun when somebody asks for it at the counter.
    boolean runsStill(Wish wish) {
        return kept.isEmpty() && byStaff() && now.isBefore(wish.use().end());
    }

    /// Whether it asks for just what the booking has.
    boolean sameTimes() {
        return wishes().containsAll(kept) && wishes().size() == kept.size();
    }

    /// The local day at the site on which this is asked.
    LocalDate today() {
        return now.atZone(site().zone()).toLocalDate();
    }

    List<Want> wants() {
        return wishes().stream().flatMap(wish -> wish.wants(space(wish)).stream()).toList();
    }

    TimeSlot span() {
        return Booking.spanOf(wishes().stream().map(Wish::use).toList());
    }
}
