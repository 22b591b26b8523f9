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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import kaikan.facility.CatalogueRefusal;
import kaikan.facility.Change;
import kaikan.facility.Saved;
import kaikan.facility.SiteEditor;
import kaikan.facility.SiteEntry;
import kaikan.facility.SitePublication;
import kaikan.facility.Space;
import kaikan.member.Role;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/// Shows a site to everybody that was prepared until now, and takes it back into preparation while nobody has booked there: deeds of their
/// own, with a look at what will be read, what is still missing, and a reason.
@Controller("/staff/catalogue/sites/{site}")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForStaff(Role.MANAGER)
final class PublicationController {
    private static final FormErrors NO_ERRORS = FormErrors.none();

    private final Desks desks;
    private final SiteEditor editor;
    private final SitePublication publication;
    private final Unpriced unpriced;

    PublicationController(Desks desks, SiteEditor editor, SitePublication publication, Unpriced unpriced) {
        this.desks = desks;
        this.editor = editor;
        this.publication = publication;
        this.unpriced = unpriced;
    }

    @Get("/publish")
    HttpResponse<?> ask(HttpRequest<?> request, String site) {
        return with(request, site, (desk, entry) -> entry.published()
                ? Html.seeOther(Overview.path(desk.site()))
                : draw(desk, HttpStatus.OK, new Sheet(null), new Trouble(NO_ERRORS, publication.againstPublishing(entry).orElse(null))));
    }

    @Post("/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(HttpRequest<?> request, String site, @Body Map<String, Object> body) {
        return with(request, site, (desk, entry) ->
                answer(desk, new Sheet(body), why -> publication.publish(entry, why), Overview.published(desk.site())));
    }

    @Get("/prepare")
    HttpResponse<?> askBack(HttpRequest<?> request, String site) {
        return with(request, site, (desk, entry) -> entry.published()
                ? draw(desk, HttpStatus.OK, new Sheet(null), new Trouble(NO_ERRORS, publication.againstTakingBack(entry).orElse(null)))
                : Html.seeOther(Overview.path(desk.site())));
    }

    @Post("/prepare")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeBack(HttpRequest<?> request, String site, @Body Map<String, Object> body) {
        return with(request, site, (desk, entry) ->
                answer(desk, new Sheet(body), why -> publication.takeBack(entry, why), Overview.prepared(desk.site())));
    }

    private HttpResponse<?> with(HttpRequest<?> request, String site, BiFunction<Desk, SiteEntry, HttpResponse<?>> work) {
        return desks.at(request, site, desk -> editor.find(desk.site().id())
                .<HttpResponse<?>>map(entry -> work.apply(desk, entry))
                .orElseGet(() -> desks.missing(request)));
    }

    private HttpResponse<?> answer(Desk desk, Sheet sheet, Function<Change, Saved> deed, String next) {
        SheetReader reader = new SheetReader(sheet, desk.page().words(), "facility");
        reader.required("reason", 400);
        if (!reader.errors().isEmpty()) {
            return draw(desk, HttpStatus.UNPROCESSABLE_ENTITY, sheet, new Trouble(reader.errors(), null));
        }
        return switch (deed.apply(desk.because(sheet))) {
            case Saved.Done _ -> Html.seeOther(next);
            case Saved.Refused(CatalogueRefusal refusal) -> draw(desk, Refusals.status(refusal), sheet, new Trouble(NO_ERRORS, refusal));
        };
    }

    private record Trouble(FormErrors errors, @Nullable CatalogueRefusal refusal) {}

    /// The page of the deed that the address names.
    private HttpResponse<?> draw(Desk desk, HttpStatus status, Sheet sheet, Trouble trouble) {
        Map<String, @Nullable Object> params = new HashMap<>(Map.of("site", desk.site(), "errors", trouble.errors, "reason", sheet.text("reason")));
        params.put("refusal", trouble.refusal);
        params.put("administrator", desk.viewer().administrator());
        if (desk.page().path().endsWith("/prepare")) {
            return Html.status(status, desk.page(), "facility/prepare", params);
        }
        LocalDate today = LocalDate.ofInstant(desk.page().now(), desk.site().zone());
        params.put("spaces", offered(desk.catalogue().spaces(desk.site()), today));
        params.put("unpriced", offered(unpriced.at(desk.catalogue(), desk.site()), today));
        params.put("unfit", offered(unpriced.unfit(desk.catalogue(), desk.site()), today));
        return Html.status(status, desk.page(), "facility/publish", params);
    }

    private static List<Space> offered(List<Space> spaces, LocalDate today) {
        return spaces.stream().filter(space -> space.offeredOnOrAfter(today)).toList();
    }
}
