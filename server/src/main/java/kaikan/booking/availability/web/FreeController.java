package kaikan.booking.availability.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kaikan.booking.availability.Availability;
import kaikan.booking.availability.DayView;
import kaikan.facility.Site;
import kaikan.member.Viewer;
import kaikan.member.web.Guest;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// What is free at all centres on one day, for whoever does not mind where.
@Controller("/free")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FreeController {
    private final FreePages pages;
    private final Availability availability;

    FreeController(FreePages pages, Availability availability) {
        this.pages = pages;
        this.availability = availability;
    }

    /// In place of a date that cannot be read or shown stands the nearest that can, and the page says so.
    @Get
    MutableHttpResponse<?> free(Page page, HttpRequest<?> request, @QueryValue(defaultValue = "") String date) {
        Viewer viewer = Guest.of(request);
        List<Site> sites = pages.sites(viewer);
        if (sites.isEmpty()) {
            return Html.seeOther("/");
        }
        LocalDate day = switch (Wanted.of(date, availability.today(sites.getFirst()))) {
            case Wanted.Day(var found) -> found;
            case Wanted.NoSuchDay(var nearest) -> nearest;
        };
        List<DayView> days = sites.stream().map(site -> availability.day(site, day, viewer)).toList();
        FreeForm form = pages.form(new FreePages.Asked(day, Search.of(request.getParameters()).onlyWhatIsFree(), viewer), page.words());
        FreePage free = pages.page(form, days, new FreePages.Reader(page.words(), page.now()));
        String unshown = Wanted.names(date, day) ? "" : date.strip();
        return Fresh.ok(request, page, new Fresh.Drawing("availability/free", Map.of("free", free, "unshown", unshown)));
    }
}
