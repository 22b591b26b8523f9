package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;

/// Says of what is closed why it is, as visitors read it: whoever books or moves a booking learns that nobody else was faster.
@Singleton
public class ClosedBecause {
    private final Closures closures;
    private final ClosuresOver standing;
    private final Catalogues catalogues;

    ClosedBecause(Closures closures, ClosuresOver standing, Catalogues catalogues) {
        this.closures = closures;
        this.standing = standing;
        this.catalogues = catalogues;
    }

    /// The closures in which a booking stands, by start: a line for each, as [#line].
    public List<ClosedLine> over(Booking booking, Words words) {
        return lines(standing.of(booking), booking, words);
    }

    /// A line for each of these closures over a booking, as [#line].
    public List<ClosedLine> lines(List<Closure> closed, Booking booking, Words words) {
        return lines(closed, booking, catalogues.current(), words);
    }

    /// The same by that catalogue.
    public static List<ClosedLine> lines(List<Closure> closed, Booking booking, Catalogue catalogue, Words words) {
        return closed.stream().map(closure -> line(closure, booking, catalogue, words)).toList();
    }

    /// The same answer; where it refuses what is closed, with the reason.
    public <T> Answer<T> in(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T> done -> done;
            case Answer.Refused<T>(var refusals) -> new Answer.Refused<>(refusals.stream().map(this::explained).toList());
        };
    }

    private BookingRefusal explained(BookingRefusal refusal) {
        if (refusal instanceof BookingRefusal.Gone gone && !gone.closures().isEmpty()) {
            List<Closure> found = closures.byRefs(gone.closures());
            return found.isEmpty() ? gone : gone.because(of(found));
        }
        return refusal;
    }

    /// The same in words behind what is closed.
    static Spoken of(List<Closure> closures) {
        return Spoken.text("booking.closed-because", Telling.list(closures.stream().map(ClosedBecause::reason).toList()));
    }

    /// Of a booking that stands in a closure: which of its spaces are closed or which part of them, when, and why. The others are not.
    public static ClosedLine line(Closure closure, Booking booking, Catalogue catalogue, Words words) {
        String slot = Telling.slot(closure.slot(), catalogue.site(closure.siteId()).zone()).in(words);
        return new ClosedLine(Shut.by(closure, catalogue).named(booking).in(words), slot + "　" + reason(closure).in(words));
    }

    /// What is noted of it, else its cause.
    private static Spoken reason(Closure closure) {
        String cause = closure.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return closure.note().isEmpty() ? Spoken.text("booking.cause." + cause) : _ -> closure.note();
    }
}
