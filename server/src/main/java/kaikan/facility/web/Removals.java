package kaikan.facility.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kaikan.facility.CatalogueRefusal;
import kaikan.facility.Change;
import kaikan.facility.Saved;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/// Taking something out of the catalogue: first the page that names what goes, then the deed or the list of what stands against it.
@Singleton
class Removals {
    /// Something that is to go.
    ///
    /// @param type `owner`, `site`, `unit` or `space`
    /// @param name how it is called
    /// @param with what goes with it, as people read it
    /// @param path its own page
    /// @param next where to go when it is gone
    record Removal(String type, String name, List<String> with, String path, String next) {}

    /// The page that names what goes, or, where something stands against it, what that is.
    HttpResponse<?> ask(Desk desk, Removal removal, Optional<CatalogueRefusal> against) {
        Map<String, Object> more = new HashMap<>();
        against.ifPresent(refusal -> more.put("refusal", refusal));
        return draw(HttpStatus.OK, desk, removal, more);
    }

    HttpResponse<?> answer(Desk desk, Removal removal, Sheet sheet, Function<Change, Saved> deed) {
        SheetReader reader = new SheetReader(sheet, desk.page().words(), "facility");
        reader.required("reason", 400);
        if (!reader.errors().isEmpty()) {
            return draw(HttpStatus.UNPROCESSABLE_ENTITY, desk, removal, Map.of("errors", reader.errors()));
        }
        return switch (deed.apply(desk.because(sheet))) {
            case Saved.Done _ -> Html.seeOther(removal.next);
            case Saved.Refused(CatalogueRefusal refusal) ->
                draw(Refusals.status(refusal), desk, removal, Map.of("refusal", refusal, "reason", sheet.text("reason")));
        };
    }

    private static HttpResponse<?> draw(HttpStatus status, Desk desk, Removal removal, Map<String, ?> more) {
        Map<String, @Nullable Object> params = new HashMap<>(Map.of(
                "type", removal.type, "name", removal.name, "with", removal.with, "path", removal.path,
                "errors", FormErrors.none(), "reason", ""));
        params.put("refusal", null);
        params.putAll(more);
        return Html.status(status, desk.page(), "facility/remove", params);
    }
}
