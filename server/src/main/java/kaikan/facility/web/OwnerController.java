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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.facility.Owner;
import kaikan.facility.OwnerEditor;
import kaikan.facility.OwnerEntry;
import kaikan.facility.RegistrationNumber;
import kaikan.facility.Saved;
import kaikan.member.Role;
import kaikan.member.web.ForStaff;
import org.jspecify.annotations.Nullable;

/// Owners: added, changed, removed by administrators.
@Controller("/staff/catalogue/owners")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForStaff(Role.ADMINISTRATOR)
final class OwnerController {
    private static final String NEXT = "/staff/catalogue?saved=yes";

    private final Desks desks;
    private final Forms forms;
    private final Removals removals;
    private final OwnerEditor editor;

    OwnerController(Desks desks, Forms forms, Removals removals, OwnerEditor editor) {
        this.desks = desks;
        this.forms = forms;
        this.removals = removals;
        this.editor = editor;
    }

    @Get("/new")
    HttpResponse<?> blank(HttpRequest<?> request) {
        return desks.everywhere(request, desk -> forms.open(desk, subject(null), EditForm.fresh(true, Map.of())));
    }

    @Get("/{owner}")
    HttpResponse<?> edit(HttpRequest<?> request, String owner) {
        return desks.everywhere(request, desk -> find(desk, owner)
                .<HttpResponse<?>>map(entry -> forms.open(desk, subject(entry), EditForm.fresh(false, Versions.fields(entry))))
                .orElseGet(() -> desks.missing(request)));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, Object> body) {
        return desks.everywhere(request, desk -> save(desk, null, new Sheet(body)));
    }

    @Post("/{owner}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String owner, @Body Map<String, Object> body) {
        return desks.everywhere(request, desk -> find(desk, owner)
                .<HttpResponse<?>>map(entry -> save(desk, entry, new Sheet(body)))
                .orElseGet(() -> desks.missing(request)));
    }

    @Get("/{owner}/delete")
    HttpResponse<?> ask(HttpRequest<?> request, String owner) {
        return desks.everywhere(request, desk -> find(desk, owner)
                .<HttpResponse<?>>map(entry -> removals.ask(desk, removal(desk, entry), editor.against(entry)))
                .orElseGet(() -> desks.missing(request)));
    }

    @Post("/{owner}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delete(HttpRequest<?> request, String owner, @Body Map<String, Object> body) {
        Sheet sheet = new Sheet(body);
        return desks.everywhere(request, desk -> find(desk, owner)
                .<HttpResponse<?>>map(entry -> removals.answer(desk, removal(desk, entry), sheet, why -> editor.delete(entry, why)))
                .orElseGet(() -> desks.missing(request)));
    }

    private HttpResponse<?> save(Desk desk, @Nullable OwnerEntry before, Sheet sheet) {
        SheetReader reader = new SheetReader(sheet, desk.page().words(), "facility");
        OwnerEntry typed = read(sheet, reader, before == null ? 0 : before.id());
        Versions.reason(reader, before);
        if (!reader.errors().isEmpty()) {
            return forms.wrong(desk, subject(before), EditForm.wrong(before == null, sheet.values(), reader.errors()));
        }
        Saved saved = editor.save(typed, desk.because(sheet));
        return forms.answer(desk, subject(before), new Forms.Attempt(saved, sheet, typed, before, NEXT));
    }

    private static OwnerEntry read(Sheet sheet, SheetReader reader, long id) {
        String nameJa = reader.required("name_ja", 120);
        String nameEn = reader.optional("name_en", 120);
        String key = reader.key("key", nameEn);
        String number = sheet.half("registration").replace("-", "");
        if (!number.isEmpty() && !RegistrationNumber.valid(number)) {
            reader.wrong("registration", "registration");
        }
        return new OwnerEntry(id, key, nameJa, nameEn.isEmpty() ? nameJa : nameEn, number.isEmpty() ? null : number, Versions.of(sheet));
    }

    private Optional<OwnerEntry> find(Desk desk, String key) {
        Optional<Owner> known = desk.catalogue().owners().stream().filter(owner -> owner.key().equals(key)).findFirst();
        return known.flatMap(owner -> editor.find(owner.id()));
    }

    private static Removals.Removal removal(Desk desk, OwnerEntry entry) {
        String path = "/staff/catalogue/owners/" + entry.key();
        return new Removals.Removal("owner", entry.name().in(desk.page().language()), List.of(), path, "/staff/catalogue?saved=deleted");
    }

    private static Forms.Subject subject(@Nullable OwnerEntry entry) {
        return new Forms.Subject("owner", "owner", entry, Map.of());
    }
}
