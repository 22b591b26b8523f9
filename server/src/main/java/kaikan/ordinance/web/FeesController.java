package kaikan.ordinance.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.ordinance.House;
import kaikan.ordinance.Ordinances;
import kaikan.platform.web.ErrorPages;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// Fees and rules, for everybody.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeesController {
    private final Catalogues catalogues;
    private final Ordinances ordinances;
    private final ErrorPages errors;

    FeesController(Catalogues catalogues, Ordinances ordinances, ErrorPages errors) {
        this.catalogues = catalogues;
        this.ordinances = ordinances;
        this.errors = errors;
    }

    @Get("/fees")
    HttpResponse<?> index(Page page) {
        List<Site> sites = catalogues.current().sites().stream().filter(site -> site.has(Module.BOOKING)).toList();
        return Html.ok(page, "ordinance/index", Map.of("sites", sites));
    }

    @Get("/sites/{key}/fees")
    HttpResponse<?> site(Page page, @PathVariable String key, HttpRequest<?> request) {
        Optional<Site> site = catalogues.current().site(key).filter(found -> found.has(Module.BOOKING));
        return site.isEmpty()
                ? errors.answer(request, HttpStatus.NOT_FOUND, "platform.error.missing")
                : Html.ok(page, "ordinance/fees", Map.of("site", site.get(), "sheets", sheets(page, site.get())));
    }

    /// The ordinances in force today for the spaces of the site, each owner's once, in the order of the spaces.
    private List<RuleSheet> sheets(Page page, Site site) {
        Catalogue catalogue = catalogues.current();
        ZonedDateTime now = page.now().atZone(site.zone());
        LocalDate today = now.toLocalDate();
        RuleSheets sheets = new RuleSheets(page.words(), new House(site.hours(), site.zone()), now);
        return catalogue.spaces(site).stream()
                .map(Space::ownerId)
                .distinct()
                .map(owner -> ordinances.current().inForce(owner, site.key(), today, today))
                .flatMap(Optional::stream)
                .map(sheets::sheet)
                .toList();
    }
}
