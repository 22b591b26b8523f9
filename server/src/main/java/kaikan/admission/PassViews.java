package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.ClosuresOver;
import kaikan.booking.Shut;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.platform.text.Words;
import kaikan.protocol.HolderKind;
import kaikan.protocol.PassCheck;

/// Shows a pass to whoever has it in their hand.
@Singleton
public class PassViews {
    private final PassRepository passes;
    private final BookedRepository bookings;
    private final Passes signing;
    private final Keyring keyring;
    private final AdmissionSettings settings;
    private final Catalogues catalogues;
    private final ClosuresOver closures;
    private final Clock clock;

    PassViews(
            PassRepository passes,
            BookedRepository bookings,
            Passes signing,
            Keyring keyring,
            AdmissionSettings settings,
            Catalogues catalogues,
            ClosuresOver closures,
            Clock clock) {
        this.passes = passes;
        this.bookings = bookings;
        this.signing = signing;
        this.keyring = keyring;
        this.settings = settings;
        this.catalogues = catalogues;
        this.closures = closures;
        this.clock = clock;
    }

    /// The pass with that token, if it is a genuine one of ours; the kind of damage does not matter to whoever sees the page.
    @Transactional(readOnly = true)
    public Optional<PassView> of(String token) {
        return keyring.trusted().check(token, clock.instant()) instanceof PassCheck.Genuine(var pass)
                ? passes.findByPassId(pass.id().text()).flatMap(this::view)
                : Optional.empty();
    }

    /// From when whoever organises that booking may come in, a sentence for each time that the door opens, and then how to get there.
    ///
    /// @param shut what the house has closed: nobody is asked to come for that
    Stream<String> coming(Booking booking, List<Shut> shut, Words words) {
        Site site = catalogues.current().site(booking.siteId());
        PassDays days = days(site, HolderKind.ORGANISER, shut);
        List<BookedUse> uses = BookedUse.of(booking);
        return Stream.concat(
                days.of(uses).stream().flatMap(day -> day.entries(site.zone(), words)),
                PassView.directions(days.ways(uses), words).lines());
    }

    /// From when the door opens for passes of that kind, a sentence for each time that it does.
    public List<String> opening(Booking booking, HolderKind kind, Words words) {
        Site site = catalogues.current().site(booking.siteId());
        return days(site, kind, closures.shut(site.id())).of(BookedUse.of(booking)).stream()
                .flatMap(day -> day.entries(site.zone(), words))
                .toList();
    }

    private PassDays days(Site site, HolderKind kind, List<Shut> shut) {
        return new PassDays(catalogues.current(), site, use -> Openings.door(site, use.windowFor(kind), settings.earlyMinutes()), shut);
    }

    private Optional<PassView> view(PassRow row) {
        Site site = catalogues.current().site(row.siteId());
        List<BookedUse> uses = taken(row) ? List.of() : bookings.usesOf(List.of(row.bookingId()));
        PassDays days = days(site, row.kind(), closures.shut(site.id()));
        return bookings.byId(row.bookingId())
                .map(booked -> new PassView(
                        signing.signed(row),
                        booked.ref(),
                        site,
                        told(row, booked) ? booked.title() : "",
                        days.of(uses),
                        days.ways(uses),
                        taken(row) ? PassView.Worth.VOID : worth(row, booked.state(), lasting(uses, site))));
    }

    private static boolean told(PassRow row, Booked booked) {
        return !taken(row) && (booked.titlePublic() || row.kind() == HolderKind.ORGANISER);
    }

    /// Whether it was taken back for itself: whoever has it is told nothing of the booking any more, such as its new time.
    private static boolean taken(PassRow row) {
        return row.revokedAt() != null && !row.withBooking();
    }

    /// A booking that is examined again gives its passes back with its approval; one that was taken back for itself stays so.
    private static PassView.Worth worth(PassRow row, BookingState state, PassView.Worth lasting) {
        boolean there = row.revokedAt() == null || row.withBooking();
        return switch (state) {
            case CONFIRMED -> row.revokedAt() == null ? lasting : PassView.Worth.VOID;
            case APPLIED, ASKED_BACK -> there && lasting == PassView.Worth.COUNTS ? PassView.Worth.EXAMINED : PassView.Worth.VOID;
            case REJECTED, CANCELLED, ADOPTED -> PassView.Worth.VOID;
        };
    }

    private PassView.Worth lasting(List<BookedUse> uses, Site site) {
        LocalDate today = LocalDate.now(clock.withZone(site.zone()));
        boolean over = uses.stream().allMatch(use -> use.useTo().atZone(site.zone()).toLocalDate().isBefore(today));
        return over ? PassView.Worth.OVER : PassView.Worth.COUNTS;
    }
}
