package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.Booking;
import kaikan.booking.Bookings;
import kaikan.booking.Keepers;
import kaikan.member.Member;
import kaikan.member.Parted;
import kaikan.member.Viewer;

/// Whoever no longer acts for an organisation keeps no organiser's pass of its bookings: each is taken back for good, and whoever answers
/// for the bookings now gets their own. They hear of all of it in one mail, and of the applications that wait for a decision. Whoever has
/// deleted their account stands on no pass any more.
@Singleton
class LeaversPasses implements Parted {
    private final PassRepository rows;
    private final Passes passes;
    private final BookedRepository booked;
    private final Bookings bookings;
    private final HandOverMail mail;
    private final Clock clock;

    LeaversPasses(PassRepository rows, Passes passes, BookedRepository booked, Bookings bookings, HandOverMail mail, Clock clock) {
        this.rows = rows;
        this.passes = passes;
        this.booked = booked;
        this.bookings = bookings;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public Set<Long> left(long organisationId, long personId, List<Member> before) {
        Instant now = clock.instant();
        Map<Long, IssuedPass> made = anew(rows.heldFor(organisationId, personId, now));
        List<Booking> theirs = bookings.toComeOf(organisationId, now).stream()
                .filter(booking -> Keepers.held(booking, personId, before))
                .toList();
        List<Booking> all = Stream.concat(theirs.stream(), of(made.keySet()).stream())
                .distinct()
                .sorted(Comparator.comparing((Booking booking) -> booking.span().start()))
                .toList();
        return mail.send(new HandOver(organisationId, personId, all, made)).map(Set::of).orElse(Set.of());
    }

    @Override
    public void gone(Viewer person) {
        rows.eraseHolder(person.personId());
    }

    /// Those of whoever left before anybody looked at their passes.
    @Transactional
    void settle(Instant now) {
        Map<Long, List<PassRow>> strangers = rows.ofStrangers(now).stream()
                .collect(Collectors.groupingBy(pass -> Objects.requireNonNullElse(pass.personId(), 0L)));
        strangers.forEach((person, theirs) -> {
            Map<Long, IssuedPass> made = anew(theirs);
            of(made.keySet()).stream()
                    .collect(Collectors.groupingBy(booking -> Objects.requireNonNull(booking.applicant().organisationId())))
                    .forEach((organisation, kept) -> mail.send(new HandOver(organisation, person, kept, of(kept, made))));
        });
    }

    /// Takes these back and makes others in their place, by the booking's id; of one that went with its booking nothing comes back.
    private Map<Long, IssuedPass> anew(List<PassRow> old) {
        Map<Long, IssuedPass> made = new HashMap<>();
        old.forEach(pass -> passes.replace(pass, null).ifPresent(another -> made.put(pass.bookingId(), another)));
        return made;
    }

    private List<Booking> of(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : bookings.byRefs(booked.byIds(ids).stream().map(Booked::ref).toList());
    }

    private static Map<Long, IssuedPass> of(List<Booking> kept, Map<Long, IssuedPass> made) {
        return kept.stream().collect(Collectors.toMap(Booking::id, booking -> Objects.requireNonNull(made.get(booking.id()))));
    }
}
