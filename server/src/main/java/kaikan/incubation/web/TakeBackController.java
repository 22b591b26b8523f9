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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import kaikan.facility.web.Sheet;
import kaikan.facility.web.SheetReader;
import kaikan.incubation.Answer;
import kaikan.incubation.LetRoom;
import kaikan.incubation.TakeBack;
import kaikan.incubation.Tenancies;
import kaikan.incubation.Tenancy;
import kaikan.incubation.TenancyRefusal;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/// Taking back a tenancy that was entered by mistake: what goes and what stays is said before, and why is asked for.
@Controller("/staff/tenancies/{site}/t/{ref}/cancel")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForStaff(Role.MANAGER)
final class TakeBackController {
    private final Counter counter;
    private final Tenancies tenancies;
    private final TakeBack takeBack;

    TakeBackController(Counter counter, Tenancies tenancies, TakeBack takeBack) {
        this.counter = counter;
        this.tenancies = tenancies;
        this.takeBack = takeBack;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, String site, String ref) {
        return at(request, site, ref, (visit, tenancy) ->
                draw(visit, tenancy, HttpStatus.OK, new Asked("", Long.toString(tenancy.version()), FormErrors.none(), null)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(HttpRequest<?> request, String site, String ref, @Body Map<String, Object> body) {
        return at(request, site, ref, (visit, tenancy) -> {
            Sheet sheet = new Sheet(body);
            SheetReader reader = new SheetReader(sheet, visit.page().words(), "incubation");
            LetRoom.By by = new LetRoom.By(visit.viewer(), reader.required("cancel_reason", 400));
            Asked asked = new Asked(sheet.text("cancel_reason"), sheet.half("version"), reader.errors(), null);
            if (!reader.errors().isEmpty()) {
                return draw(visit, tenancy, HttpStatus.UNPROCESSABLE_ENTITY, asked);
            }
            return switch (takeBack.cancel(TermsController.seen(tenancy, asked.version), by)) {
                case Answer.Done(String _) -> Html.seeOther(path(visit, tenancy) + "?saved=yes");
                case Answer.Refused(TenancyRefusal refusal) -> draw(visit, tenancy, Refusals.status(refusal), asked.refused(tenancy, refusal));
            };
        });
    }

    /// What was asked and typed.
    private record Asked(String reason, String version, FormErrors errors, @Nullable TenancyRefusal refusal) {
        /// The terms are shown anew, so the next answer is about them.
        Asked refused(Tenancy shown, TenancyRefusal why) {
            return new Asked(reason, Long.toString(shown.version()), errors, why);
        }
    }

    /// One that is taken back already has nothing to ask: its page says so.
    private HttpResponse<?> at(HttpRequest<?> request, String site, String ref, BiFunction<Counter.Visit, Tenancy, HttpResponse<?>> work) {
        return counter.manager(request, site, visit -> tenancies.byRef(ref)
                .filter(tenancy -> tenancy.siteId() == visit.site().id())
                .<HttpResponse<?>>map(tenancy -> tenancy.cancelled() ? Html.seeOther(path(visit, tenancy)) : work.apply(visit, tenancy))
                .orElseGet(() -> counter.missing(request)));
    }

    private static String path(Counter.Visit visit, Tenancy tenancy) {
        return "/staff/tenancies/" + visit.site().key() + "/t/" + tenancy.ref();
    }

    private HttpResponse<?> draw(Counter.Visit visit, Tenancy tenancy, HttpStatus status, Asked asked) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("site", visit.site());
        params.put("tenancy", tenancy);
        params.put("terms", Lines.of(visit, List.of(tenancy), _ -> true));
        params.put("told", takeBack.told(tenancy).stream().map(Person::name).toList());
        params.put("errors", asked.errors);
        params.put("reason", asked.reason);
        params.put("version", asked.version);
        params.put("refusal", asked.refusal);
        return Html.status(status, visit.page(), "incubation/cancel", params);
    }
}
