package kaikan.facility.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kaikan.facility.Sharing;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceClasses;
import kaikan.member.Role;
import kaikan.member.SiteRoles;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;

/// The catalogue as a whole, and one site with all its spaces and units on one page.
@Controller(Overview.ROOT)
@ExecuteOn(TaskExecutors.BLOCKING)
@ForStaff(Role.MANAGER)
final class CatalogueController {
    private final Desks desks;
    private final Trails trails;
    private final List<SpaceClasses> classes;
    private final Unpriced unpriced;
    private final SiteRoles roles;

    CatalogueController(Desks desks, Trails trails, List<SpaceClasses> classes, Unpriced unpriced, SiteRoles roles) {
        this.desks = desks;
        this.classes = classes;
        this.trails = trails;
        this.unpriced = unpriced;
        this.roles = roles;
    }

    @Get
    HttpResponse<?> all(HttpRequest<?> request, @QueryValue(defaultValue = "") String saved) {
        return desks.anywhere(request, desk -> {
            List<Site> mine = desk.catalogue().sites().stream().filter(site -> desk.viewer().has(Role.MANAGER, site.id())).toList();
            return Html.ok(desk.page(), "facility/catalogue", Map.of(
                    "sites", mine,
                    "catalogue", desk.catalogue(),
                    "administrator", desk.viewer().administrator(),
                    "saved", saved));
        });
    }

    /// @param saved `yes` after something was saved, `unpriced` after a space that cannot be booked yet, `published` and `prepared` after
    ///              the site was shown to everybody or taken back
    @Get("/sites/{site}")
    HttpResponse<?> one(HttpRequest<?> request, String site, @QueryValue(defaultValue = "") String saved) {
        return desks.at(request, site, desk -> {
            List<Space> spaces = desk.catalogue().spaces(desk.site());
            Map<String, Object> shown = new HashMap<>(Map.of(
                    "site", desk.site(),
                    "catalogue", desk.catalogue(),
                    "spaces", spaces,
                    "classNames", classNames(desk, spaces),
                    "sharing", Sharing.of(desk.catalogue(), desk.site()),
                    "trail", trails.ofSite(desk),
                    "unpriced", unpriced.at(desk.catalogue(), desk.site()).stream().map(Space::id).collect(Collectors.toSet()),
                    "managed", roles.managed(desk.site().id()),
                    "administrator", desk.viewer().administrator(),
                    "saved", saved));
            shown.put("unfit", unpriced.unfit(desk.catalogue(), desk.site()));
            shown.put("today", LocalDate.ofInstant(desk.page().now(), desk.site().zone()));
            return Html.ok(desk.page(), "facility/overview", shown);
        });
    }

    /// How the owner's ordinance calls the class of each space, by the space's id.
    private Map<Long, String> classNames(Desk desk, List<Space> spaces) {
        Map<Long, String> names = new HashMap<>();
        for (Space space : spaces) {
            classes.stream()
                    .map(known -> known.names(desk.catalogue().owner(space.ownerId())).get(space.spaceClass()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(name -> names.put(space.id(), name.in(desk.page().language())));
        }
        return names;
    }
}
