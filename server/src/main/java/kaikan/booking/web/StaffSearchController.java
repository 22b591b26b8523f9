package kaikan.booking.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.booking.Booking;
import kaikan.booking.BookingSearch;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.booking.Telling;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Choice;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.TypedSearch;

/// All bookings of the viewer's sites, a week at a time, by state, name or reference.
@Controller(SearchedDays.PATH)
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class StaffSearchController {
    private static final int MOST = 200;

    private final Bookings bookings;
    private final BookingViews views;
    private final StaffSites sites;
    private final TypedSearch search;

    StaffSearchController(Bookings bookings, BookingViews views, StaffSites sites, TypedSearch search) {
        this.bookings = bookings;
        this.views = views;
        this.sites = sites;
        this.search = search;
    }

    @Get
    HttpResponse<?> search(HttpRequest<?> request, Page page, Viewer viewer) {
        return list(page, viewer, SearchedDays.typed(search.typed(request)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> find(HttpRequest<?> request, @Body Map<String, String> body) {
        return search.answer(request, SearchedDays.PATH, SearchedDays.typed(name -> body.getOrDefault(name, "")));
    }

    private HttpResponse<?> list(Page page, Viewer viewer, Map<String, String> typed) {
        List<Site> all = sites.of(viewer, Role.RECEPTION);
        SearchedDays asked = SearchedDays.of(typed, all, page.now());
        List<Booking> within = found(viewer, asked, asked.during());
        boolean elsewhen = within.isEmpty() && asked.during().isPresent() && !asked.value("q").isEmpty();
        List<Booking> found = elsewhen ? found(viewer, asked, Optional.empty()) : within;
        Map<String, Object> params = new HashMap<>();
        Choice every = Choice.of("", page.t("booking.search.all-sites"));
        params.put("sites", Stream.concat(Stream.of(every), StaffSites.choices(all, page.words()).stream()).toList());
        params.put("states", states(page));
        params.put("asked", asked);
        params.put("found", views.of(found, BookingViews.Reader.staff(page.words())));
        params.put("elsewhen", elsewhen && !found.isEmpty());
        params.put("most", MOST);
        return Html.ok(page, "booking/search", params);
    }

    /// Who says a name or a number wants that booking, on whatever day it is.
    private List<Booking> found(Viewer viewer, SearchedDays asked, Optional<TimeSlot> during) {
        List<Long> where = sites.ids(viewer, asked.value("site"));
        return bookings.find(new BookingSearch(where, during, Optional.empty(), asked.value("q"), state(asked.value("state")), MOST));
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
