package kaikan.facility.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kaikan.facility.CatalogueRefusal;
import kaikan.facility.Change;
import kaikan.facility.Saved;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.NavLink;
import kaikan.platform.web.Page;
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

    /// The way to the page: the register, the site, what is to go.
    private static List<NavLink> crumbs(Desk desk, Removal removal) {
        Page page = desk.page();
        Stream<NavLink> site = desk.place().stream().map(at -> new NavLink(at.name().in(page.words()), Overview.path(at), false));
        String own = removal.type.equals("site") ? page.t("facility.site.change") : removal.name;
        return Stream.of(
                        Stream.of(new NavLink(page.t("facility.catalogue.title"), Overview.ROOT, false)),
                        site,
                        Stream.of(new NavLink(own, removal.path, false), new NavLink(page.t("facility.remove"), page.path(), true)))
                .flatMap(each -> each)
                .toList();
    }

    /// The spaces that need it, with their pages; an owner's may be at several sites.
    private static List<NavLink> needing(Desk desk, List<Space> spaces) {
        return spaces.stream()
                .map(space -> {
                    Site site = desk.catalogue().site(space.siteId());
                    String name = space.name().in(desk.page().language());
                    String text = desk.place().isPresent() ? name : site.name().in(desk.page().language()) + "　" + name;
                    return new NavLink(text, Overview.path(site) + "/spaces/" + space.key(), false);
                })
                .toList();
    }

    private static HttpResponse<?> draw(HttpStatus status, Desk desk, Removal removal, Map<String, ?> more) {
        Map<String, @Nullable Object> params = new HashMap<>(Map.of(
                "type", removal.type, "name", removal.name, "with", removal.with, "path", removal.path,
                "errors", FormErrors.none(), "reason", ""));
        params.put("refusal", null);
        params.putAll(more);
        params.put("zone", desk.zone());
        params.put("crumbs", crumbs(desk, removal));
        params.put("needing", more.get("refusal") instanceof CatalogueRefusal.Needed(var by) ? needing(desk, by) : List.of());
        return Html.status(status, desk.page(), "facility/remove", params);
    }
}
