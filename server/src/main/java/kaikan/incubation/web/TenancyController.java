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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.facility.Space;
import kaikan.facility.web.EditForm;
import kaikan.facility.web.Sheet;
import kaikan.facility.web.SheetReader;
import kaikan.incubation.Answer;
import kaikan.incubation.LetRoom;
import kaikan.incubation.NewTenancy;
import kaikan.incubation.Tenancies;
import kaikan.incubation.Tenancy;
import kaikan.incubation.TenancyRefusal;
import kaikan.member.Role;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Pages;
import kaikan.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/// Who has which room of a site, a room's history, and entering a tenancy.
@Controller("/staff/tenancies")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForStaff
final class TenancyController {
    private final Counter counter;
    private final Pages pages;
    private final Tenancies tenancies;
    private final LetRoom letRoom;

    TenancyController(Counter counter, Pages pages, Tenancies tenancies, LetRoom letRoom) {
        this.counter = counter;
        this.pages = pages;
        this.tenancies = tenancies;
        this.letRoom = letRoom;
    }

    @Get
    HttpResponse<?> sites(HttpRequest<?> request) {
        return Html.ok(pages.of(request), "incubation/sites", Map.of("sites", counter.sites(request)));
    }

    @Get("/{site}")
    HttpResponse<?> rooms(HttpRequest<?> request, String site, @QueryValue(defaultValue = "") String saved) {
        return counter.staff(request, site, visit -> {
            List<Tenancy> all = tenancies.ofSite(visit.site().id());
            return Html.ok(visit.page(), "incubation/rooms", Map.of(
                    "site", visit.site(),
                    "rooms", Lines.rooms(visit, all),
                    "cancelled", Lines.of(visit, all.stream().filter(Tenancy::cancelled).toList(), _ -> true).reversed(),
                    "manages", visit.manages(),
                    "saved", !saved.isEmpty()));
        });
    }

    @Get("/{site}/rooms/{space}")
    HttpResponse<?> room(HttpRequest<?> request, String site, String space) {
        return counter.staff(request, site, visit -> {
            Optional<Space> found = visit.catalogue().space(visit.site(), space);
            if (found.isEmpty()) {
                return counter.missing(request);
            }
            List<Tenancy> all = tenancies.ofSpace(found.get().id());
            List<LetLine> lines = Lines.of(visit, all, stretch -> stretch.spaceId() == found.get().id()).reversed();
            return Html.ok(visit.page(), "incubation/room", Map.of(
                    "site", visit.site(),
                    "space", found.get(),
                    "lines", lines,
                    "sharing", Lines.sharing(visit, tenancies.ofSite(visit.site().id()), found.get())));
        });
    }

    @Get("/{site}/new")
    @ForStaff(Role.MANAGER)
    HttpResponse<?> blank(HttpRequest<?> request, String site, @QueryValue(defaultValue = "") String space) {
        return counter.manager(request, site, visit -> {
            Map<String, String> start = Map.of("space", space, "kind", "ORGANISATION", "tax", "INCLUDED", "from", visit.today().toString());
            return draw(HttpStatus.OK, visit, start, Trouble.none());
        });
    }

    @Post("/{site}/new")
    @ForStaff(Role.MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(HttpRequest<?> request, String site, @Body Map<String, Object> body) {
        Sheet sheet = new Sheet(body);
        return counter.manager(request, site, visit -> {
            SheetReader reader = new SheetReader(sheet, visit.page().words(), "incubation");
            Optional<NewTenancy> typed = TenancySheet.entering(visit, sheet, reader);
            if (typed.isEmpty()) {
                return draw(HttpStatus.UNPROCESSABLE_ENTITY, visit, sheet.values(), new Trouble(reader.errors(), null));
            }
            return switch (letRoom.enter(typed.get(), visit.viewer())) {
                case Answer.Done(String ref) -> Html.seeOther("/staff/tenancies/" + site + "/t/" + ref + "?saved=yes");
                case Answer.Refused(TenancyRefusal refusal) ->
                    draw(Refusals.status(refusal), visit, sheet.values(), new Trouble(FormErrors.none(), refusal));
            };
        });
    }

    /// What is wrong with a form.
    private record Trouble(FormErrors errors, @Nullable TenancyRefusal refusal) {
        static Trouble none() {
            return new Trouble(FormErrors.none(), null);
        }
    }

    private static HttpResponse<?> draw(HttpStatus status, Counter.Visit visit, Map<String, String> values, Trouble trouble) {
        EditForm form = new EditForm(true, values, trouble.errors, null, List.of());
        Map<String, @Nullable Object> params = new HashMap<>(Map.of("site", visit.site(), "form", form, "spaces", Choices.spaces(visit)));
        params.put("refusal", trouble.refusal);
        return Html.status(status, visit.page(), "incubation/enter", params);
    }
}
