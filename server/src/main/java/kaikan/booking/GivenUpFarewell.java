package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.Deed.Verb;
import kaikan.calendar.DateText;
import kaikan.facility.Catalogues;
import kaikan.member.Farewell;
import kaikan.member.Objection;
import kaikan.money.Yen;
import kaikan.ordinance.refund.RefundPart;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Recorded;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Spoken;

/// Whoever has just cancelled a booking cannot delete their account until that can no longer be undone: they may think again. For what was
/// cancelled before, they are told what the house may have to return, because afterwards the desk can ask nobody how. Whether a fee was
/// paid and has been returned is not in the house's books.
@Singleton
class GivenUpFarewell implements Farewell {
    /// So many of the newest are looked at.
    private static final int NEWEST = 100;

    private static final Comparator<Booking> NEWEST_FIRST = Comparator
            .comparing((Booking booking) -> Objects.requireNonNull(booking.marks().cancelledAt()))
            .thenComparingLong(Booking::id)
            .reversed();

    private final Bookings bookings;
    private final CarriedOn carriedOn;
    private final Facts facts;
    private final Clock clock;

    GivenUpFarewell(Bookings bookings, CarriedOn carriedOn, Facts facts, Clock clock) {
        this.bookings = bookings;
        this.carriedOn = carriedOn;
        this.facts = facts;
        this.clock = clock;
    }

    /// What is known of a cancelled booking.
    @Singleton
    record Facts(Consequences consequences, AuditTrail trail, Catalogues catalogues) {
        /// What may have to be returned for it; empty where it is nothing.
        Optional<Spoken> back(Booking booking) {
            List<RefundPart> parts = consequences.ofCancelled(booking);
            if (parts.isEmpty()) {
                return Optional.empty();
            }
            if (takenBack(booking)) {
                return Optional.of(returned(booking.total()));
            }
            if (parts.stream().anyMatch(RefundPart.Silent.class::isInstance)) {
                return Optional.of(Spoken.text("booking.cancel.silent"));
            }
            return Optional.of(parts.stream().map(Facts::byRule).reduce(Yen.ZERO, Yen::plus)).filter(sum -> !sum.isZero()).map(Facts::returned);
        }

        private static Yen byRule(RefundPart part) {
            return switch (part) {
                case RefundPart.ByRule rule -> rule.back();
                case RefundPart.Silent _ -> Yen.ZERO;
            };
        }

        private static Spoken returned(Yen amount) {
            return words -> words.get(
                    "booking.mail.line", words.get("booking.cancel.returned"), Figures.yen(amount.amount(), words.language()));
        }

        /// Whether the house took the booking back, so that all of the fee is given back.
        private boolean takenBack(Booking booking) {
            return trail.of(Chronicle.SUBJECT, booking.ref()).stream()
                    .map(Recorded::entry)
                    .flatMap(entry -> Stream.of(Verb.CANCEL, Verb.RELINQUISH, Verb.WITHDRAW, Verb.CLOSE)
                            .filter(verb -> verb.word().equals(entry.verb())))
                    .reduce((_, last) -> last)
                    .filter(verb -> verb == Verb.WITHDRAW || verb == Verb.CLOSE)
                    .isPresent();
        }

        private Spoken line(Booking booking) {
            Spoken booked = Telling.booked(catalogues.current(), booking);
            return words -> booking.particulars().title() + "　" + booked.in(words);
        }

        /// Its page; where whoever has left its organisation is sent instead of it, the page of its site, beside words that say so.
        private Objection.Obligation page(Booking booking, Spoken what, boolean behind) {
            return behind
                    ? CarriedOn.atTheDesk(catalogues.current().site(booking.siteId()), what)
                    : new Objection.Obligation(what, "/bookings/" + booking.ref());
        }

        /// What may have to be returned for it, beside what it is; empty where it is nothing.
        private Optional<Spoken> owed(Booking booking) {
            return back(booking).map(back -> words -> line(booking).in(words) + "　" + back.in(words));
        }

        /// The time of day from which the cancellation can no longer be undone.
        private String end(Booking booking) {
            Instant until = Objects.requireNonNull(booking.marks().releaseAt());
            return DateText.clock(until, catalogues.current().site(booking.siteId()).zone());
        }
    }

    @Override
    public Optional<Objection> objection(long personId) {
        Instant now = clock.instant();
        List<Booking> alone = carriedOn.alone(personId, own -> bookings.undoable(own, now), all -> bookings.undoableOf(all, now)).stream()
                .sorted(Comparator.comparing(booking -> Objects.requireNonNull(booking.marks().releaseAt())))
                .toList();
        return alone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(
                        BookingRefusal.of(Code.STILL_UNDOABLE, alone.size(), facts.end(alone.getLast())),
                        alone.stream().map(one -> facts.page(one, facts.line(one), carriedOn.behind(one, personId))).toList(),
                        "/bookings"));
    }

    @Override
    public List<Objection.Obligation> owed(long personId) {
        return carriedOn.alone(personId, own -> bookings.dueAndCancelled(own, NEWEST), all -> bookings.dueAndCancelledOf(all, NEWEST)).stream()
                .sorted(NEWEST_FIRST)
                .flatMap(booking -> facts.owed(booking).map(what -> facts.page(booking, what, carriedOn.behind(booking, personId))).stream())
                .toList();
    }

    @Override
    public List<Objection.Obligation> undoableOf(long organisationId) {
        return bookings.undoableOf(organisationId, clock.instant()).stream().map(booking -> facts.page(booking, facts.line(booking), false)).toList();
    }

    @Override
    public List<Objection.Obligation> owedTo(long organisationId) {
        return bookings.dueAndCancelledOf(organisationId, NEWEST).stream()
                .flatMap(booking -> facts.owed(booking).map(what -> facts.page(booking, what, false)).stream())
                .toList();
    }
}
