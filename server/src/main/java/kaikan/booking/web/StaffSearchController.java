package kaikan.booking.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.booking.BookingSearch;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.booking.Telling;
import kaikan.calendar.TimeSlot;
import kaikan.calendar.TypedDate;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Choice;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// All bookings of the viewer's sites, by days, state, name or reference.
@Controller("/staff/bookings")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class StaffSearchController {
    private static final int MOST = 200;
    private static final int DAYS = 14;

    private final Bookings bookings;
    private final BookingViews views;
    private final StaffSites sites;

    StaffSearchController(Bookings bookings, BookingViews views, StaffSites sites) {
        this.bookings = bookings;
        this.views = views;
        this.sites = sites;
    }

    @Get
    HttpResponse<?> search(HttpRequest<?> request, Page page, Viewer viewer) {
        Typed asked = Typed.of(Map.of(
                "site", request.getParameters().get("site", String.class, ""),
                "from", request.getParameters().get("from", String.class, ""),
                "to", request.getParameters().get("to", String.class, ""),
                "state", request.getParameters().get("state", String.class, ""),
                "q", request.getParameters().get("q", String.class, "")));
        List<Site> all = sites.of(viewer, Role.RECEPTION);
        if (all.isEmpty()) {
            return Html.ok(page, "booking/search", params(page, asked, all, List.of()));
        }
        Site zone = all.getFirst();
        LocalDate today = page.now().atZone(zone.zone()).toLocalDate();
        LocalDate from = TypedDate.day(asked.value("from")).orElse(today);
        LocalDate to = TypedDate.day(asked.value("to")).filter(last -> !last.isBefore(from)).orElse(from.plusDays(DAYS));
        boolean anyTime = !asked.value("q").isEmpty() && asked.value("from").isEmpty();
        Optional<TimeSlot> during = anyTime ? Optional.empty() : Optional.of(TimeSlot.ofDays(from, to, zone.zone()));
        BookingSearch search = new BookingSearch(
                sites.ids(viewer, asked.value("site")), during, Optional.empty(), asked.value("q"), state(asked.value("state")), MOST);
        List<BookingView> found = views.of(bookings.find(search), BookingViews.Reader.staff(page.words()));
        Typed shown = anyTime ? asked : asked.with("from", from.toString()).with("to", to.toString());
        return Html.ok(page, "booking/search", params(page, shown, all, found));
    }

    private static Map<String, Object> params(Page page, Typed asked, List<Site> all, List<BookingView> found) {
        Map<String, Object> params = new HashMap<>();
        Choice every = Choice.of("", page.t("booking.search.all-sites"));
        params.put("sites", Stream.concat(Stream.of(every), StaffSites.choices(all, page.words()).stream()).toList());
        params.put("states", states(page));
        params.put("asked", asked);
        params.put("found", found);
        params.put("most", MOST);
        return params;
    }

    private static List<Choice> states(Page page) {
        Stream<Choice> each = Arrays.stream(BookingState.values())
                .map(state -> Choice.of(state.name().toLowerCase(Locale.ROOT), Telling.state(state).in(page.words())));
        return Stream.concat(Stream.of(Choice.of("", page.t("booking.search.all-states"))), each).toList();
    }

    private static Optional<BookingState> state(String text) {
        return Arrays.stream(BookingState.values()).filter(state -> state.name().equalsIgnoreCase(text)).findFirst();
    }
}
