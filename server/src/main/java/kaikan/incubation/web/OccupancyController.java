package kaikan.incubation.web;

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
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.calendar.FiscalYear;
import kaikan.facility.web.EditForm;
import kaikan.facility.web.Sheet;
import kaikan.facility.web.SheetReader;
import kaikan.incubation.Counting;
import kaikan.incubation.LetRoom;
import kaikan.incubation.Occupancies;
import kaikan.incubation.OccupancySetting;
import kaikan.member.Role;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;

/// How well a site is let, with numerator, denominator and how it was counted.
@Controller("/staff/occupancy/{site}")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForStaff
final class OccupancyController {
    private final Counter counter;
    private final Occupancies occupancies;

    OccupancyController(Counter counter, Occupancies occupancies) {
        this.counter = counter;
        this.occupancies = occupancies;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String site, @QueryValue(defaultValue = "0") int year) {
        return counter.staff(request, site, visit -> draw(HttpStatus.OK, visit, year, EditForm.open(start(visit))));
    }

    @Post
    @ForStaff(Role.MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> set(HttpRequest<?> request, String site, @Body Map<String, Object> body) {
        Sheet sheet = new Sheet(body);
        return counter.manager(request, site, visit -> {
            SheetReader reader = new SheetReader(sheet, visit.page().words(), "incubation");
            Counting counting = reader.choice("counting", Counting.class);
            String target = sheet.half("target").replace("%", "").strip();
            if (!target.isEmpty() && (!target.matches("\\d{1,3}(\\.\\d)?") || new BigDecimal(target).compareTo(new BigDecimal(100)) > 0)) {
                reader.sentence("target", visit.page().t("incubation.form.target"));
            }
            String reason = reader.required("reason", 400);
            String version = Long.toString(occupancies.setting(visit.site()).version());
            if (!sheet.half("version").isEmpty() && !sheet.half("version").equals(version)) {
                reader.sentence("counting", visit.page().t("incubation.form.meanwhile"));
            }
            if (!reader.errors().isEmpty() || counting == Counting.AREA) {
                Map<String, String> typed = new HashMap<>(sheet.values());
                typed.put("version", version);
                EditForm again = new EditForm(false, typed, reader.errors(), null, List.of());
                return draw(HttpStatus.UNPROCESSABLE_ENTITY, visit, 0, again);
            }
            Integer permille = target.isEmpty() ? null : new BigDecimal(target).movePointRight(1).intValueExact();
            occupancies.set(visit.site(), counting, permille, new LetRoom.By(visit.viewer(), reason));
            return Html.seeOther("/staff/occupancy/" + visit.site().key());
        });
    }

    private Map<String, String> start(Counter.Visit visit) {
        OccupancySetting setting = occupancies.setting(visit.site());
        Integer target = setting.targetPermille();
        return Map.of(
                "version", Long.toString(setting.version()),
                "counting", setting.counting().name(),
                "target", target == null ? "" : target / 10 + "." + target % 10);
    }

    private HttpResponse<?> draw(HttpStatus status, Counter.Visit visit, int year, EditForm form) {
        FiscalYear now = FiscalYear.of(visit.today());
        FiscalYear shown = year < 2000 || year > now.year() + 1 ? now : new FiscalYear(year);
        Map<String, Object> params = new HashMap<>();
        params.put("site", visit.site());
        params.put("report", OccupancyReport.of(visit, shown, occupancies.of(visit.site()), occupancies.setting(visit.site())));
        params.put("form", form);
        params.put("manages", visit.manages());
        params.put("errors", form.errors().isEmpty() ? FormErrors.none() : form.errors());
        return Html.status(status, visit.page(), "incubation/occupancy", params);
    }
}
