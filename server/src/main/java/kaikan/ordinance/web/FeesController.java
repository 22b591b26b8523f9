package kaikan.ordinance.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.ordinance.House;
import kaikan.ordinance.OrdinanceBook;
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

    /// @param on the day whose rules are shown; today if it is missing or no date
    @Get("/sites/{key}/fees{?on}")
    HttpResponse<?> site(Page page, @PathVariable String key, @QueryValue Optional<String> on, HttpRequest<?> request) {
        Optional<Site> found = catalogues.current().site(key).filter(site -> site.has(Module.BOOKING));
        if (found.isEmpty()) {
            return errors.answer(request, HttpStatus.NOT_FOUND, "platform.error.missing");
        }
        Site site = found.get();
        ZonedDateTime now = page.now().atZone(site.zone());
        LocalDate day = on.flatMap(FeesController::date).orElse(now.toLocalDate());
        return Html.ok(page, "ordinance/fees", Map.of("site", site, "sheets", sheets(page, site, day)));
    }

    /// The ordinances in force that day for the spaces of the site, each owner's once, in the order of the spaces.
    private List<RuleSheet> sheets(Page page, Site site, LocalDate day) {
        OrdinanceBook book = ordinances.current();
        House house = new House(site.hours(), site.zone());
        RuleSheets sheets = new RuleSheets(page.words(), house, page.now().atZone(site.zone()));
        List<RuleSheet> found = new ArrayList<>();
        for (long owner : catalogues.current().spaces(site).stream().map(Space::ownerId).distinct().toList()) {
            book.inForce(owner, site.key(), day, day)
                    .map(ordinance -> sheets.sheet(ordinance, book.versions(owner, site.key())))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
