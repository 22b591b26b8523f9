package kaikan.energy.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.Map;
import kaikan.calendar.TypedDate;
import kaikan.energy.Co2Factors;
import kaikan.energy.DayOfEnergy;
import kaikan.facility.Module;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;

/// What the meters of a site counted, by day and by booking, and the CO2 factors.
@Controller("/staff/energy/{site}")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class EnergyController {
    private final SiteDoor door;
    private final DayOfEnergy days;
    private final Co2Factors factors;

    EnergyController(SiteDoor door, DayOfEnergy days, Co2Factors factors) {
        this.door = door;
        this.days = days;
        this.factors = factors;
    }

    @Get
    HttpResponse<?> day(HttpRequest<?> request, String site, @QueryValue(defaultValue = "") String date) {
        return door.open(request, site, Lock.reception(Module.ENERGY), at -> {
            LocalDate asked = TypedDate.day(date).orElse(at.page().now().atZone(at.site().zone()).toLocalDate());
            return Html.ok(at.page(), "energy/day", Map.of(
                    "at", at,
                    "date", asked,
                    "meters", days.meters(at.site(), asked),
                    "bookings", days.bookings(at.site(), asked),
                    "factor", factors.on(at.site().id(), asked)));
        });
    }

    @Get("/co2")
    HttpResponse<?> co2(HttpRequest<?> request, String site) {
        return door.open(request, site, Lock.reception(Module.ENERGY), at ->
                factorsPage(at, HttpStatus.OK, new FactorForm(Map.of()), FormErrors.none()));
    }

    @Post("/co2")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(HttpRequest<?> request, String site, @Body Map<String, String> typed) {
        return door.open(request, site, Lock.manager(Module.ENERGY), at -> {
            FactorForm form = new FactorForm(typed);
            FormErrors errors = form.errors(at.page().words());
            if (!errors.isEmpty()) {
                return factorsPage(at, HttpStatus.UNPROCESSABLE_ENTITY, form, errors);
            }
            factors.add(form.factor(at.site().id(), at.viewer().personId(), at.page().now()));
            return Html.seeOther("/staff/energy/" + at.site().key() + "/co2");
        });
    }

    private HttpResponse<?> factorsPage(AtSite at, HttpStatus status, FactorForm form, FormErrors errors) {
        return Html.status(status, at.page(), "energy/co2", Map.of(
                "at", at, "factors", factors.at(at.site().id()), "form", form, "errors", errors));
    }
}
