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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kaikan.facility.Saved;
import kaikan.facility.UnitEditor;
import kaikan.facility.UnitEntry;
import kaikan.member.Role;
import kaikan.member.web.ForStaff;
import org.jspecify.annotations.Nullable;

/// The units of a site.
@Controller("/staff/catalogue/sites/{site}/units")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForStaff(Role.MANAGER)
final class UnitController {
    private final Desks desks;
    private final Forms forms;
    private final Removals removals;
    private final UnitEditor editor;

    UnitController(Desks desks, Forms forms, Removals removals, UnitEditor editor) {
        this.desks = desks;
        this.forms = forms;
        this.removals = removals;
        this.editor = editor;
    }

    @Get("/new")
    HttpResponse<?> blank(HttpRequest<?> request, String site) {
        return desks.at(request, site, desk -> forms.open(desk, subject(desk, null), EditForm.fresh(true, Map.of("capacity", "1"))));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, String site, @Body Map<String, Object> body) {
        return desks.at(request, site, desk -> save(desk, null, new Sheet(body)));
    }

    @Get("/{unit}")
    HttpResponse<?> edit(HttpRequest<?> request, String site, String unit) {
        return desks.at(request, site, desk -> with(request, find(desk, unit), entry ->
                forms.open(desk, subject(desk, entry), EditForm.fresh(false, Versions.fields(entry)))));
    }

    @Post("/{unit}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String site, String unit, @Body Map<String, Object> body) {
        return desks.at(request, site, desk -> with(request, find(desk, unit), entry -> save(desk, entry, new Sheet(body))));
    }

    @Get("/{unit}/delete")
    HttpResponse<?> ask(HttpRequest<?> request, String site, String unit) {
        return desks.at(request, site, desk -> with(request, find(desk, unit), entry ->
                removals.ask(desk, removal(desk, entry), editor.against(entry))));
    }

    @Post("/{unit}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delete(HttpRequest<?> request, String site, String unit, @Body Map<String, Object> body) {
        return desks.at(request, site, desk -> with(request, find(desk, unit), entry ->
                removals.answer(desk, removal(desk, entry), new Sheet(body), why -> editor.delete(entry, why))));
    }

    private HttpResponse<?> with(HttpRequest<?> request, Optional<UnitEntry> found, Function<UnitEntry, HttpResponse<?>> work) {
        return found.<HttpResponse<?>>map(work).orElseGet(() -> desks.missing(request));
    }

    private HttpResponse<?> save(Desk desk, @Nullable UnitEntry before, Sheet sheet) {
        SheetReader reader = new SheetReader(sheet, desk.page().words(), "facility");
        String nameJa = reader.required("name_ja", 120);
        String nameEn = reader.optional("name_en", 120);
        String key = reader.key("key", nameEn);
        Integer capacity = reader.number("capacity", 1, 100_000);
        if (capacity == null) {
            reader.wrong("capacity", "required");
        }
        BigDecimal area = reader.area("area");
        Versions.reason(reader, before);
        if (!reader.errors().isEmpty() || capacity == null) {
            return forms.wrong(desk, subject(desk, before), EditForm.wrong(before == null, sheet.values(), reader.errors()));
        }
        UnitEntry typed = new UnitEntry(before == null ? 0 : before.id(), desk.site().id(), key, nameJa, nameEn.isEmpty() ? nameJa : nameEn,
                capacity, area, Versions.of(sheet));
        Saved saved = editor.save(typed, desk.because(sheet));
        return forms.answer(desk, subject(desk, before), new Forms.Attempt(saved, sheet, typed, before, Overview.saved(desk.site())));
    }

    private Optional<UnitEntry> find(Desk desk, String key) {
        return desk.catalogue().units(desk.site()).stream()
                .filter(unit -> unit.key().equals(key))
                .findFirst()
                .flatMap(unit -> editor.find(unit.id()));
    }

    private static Removals.Removal removal(Desk desk, UnitEntry entry) {
        String path = Overview.path(desk.site()) + "/units/" + entry.key();
        return new Removals.Removal("unit", entry.name().in(desk.page().language()), List.of(), path, Overview.deleted(desk.site()));
    }

    private static Forms.Subject subject(Desk desk, @Nullable UnitEntry entry) {
        List<String> users = entry == null
                ? List.of()
                : desk.catalogue().taking(entry.id()).stream().map(space -> space.name().in(desk.page().language())).toList();
        return new Forms.Subject("unit", "unit", entry, Map.of("site", desk.site(), "users", users));
    }
}
