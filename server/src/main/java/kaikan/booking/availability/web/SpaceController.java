package kaikan.booking.availability.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import kaikan.booking.availability.Availability;
import kaikan.member.web.Guest;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// One space: what it is, and its week.
@Controller("/sites/{site}/spaces/{space}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SpaceController {
    private final Places places;
    private final Availability availability;

    SpaceController(Places places, Availability availability) {
        this.places = places;
        this.availability = availability;
    }

    @Get
    MutableHttpResponse<?> space(Page page, HttpRequest<?> request, String site, String space) {
        return places.space(Places.Reader.of(page, request), site, space, in -> {
            SpacePage drawn = SpacePage.of(in, places.catalogue(), availability, page);
            return Fresh.ok(request, page, new Fresh.Drawing("availability/space", Map.of("space", drawn)));
        });
    }

    /// The form that chooses a date leads to its week.
    @Get("/weeks")
    MutableHttpResponse<?> choose(Page page, HttpRequest<?> request, @PathVariable String site, @PathVariable String space) {
        String date = request.getParameters().get("date", String.class, "");
        Places.Reader reader = Places.Reader.of(page, request);
        return places.space(reader, site, space, in -> places.day(reader, site, today -> Wanted.of(date, today), at ->
                Html.seeOther(Addresses.week(in.site(), in.space(), at.date()))));
    }

    /// Where a week stands.
    @Introspected
    record Path(@PathVariable String site, @PathVariable String space, @PathVariable String date) {}

    @Get("/weeks/{date}")
    MutableHttpResponse<?> week(Page page, HttpRequest<?> request, @RequestBean Path path) {
        Places.Reader reader = Places.Reader.of(page, request);
        return places.space(reader, path.site, path.space, in -> places.day(reader, path.site, today -> Wanted.of(path.date, today), at -> {
            LocalDate monday = at.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var days = availability.week(in.site(), in.space(), monday, Guest.of(request));
            WeekPage week = WeekPage.of(in, days, places.name(in.space(), page), page);
            return Fresh.ok(request, page, new Fresh.Drawing("availability/week", Map.of("week", week)));
        }));
    }
}
