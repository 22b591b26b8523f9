package kaikan.facility.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kaikan.facility.CatalogueRefusal;
import kaikan.facility.Saved;
import kaikan.facility.Space;
import kaikan.facility.SpaceEditor;
import kaikan.facility.SpaceEntry;
import kaikan.member.Role;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;
import kaikan.platform.web.Wrong;
import org.jspecify.annotations.Nullable;

/// The spaces of a site: what people ask for, what it consists of, and in which order it is drawn.
@Controller("/staff/catalogue/sites/{site}/spaces")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForStaff(Role.MANAGER)
final class SpaceController {
    private final Desks desks;
    private final Forms forms;
    private final Removals removals;
    private final SpaceForms choices;
    private final SpaceEditor editor;

    SpaceController(Desks desks, Forms forms, Removals removals, SpaceForms choices, SpaceEditor editor) {
        this.desks = desks;
        this.forms = forms;
        this.removals = removals;
        this.choices = choices;
        this.editor = editor;
    }

    @Get("/new")
    HttpResponse<?> blank(HttpRequest<?> request, String site) {
        return desks.at(request, site, desk -> forms.open(desk, choices.subject(desk, null), EditForm.fresh(true, SpaceForms.blank(desk))));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, String site, @Body Map<String, Object> body) {
        return desks.at(request, site, desk -> save(desk, null, new Sheet(body)));
    }

    @Get("/{space}")
    HttpResponse<?> edit(HttpRequest<?> request, String site, String space) {
        return at(request, site, space, found -> {
            EditForm form = EditForm.fresh(false, SpaceSheet.fields(found.desk.catalogue(), found.entry, found.space));
            return forms.open(found.desk, choices.subject(found.desk, found.entry), form);
        });
    }

    @Post("/{space}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String site, String space, @Body Map<String, Object> body) {
        return at(request, site, space, found -> save(found.desk, found.entry, new Sheet(body)));
    }

    @Post("/{space}/up")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> up(HttpRequest<?> request, String site, String space) {
        return at(request, site, space, found -> shift(found, SpaceEditor.Direction.UP));
    }

    @Post("/{space}/down")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> down(HttpRequest<?> request, String site, String space) {
        return at(request, site, space, found -> shift(found, SpaceEditor.Direction.DOWN));
    }

    @Get("/{space}/delete")
    HttpResponse<?> ask(HttpRequest<?> request, String site, String space) {
        return at(request, site, space, found -> removals.ask(
                found.desk, SpaceForms.removal(found.desk, found.space), editor.against(found.entry)));
    }

    @Post("/{space}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delete(HttpRequest<?> request, String site, String space, @Body Map<String, Object> body) {
        return at(request, site, space, found -> removals.answer(
                found.desk, SpaceForms.removal(found.desk, found.space), new Sheet(body), why -> editor.delete(found.entry, why)));
    }

    /// A space of the register on the desk.
    private record Found(Desk desk, Space space, SpaceEntry entry) {}

    private HttpResponse<?> at(HttpRequest<?> request, String site, String key, Function<Found, HttpResponse<?>> work) {
        return desks.at(request, site, desk -> {
            Optional<Found> found = desk.catalogue()
                    .space(desk.site(), key)
                    .flatMap(space -> editor.find(space.id()).map(entry -> new Found(desk, space, entry)));
            return found.<HttpResponse<?>>map(work).orElseGet(() -> desks.missing(request));
        });
    }

    private HttpResponse<?> shift(Found found, SpaceEditor.Direction direction) {
        editor.shift(found.entry, direction, found.desk.because(new Sheet(null)));
        return Html.seeOther(Overview.path(found.desk.site()) + "#space-" + found.space.key());
    }

    private HttpResponse<?> save(Desk desk, @Nullable SpaceEntry before, Sheet sheet) {
        SheetReader reader = new SheetReader(sheet, desk.page().words(), "facility");
        SpaceSheet typed = SpaceSheet.read(desk, sheet, reader, before);
        Versions.reason(reader, before);
        choices.check(desk, before, typed.entry(), reader);
        if (!reader.errors().isEmpty()) {
            return forms.wrong(desk, choices.subject(desk, before), EditForm.wrong(before == null, sheet.values(), reader.errors()));
        }
        Saved saved = editor.save(typed.entry(), typed.parts(), desk.because(sheet));
        if (saved instanceof Saved.Refused(CatalogueRefusal.Unfit unfit)) {
            reader.sentence("class", Wrong.of(desk.page().words(), unfit));
            return forms.wrong(desk, choices.subject(desk, before), EditForm.wrong(before == null, sheet.values(), reader.errors()));
        }
        String next = choices.unpriced(desk, typed.entry()) ? Overview.unpriced(desk.site()) : Overview.saved(desk.site());
        return forms.answer(desk, choices.subject(desk, before), new Forms.Attempt(saved, sheet, typed.entry(), before, next));
    }
}
