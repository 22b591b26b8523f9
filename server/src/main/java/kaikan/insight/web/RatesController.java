package kaikan.insight.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.YearMonth;
import java.util.Map;
import kaikan.calendar.TypedDate;
import kaikan.facility.Module;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.insight.RateReports;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;

/// The rates of use of a month, each with its numerator, its denominator and what was left out.
@Controller("/staff/rates/{site}")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class RatesController {
    private final SiteDoor door;
    private final RateReports reports;

    RatesController(SiteDoor door, RateReports reports) {
        this.door = door;
        this.reports = reports;
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            String site,
            @QueryValue(defaultValue = "") String month,
            @QueryValue(defaultValue = "") String view) {
        return door.open(request, site, Lock.reception(Module.BOOKING), at -> {
            YearMonth asked = TypedDate.month(month).orElse(YearMonth.from(at.page().now().atZone(at.site().zone())));
            String page = view.equals("print") ? "insight/ratesprint" : "insight/rates";
            return Html.ok(at.page(), page, Map.of("at", at, "report", reports.of(at.site(), asked)));
        });
    }
}
