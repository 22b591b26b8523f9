package kaikan.booking.availability.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import kaikan.booking.availability.Availability;
import kaikan.facility.Site;
import kaikan.member.Viewer;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// The centres, and each of them.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class CentresController {
    private final Places places;
    private final Availability availability;

    CentresController(Places places, Availability availability) {
        this.places = places;
        this.availability = availability;
    }

    @Get(uris = {"/", "/sites"})
    MutableHttpResponse<?> all(Page page, Viewer viewer, HttpRequest<?> request) {
        List<Centre> centres = places.catalogue().sites().stream().map(site -> centre(site, page)).toList();
        return Fresh.ok(request, viewer, page, new Fresh.Drawing("availability/centres", Map.of("centres", centres)));
    }

    /// A site leads to its day; one that lets nothing says what it does instead.
    @Get("/sites/{site}")
    MutableHttpResponse<?> one(Page page, Viewer viewer, HttpRequest<?> request, String site) {
        return places.site(page, site, found -> places.drawn(found)
                ? Html.seeOther(Addresses.day(found, availability.today(found)))
                : Fresh.ok(request, viewer, page, new Fresh.Drawing("availability/centre", Map.of("centre", centre(found, page)))));
    }

    private Centre centre(Site site, Page page) {
        boolean drawn = places.drawn(site);
        return Centre.of(new Centre.Known(site, availability.today(site), page.now()), drawn ? places.offered(site, availability.today(site)) : List.of(), page.words());
    }
}
