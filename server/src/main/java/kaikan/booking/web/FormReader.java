package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kaikan.booking.Booking;
import kaikan.booking.BookingRefusal;
import kaikan.booking.Wish;
import kaikan.facility.Site;
import kaikan.facility.Space;

/// Understands the booking form in its mode. The form has one time of setup, one of removal and one number of each equipment for all its days,
/// but a booking may have more: what a change leaves as the form showed it, the booking keeps as it is.
@Singleton
class FormReader {
    private final DraftReader reader;
    private final ChangeForm form;

    FormReader(DraftReader reader, ChangeForm form) {
        this.reader = reader;
        this.form = form;
    }

    Draft read(BookFlow.Visit visit, Typed typed) {
        Draft draft = reader.read(visit.site(), typed);
        return visit.mode() instanceof Mode.Change(Booking booking, _)
                ? new Draft(draft.site(), draft.items(), kept(visit.site(), booking, draft), draft.particulars(), draft.requestKey())
                : draft;
    }

    /// What was typed where it cannot be understood; see [Faults].
    List<BookingRefusal> faults(Typed typed, Draft draft) {
        Map<Space, Integer> seats = new LinkedHashMap<>();
        reader.several(draft).forEach(space -> seats.put(space, reader.most(space)));
        return Faults.of(typed, draft, seats, reader.equipment(draft));
    }

    private List<Wish> kept(Site site, Booking booking, Draft draft) {
        List<Wish> shown = reader.read(site, form.typed(booking)).wishes();
        List<Wish> own = booking.items().stream().map(Wish::of).toList();
        if (draft.wishes().size() == shown.size() && shown.containsAll(draft.wishes())) {
            return own;
        }
        return draft.wishes().stream()
                .flatMap(wish -> shown.contains(wish) ? untouched(own, wish, site.zone()) : Stream.of(wish))
                .distinct()
                .toList();
    }

    /// What the booking has where the form shows that wish: the form joins what abuts, and gives equipment the hours of the whole day.
    private static Stream<Wish> untouched(List<Wish> own, Wish shown, ZoneId zone) {
        LocalDate day = day(shown, zone);
        return own.stream().filter(wish -> wish.spaceId() == shown.spaceId() && day.equals(day(wish, zone)) && wish.use().overlaps(shown.use()));
    }

    private static LocalDate day(Wish wish, ZoneId zone) {
        return wish.use().startIn(zone).toLocalDate();
    }
}
