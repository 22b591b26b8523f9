package kaikan.booking.availability.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import kaikan.booking.availability.Availability;
import kaikan.booking.availability.DayView;
import kaikan.member.web.Guest;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// A site's day: all its spaces on one time axis.
@Controller("/sites/{site}/days")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DayController {
    private final Places places;
    private final DayPages pages;
    private final Availability availability;

    DayController(Places places, DayPages pages, Availability availability) {
        this.places = places;
        this.pages = pages;
        this.availability = availability;
    }

    /// The form that chooses a date and narrows the search leads to the address that says the same in short.
    @Get
    MutableHttpResponse<?> choose(Page page, HttpRequest<?> request, String site, @QueryValue(defaultValue = "") String date) {
        Search search = Search.of(request.getParameters());
        Places.Reader reader = Places.Reader.of(page, request);
        return places.day(reader, site, today -> Wanted.of(date, today), at -> Html.seeOther(Addresses.day(at.site(), at.date()) + search.query()));
    }

    @Get("/{date}")
    MutableHttpResponse<?> day(Page page, HttpRequest<?> request, String site, String date) {
        return places.day(Places.Reader.of(page, request), site, today -> Wanted.of(date, today), at -> {
            DayView view = availability.day(at.site(), at.date(), Guest.of(request));
            DayPage day = pages.page(view, Search.of(request.getParameters()), page.words(), page.now());
            return Fresh.ok(request, page, new Fresh.Drawing("availability/day", Map.of("day", day)));
        });
    }
}
