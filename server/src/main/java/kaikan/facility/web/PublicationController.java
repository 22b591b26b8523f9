package kaikan.facility.web;

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
import java.util.Map;
import java.util.Optional;
import kaikan.facility.CatalogueRefusal;
import kaikan.facility.Saved;
import kaikan.facility.SiteEditor;
import kaikan.facility.SiteEntry;
import kaikan.member.Role;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/// Shows a site to everybody that was prepared until now: a deed of its own, with a look at what will be read and a reason.
@Controller("/staff/catalogue/sites/{site}/publish")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForStaff(Role.MANAGER)
final class PublicationController {
    private final Desks desks;
    private final SiteEditor editor;

    PublicationController(Desks desks, SiteEditor editor) {
        this.desks = desks;
        this.editor = editor;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, String site) {
        return desks.at(request, site, desk -> desk.site().published()
                ? Html.seeOther(Overview.path(desk.site()))
                : draw(desk, HttpStatus.OK, new Sheet(null), new Trouble(FormErrors.none(), null)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(HttpRequest<?> request, String site, @Body Map<String, Object> body) {
        return desks.at(request, site, desk -> {
            Sheet sheet = new Sheet(body);
            SheetReader reader = new SheetReader(sheet, desk.page().words(), "facility");
            reader.required("reason", 400);
            Optional<SiteEntry> entry = editor.find(desk.site().id());
            if (!reader.errors().isEmpty()) {
                return draw(desk, HttpStatus.UNPROCESSABLE_ENTITY, sheet, new Trouble(reader.errors(), null));
            }
            return entry.isEmpty() ? desks.missing(request) : switch (editor.publish(entry.get(), desk.because(sheet))) {
                case Saved.Done _ -> Html.seeOther(Overview.path(desk.site()) + "?saved=yes");
                case Saved.Refused(CatalogueRefusal refusal) ->
                    draw(desk, Refusals.status(refusal), sheet, new Trouble(FormErrors.none(), refusal));
            };
        });
    }

    private record Trouble(FormErrors errors, @Nullable CatalogueRefusal refusal) {}

    private static HttpResponse<?> draw(Desk desk, HttpStatus status, Sheet sheet, Trouble trouble) {
        Map<String, @Nullable Object> params = new HashMap<>(Map.of(
                "site", desk.site(), "spaces", desk.catalogue().spaces(desk.site()), "errors", trouble.errors, "reason", sheet.text("reason")));
        params.put("refusal", trouble.refusal);
        return Html.status(status, desk.page(), "facility/publish", params);
    }
}
