package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.platform.job.Job;
import kaikan.protocol.HolderKind;

/// Tells the organiser of a booking that a guest has come: once for each guest, or for the first of a group, on a day, as soon as the entry can be
/// taken back no more. Of a pass without a name nobody is told, nor of anybody once the booking is over. Somebody without a pass is announced where
/// they named an organisation that has one booking on that day, by its whole name.
@Singleton
public class Arrivals implements Job {
    /// Whoever came longer ago needs no announcement: the kiosk was without a line.
    private static final Duration NEWS = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(2);

    private final ArrivalRepository arrivals;
    private final BookedRepository booked;
    private final Bookings bookings;
    private final ArrivalMail mail;
    private final Catalogues catalogues;
    private final Clock clock;

    Arrivals(
            ArrivalRepository arrivals, BookedRepository booked, Bookings bookings, ArrivalMail mail, Catalogues catalogues, Clock clock) {
        this.arrivals = arrivals;
        this.booked = booked;
        this.bookings = bookings;
        this.mail = mail;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "admission.tell-arrivals";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    @Transactional
    public void run() {
        Instant now = clock.instant();
        catalogues.current().sites().stream().filter(site -> site.has(Module.ADMISSION)).forEach(site -> tell(site, now));
        arrivals.forget(now.minus(KEPT));
    }

    /// Whether the organiser of that booking is told of arrivals.
    @Transactional(readOnly = true)
    public boolean areTold(Booking booking) {
        return arrivals.quiet(booking.id()) == 0;
    }

    /// Has them told from now on.
    @Transactional
    public void tell(Booking booking) {
        arrivals.speak(booking.id());
    }

    /// Has them told no more.
    @Transactional
    public void tellNot(Booking booking) {
        arrivals.hush(booking.id());
    }

    private void tell(Site site, Instant now) {
        List<Insider> came = arrivals.arrived(site.id(), now.minus(NEWS), now.minus(DeskSteps.ENTRY));
        LocalDate today = now.atZone(site.zone()).toLocalDate();
        for (Insider one : came) {
            Optional<Booking> booking = one.kind() == HolderKind.WALK_IN ? named(site, one, now) : of(one);
            booking.filter(found -> found.state() == BookingState.CONFIRMED && !found.overAt(now) && areTold(found))
                    .filter(_ -> arrivals.told(Objects.requireNonNullElse(one.passId(), one.visit()), today, now) == 1)
                    .ifPresent(found -> mail.send(found, one, site));
        }
    }

    /// The booking of a guest whose pass says who they are.
    private Optional<Booking> of(Insider guest) {
        Long id = guest.bookingId();
        return id == null || guest.name().isEmpty() ? Optional.empty() : booked.byId(id).map(Booked::ref).flatMap(bookings::byRef);
    }

    /// The one booking of today whose organisation bears the whole name that somebody without a pass gave; of two nobody knows which.
    private Optional<Booking> named(Site site, Insider visitor, Instant now) {
        String wanted = CompanyKey.of(visitor.host());
        if (wanted.isEmpty() || visitor.name().isEmpty()) {
            return Optional.empty();
        }
        TimeSlot today = TimeSlot.ofDay(now.atZone(site.zone()).toLocalDate(), site.zone());
        List<Long> used = booked.usedBetween(site.id(), today.start().minus(DoorList.LONGEST_USE), today.start(), today.end());
        List<Booked> theirs = used.isEmpty()
                ? List.of()
                : booked.byIds(used).stream()
                        .filter(one -> one.state() == BookingState.CONFIRMED && one.company() != null && CompanyKey.of(one.company()).equals(wanted))
                        .toList();
        return theirs.size() == 1 ? bookings.byRef(theirs.getFirst().ref()) : Optional.empty();
    }
}
