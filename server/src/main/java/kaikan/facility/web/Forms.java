package kaikan.facility.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.facility.CatalogueRefusal;
import kaikan.facility.Entry;
import kaikan.facility.Name;
import kaikan.facility.Saved;
import kaikan.facility.SpaceEntry;
import kaikan.member.web.TrailDetails;
import kaikan.platform.web.Html;
import kaikan.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/// Draws the catalogue's forms and what became of them.
@Singleton
class Forms {
    private final Trails trails;
    private final TrailDetails details;

    Forms(Trails trails, TrailDetails details) {
        this.trails = trails;
        this.details = details;
    }

    /// What a form is about.
    ///
    /// @param template the template below `facility/`
    /// @param entry what stands in the register; null for something new
    /// @param extras further parameters of the template
    record Subject(String template, String type, @Nullable Entry entry, Map<String, ?> extras) {
        /// The same with one more parameter.
        Subject with(String name, Object value) {
            Map<String, Object> more = new HashMap<>(extras);
            more.put(name, value);
            return new Subject(template, type, entry, more);
        }
    }

    /// An untouched form.
    HttpResponse<?> open(Desk desk, Subject subject, EditForm form) {
        return draw(HttpStatus.OK, desk, subject, form);
    }

    /// A form that must be corrected.
    HttpResponse<?> wrong(Desk desk, Subject subject, EditForm form) {
        return draw(HttpStatus.UNPROCESSABLE_ENTITY, desk, subject, form);
    }

    /// The way on after saving, or the form with what stands against it.
    HttpResponse<?> answer(Desk desk, Subject subject, Attempt attempt) {
        return switch (attempt.saved) {
            case Saved.Done _ -> Html.seeOther(attempt.next);
            case Saved.Refused(CatalogueRefusal refusal) -> {
                EditForm form = EditForm.refused(attempt.typed.id() == 0, attempt.sheet.values(), refusal);
                Entry stored = attempt.stored;
                boolean changed = refusal instanceof CatalogueRefusal.Changed && stored != null;
                EditForm shown = changed && stored != null ? said(desk, subject, form.against(stored, attempt.typed)) : form;
                yield draw(Refusals.status(refusal), desk, subject, shown);
            }
        };
    }

    /// The differences in the words of the trail, which names opening hours and choices as the pages do.
    private EditForm said(Desk desk, Subject subject, EditForm form) {
        String verb = "catalogue." + subject.type;
        return form.with(form.now().stream()
                .map(one -> new EditForm.Difference(
                        one.field(),
                        details.value(desk.page(), verb, one.field(), one.stored()),
                        details.value(desk.page(), verb, one.field(), one.typed())))
                .toList());
    }

    /// Something that was tried.
    ///
    /// @param stored what stands in the register now
    /// @param next where to go when it was done
    record Attempt(Saved saved, Sheet sheet, Entry typed, @Nullable Entry stored, String next) {}

    /// The form with that status.
    HttpResponse<?> draw(HttpStatus status, Desk desk, Subject subject, EditForm form) {
        Map<String, Object> params = new HashMap<>(subject.extras);
        params.put("form", form);
        params.put("zone", desk.zone());
        params.put("name", subject.entry == null ? "" : called(desk, subject.entry));
        params.put("trail", subject.entry == null ? List.of() : trails.of(desk, subject.type, subject.entry.key()));
        return Html.status(status, desk.page(), "facility/" + subject.template, params);
    }

    /// How something is called where it stands alone: every hall has its A.
    private static String called(Desk desk, Entry entry) {
        Name name = entry instanceof SpaceEntry ? desk.catalogue().fullName(desk.catalogue().space(entry.id())) : entry.name();
        return name.in(desk.page().language());
    }
}
