package kaikan.booking;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.booking.Deed.Verb;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// Somebody who has no mail address is told what was decided by the desk itself: it stays open until a member of staff ticks how they were
/// told, and that stands in the booking's trail.
@Singleton
public class TellApplicant {
    private final Docket docket;
    private final Telephone telephone;
    private final Bookings bookings;
    private final AuditTrail trail;

    TellApplicant(Docket docket, Telephone telephone, Bookings bookings, AuditTrail trail) {
        this.docket = docket;
        this.telephone = telephone;
        this.bookings = bookings;
        this.trail = trail;
    }

    /// How somebody was told.
    public enum Way {
        PHONE,
        LETTER,
        FAX,
        COUNTER,
        /// By a mail that a member of staff wrote, to an address that was entered after the deed.
        MAIL;

        /// The way by its name; the telephone for anything else.
        public static Way of(String name) {
            return Arrays.stream(values()).filter(way -> way.name().equalsIgnoreCase(name)).findFirst().orElse(PHONE);
        }
    }

    /// What has to be told.
    ///
    /// @param deed what happened, as in `booking.approve`
    /// @param since when it happened
    public record Open(Booking booking, String deed, Instant since) {}

    /// Whether no mail can reach the applicant.
    @ReadOnly
    public boolean onlyByHand(Booking booking) {
        return telephone.only(booking);
    }

    /// What has to be told about that booking, if anything.
    @ReadOnly
    public Optional<Open> open(Booking booking) {
        return telephone.of(booking).map(raised -> open(raised, booking));
    }

    /// What has to be told at these sites, longest waiting first.
    @ReadOnly
    public List<Open> open(List<Long> siteIds, int most) {
        List<Telephone.Raised> raised = telephone.at(siteIds, most);
        Map<Long, Booking> told = bookings.byIds(raised.stream().map(Telephone.Raised::bookingId).toList()).stream()
                .collect(Collectors.toMap(Booking::id, Function.identity()));
        return raised.stream().map(one -> open(one, Objects.requireNonNull(told.get(one.bookingId())))).toList();
    }

    private static Open open(Telephone.Raised raised, Booking booking) {
        return new Open(booking, Verb.valueOf(raised.verb()).word(), raised.at());
    }

    /// They have been told what there was to tell when the booking was seen. Ticking it again changes nothing.
    @Transactional
    public Answer<Booking> told(Viewer by, Seen seen, Way way) {
        return docket.openFor(by, Role.RECEPTION, seen).then(booking -> {
            if (telephone.told(booking, new Telephone.ToldBy(by.personId(), way))) {
                Entry entry = new Entry(by.personId(), "booking.tell", Chronicle.SUBJECT, booking.ref(), booking.siteId(), "", "");
                trail.record(entry.with(TrailFacts.NONE.told(way).json()));
                return new Answer.Done<>(booking);
            }
            return telephone.of(booking).isEmpty() ? new Answer.Done<>(booking) : docket.changedMeanwhile(booking);
        });
    }
}
