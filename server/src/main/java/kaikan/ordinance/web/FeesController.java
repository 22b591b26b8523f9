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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.calendar.TypedDate;
import kaikan.facility.Site;
import kaikan.member.web.Guest;
import kaikan.ordinance.House;
import kaikan.ordinance.Ordinance;
import kaikan.platform.web.ErrorPages;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// Fees and rules, for everybody.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeesController {
    private final InForce rules;
    private final ErrorPages errors;

    FeesController(InForce rules, ErrorPages errors) {
        this.rules = rules;
        this.errors = errors;
    }

    @Get("/fees")
    HttpResponse<?> index(Page page, HttpRequest<?> request) {
        return Html.ok(page, "ordinance/index", Map.of("sites", rules.sites(Guest.of(request))));
    }

    /// @param on the day whose rules are shown; today if it is missing or no date
    @Get("/sites/{key}/fees{?on}")
    HttpResponse<?> site(Page page, @PathVariable String key, @QueryValue Optional<String> on, HttpRequest<?> request) {
        Optional<LocalDate> day = on.flatMap(TypedDate::day);
        return rules.site(key, Guest.of(request)).<HttpResponse<?>>map(site -> fees(page, site, day)).orElseGet(() -> missing(request));
    }

    /// What something would cost. Works without signing in, and without JavaScript.
    @Get("/sites/{key}/fees/estimate")
    HttpResponse<?> estimate(Page page, @PathVariable String key, HttpRequest<?> request) {
        EstimateForm form = new EstimateForm(request.getParameters());
        return rules.site(key, Guest.of(request)).<HttpResponse<?>>map(site -> estimate(page, site, form)).orElseGet(() -> missing(request));
    }

    private HttpResponse<?> fees(Page page, Site site, Optional<LocalDate> on) {
        ZonedDateTime now = page.now().atZone(site.zone());
        LocalDate day = on.orElse(now.toLocalDate());
        RuleSheets sheets = new RuleSheets(page.words(), new House(site.hours(), site.zone()), now);
        List<RuleSheet> found = rules.at(site, day, day).stream().map(each -> sheets.sheet(each.ordinance(), each.versions())).toList();
        return Html.ok(page, "ordinance/fees", Map.of("site", site, "sheets", found));
    }

    private HttpResponse<?> estimate(Page page, Site site, EstimateForm form) {
        LocalDate today = page.now().atZone(site.zone()).toLocalDate();
        LocalDate date = form.date().orElse(today);
        List<Ordinance> found = rules.at(site, date, today).stream().map(InForce.Rules::ordinance).toList();
        if (found.isEmpty()) {
            return Html.ok(page, "ordinance/fees", Map.of("site", site, "sheets", List.of()));
        }
        Estimate estimate = new Estimator(page, site, form).estimate(found, date);
        HttpStatus status = estimate.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return Html.status(status, page, "ordinance/estimate", Map.of("estimate", estimate));
    }

    private HttpResponse<?> missing(HttpRequest<?> request) {
        return errors.answer(request, HttpStatus.NOT_FOUND, "platform.error.missing");
    }
}
