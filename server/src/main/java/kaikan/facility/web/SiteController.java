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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kaikan.calendar.OpeningHours;
import kaikan.facility.CatalogueRefusal;
import kaikan.facility.Occupant;
import kaikan.facility.Saved;
import kaikan.facility.SiteEditor;
import kaikan.facility.SiteEntry;
import kaikan.facility.Stranding;
import kaikan.member.Role;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A site's own facts: names, opening hours, modules. New sites and their end are for administrators.
@Controller("/staff/catalogue/sites")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForStaff(Role.MANAGER)
final class SiteController {
    private final Desks desks;
    private final Forms forms;
    private final Removals removals;
    private final SiteEditor editor;
    private final Stranding stranding;

    SiteController(Desks desks, Forms forms, Removals removals, SiteEditor editor, Stranding stranding) {
        this.desks = desks;
        this.forms = forms;
        this.removals = removals;
        this.editor = editor;
        this.stranding = stranding;
    }

    @Get("/new")
    HttpResponse<?> blank(HttpRequest<?> request) {
        return desks.everywhere(request, desk -> forms.open(desk, SiteForms.subject(desk, null), EditForm.fresh(true, SiteSheet.blank())));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, Object> body) {
        return desks.everywhere(request, desk -> take(desk, null, new Sheet(body)));
    }

    @Get("/{site}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, String site) {
        return with(request, site, (desk, entry) ->
                forms.open(desk, SiteForms.subject(desk, entry), EditForm.fresh(false, SiteSheet.fields(entry))));
    }

    @Post("/{site}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String site, @Body Map<String, Object> body) {
        return with(request, site, (desk, entry) -> take(desk, entry, new Sheet(body)));
    }

    @Get("/{site}/delete")
    @ForStaff(Role.ADMINISTRATOR)
    HttpResponse<?> ask(HttpRequest<?> request, String site) {
        return with(request, site, (desk, entry) -> removals.ask(desk, SiteForms.removal(desk), editor.against(entry)));
    }

    @Post("/{site}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ForStaff(Role.ADMINISTRATOR)
    HttpResponse<?> delete(HttpRequest<?> request, String site, @Body Map<String, Object> body) {
        return with(request, site, (desk, entry) ->
                removals.answer(desk, SiteForms.removal(desk), new Sheet(body), why -> editor.delete(entry, why)));
    }

    private interface Work {
        HttpResponse<?> on(Desk desk, SiteEntry entry);
    }

    private HttpResponse<?> with(HttpRequest<?> request, String site, Work work) {
        Function<Desk, HttpResponse<?>> found = desk -> editor.find(desk.site().id())
                .<HttpResponse<?>>map(entry -> work.on(desk, entry))
                .orElseGet(() -> desks.missing(request));
        return desks.at(request, site, found);
    }

    /// A sheet may ask for a look at the next days, or for Monday's times on all days; only otherwise it is saved.
    private HttpResponse<?> take(Desk desk, @Nullable SiteEntry before, Sheet sheet) {
        boolean isNew = before == null;
        if (sheet.text("do").equals("monday")) {
            EditForm same = EditForm.fresh(isNew, HoursSheet.likeMonday(sheet.values()));
            return forms.open(desk, SiteForms.subject(desk, before), same);
        }
        SheetReader reader = new SheetReader(sheet, desk.page().words(), "facility");
        SiteSheet typed = SiteSheet.read(sheet, reader, before);
        if (sheet.text("do").equals("preview")) {
            return preview(desk, before, typed, EditForm.wrong(isNew, sheet.values(), reader.errors()));
        }
        Versions.reason(reader, before);
        if (!reader.errors().isEmpty()) {
            return forms.wrong(desk, SiteForms.subject(desk, before), EditForm.wrong(isNew, sheet.values(), reader.errors()));
        }
        Optional<CatalogueRefusal> stranded = stranded(desk, before, typed, sheet);
        if (stranded.isPresent()) {
            EditForm again = EditForm.refused(isNew, sheet.values(), stranded.get()).with(untold(desk, sheet, stranded.get()));
            return forms.draw(HttpStatus.CONFLICT, desk, SiteForms.subject(desk, before), again);
        }
        Saved saved = editor.save(typed.entry(), desk.because(sheet));
        String next = Overview.ROOT + "/sites/" + typed.entry().key() + "?saved=yes";
        if (before != null && saved instanceof Saved.Refused(CatalogueRefusal.Changed _)) {
            return joined(desk, before, sheet, saved);
        }
        return forms.answer(desk, SiteForms.subject(desk, before), new Forms.Attempt(saved, sheet, typed.entry(), before, next));
    }

    /// The form with what the other saved wherever this one did not touch it, and with what is left to decide.
    private HttpResponse<?> joined(Desk desk, SiteEntry now, Sheet sent, Saved saved) {
        Joined joined = Joined.of(sent, SiteSheet.fields(now));
        Sheet sheet = joined.sheet();
        SiteSheet typed = SiteSheet.read(sheet, new SheetReader(sheet, desk.page().words(), "facility"), now);
        Forms.Subject subject = SiteForms.subject(desk, now).with("followed", joined.followed());
        return forms.answer(desk, subject, new Forms.Attempt(saved, sheet, typed.entry(), now, ""));
    }

    /// The uses that would stand before closed doors, unless whoever changes the hours has seen just as many and keeps them.
    private Optional<CatalogueRefusal> stranded(Desk desk, @Nullable SiteEntry before, SiteSheet typed, Sheet sheet) {
        if (before == null) {
            return Optional.empty();
        }
        List<Occupant> uses = stranding.of(before.id(), desk.site().zone(), OpeningHours.parse(before.hours()), typed.hours());
        boolean seen = sheet.text("stranded").equals(Integer.toString(uses.size()));
        return uses.isEmpty() || seen ? Optional.empty() : Optional.of(new CatalogueRefusal.Stranded(uses));
    }

    /// Whoever was shown just as many and has not ticked that they stay is told so.
    private static FormErrors untold(Desk desk, Sheet sheet, CatalogueRefusal stranded) {
        boolean shown = sheet.text("asked").equals(Integer.toString(Standing.all(stranded)));
        return shown ? FormErrors.none().with("stranded", desk.page().t("facility.stranded.tick", stranded.args().getFirst())) : FormErrors.none();
    }

    private HttpResponse<?> preview(Desk desk, @Nullable SiteEntry before, SiteSheet typed, EditForm form) {
        HttpStatus status = form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return forms.draw(status, desk, SiteForms.preview(desk, before, typed.hours()), form);
    }
}
