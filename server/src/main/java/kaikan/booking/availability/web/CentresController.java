package kaikan.booking.availability.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.booking.availability.Availability;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.web.Shown;
import kaikan.member.Viewer;
import kaikan.member.web.Guest;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// The centres, and each of them.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class CentresController {
    private final Places places;
    private final Availability availability;
    private final FreePages free;

    CentresController(Places places, Availability availability, FreePages free) {
        this.places = places;
        this.availability = availability;
        this.free = free;
    }

    @Get(uris = {"/", "/sites"})
    MutableHttpResponse<?> all(Page page, HttpRequest<?> request) {
        Viewer viewer = Guest.of(request);
        List<Centre> centres = Shown.sites(places.catalogue(), viewer).stream().map(site -> centre(site, page)).toList();
        Map<String, Object> params = new HashMap<>(Map.of("centres", centres));
        free.sites(viewer).stream().findFirst().ifPresent(site -> {
            FreePages.Asked today = new FreePages.Asked(availability.today(site), Search.NOTHING, viewer);
            params.put("form", free.form(today, page.words()));
        });
        return Fresh.ok(request, page, new Fresh.Drawing("availability/centres", params));
    }

    /// A site leads to its day; one that lets nothing says what it does instead.
    @Get("/sites/{site}")
    MutableHttpResponse<?> one(Page page, HttpRequest<?> request, String site) {
        return places.site(Places.Reader.of(page, request), site, found -> places.drawn(found)
                ? Html.seeOther(Addresses.day(found, availability.today(found)))
                : Fresh.ok(request, page, new Fresh.Drawing("availability/centre", Map.of("centre", centre(found, page)))));
    }

    private Centre centre(Site site, Page page) {
        LocalDate today = availability.today(site);
        List<Space> spaces = places.drawn(site) ? places.offered(site, today) : List.of();
        return Centre.of(new Centre.Known(site, today, page.now()), spaces, page.words());
    }
}
