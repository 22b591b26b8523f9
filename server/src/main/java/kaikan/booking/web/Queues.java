package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.booking.TellApplicant;
import kaikan.facility.Catalogues;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Recorded;
import kaikan.platform.text.Words;
import kaikan.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// Puts together what waits at the desk.
@Singleton
class Queues {
    private static final int MOST = 200;
    private static final int SOON = 7;

    private final Bookings bookings;
    private final BookingViews views;
    private final TellApplicant telling;
    private final Around around;

    Queues(Bookings bookings, BookingViews views, TellApplicant telling, Around around) {
        this.bookings = bookings;
        this.views = views;
        this.telling = telling;
        this.around = around;
    }

    /// Where the days of a site and the last deeds are found.
    @Singleton
    record Around(Catalogues catalogues, AuditTrail trail) {}

    /// What waits, most urgent first.
    List<QueueLine> waiting(Page page, List<Long> sites, BookingState state) {
        List<Booking> waiting = bookings.waiting(sites, state, MOST);
        Map<String, Recorded> last = around.trail.last("booking", waiting.stream().map(Booking::ref).toList());
        return views.of(waiting, BookingViews.Reader.staff(page.words())).stream()
                .map(view -> line(page, view, answered(last.get(view.booking().ref()))))
                .toList();
    }

    /// What has to be told by the desk, longest waiting first.
    List<ToTell> telling(Page page, List<Long> sites) {
        List<TellApplicant.Open> open = telling.open(sites, MOST);
        Map<Long, BookingView> shown = views.of(
                        open.stream().map(TellApplicant.Open::booking).toList(), BookingViews.Reader.staff(page.words()))
                .stream()
                .collect(Collectors.toMap(view -> view.booking().id(), Function.identity()));
        return open.stream()
                .map(one -> new ToTell(Objects.requireNonNull(shown.get(one.booking().id())), Desks.telling(one, page.words())))
                .toList();
    }

    private static boolean answered(@Nullable Recorded last) {
        return last != null && last.entry().verb().equals("booking.answer");
    }

    private QueueLine line(Page page, BookingView view, boolean answered) {
        Booking booking = view.booking();
        ZoneId zone = around.catalogues.current().site(booking.siteId()).zone();
        LocalDate today = page.now().atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, booking.span().startIn(zone).toLocalDate());
        long waited = ChronoUnit.DAYS.between(booking.marks().placedAt().atZone(zone).toLocalDate(), today);
        Words words = page.words();
        String due = booking.overAt(page.now()) ? "over" : days <= 0 ? "today" : days <= SOON ? "soon" : "later";
        String when = days > 0 ? words.get(days == 1 ? "booking.queue.due.tomorrow" : "booking.queue.due.days", days)
                : words.get("booking.queue.due." + due);
        String since = waited <= 0 ? words.get("booking.queue.today") : words.get("booking.queue.days", waited);
        return new QueueLine(view, due, when, since, answered, booking.changes() != null);
    }
}
