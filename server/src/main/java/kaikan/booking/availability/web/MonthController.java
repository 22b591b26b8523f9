package kaikan.booking.availability.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.YearMonth;
import java.util.Map;
import kaikan.booking.availability.Availability;
import kaikan.member.web.Guest;
import kaikan.platform.web.Page;

/// A site's month: how much is free on each day.
@Controller("/sites/{site}/months")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MonthController {
    private final Places places;
    private final Availability availability;

    MonthController(Places places, Availability availability) {
        this.places = places;
        this.availability = availability;
    }

    @Get("/{month}")
    MutableHttpResponse<?> month(Page page, HttpRequest<?> request, String site, String month) {
        return places.day(Places.Reader.of(page, request), site, today -> Wanted.ofMonth(month, today), at -> {
            var view = availability.month(at.site(), YearMonth.from(at.date()), Guest.of(request));
            MonthPage drawn = MonthPage.of(view, availability.today(at.site()), page.words());
            return Fresh.ok(request, page, new Fresh.Drawing("availability/month", Map.of("month", drawn)));
        });
    }
}
