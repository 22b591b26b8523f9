package kaikan.facility.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.member.web.Doors;
import kaikan.member.web.Guest;
import kaikan.platform.web.ErrorPages;
import kaikan.platform.web.NavLink;
import kaikan.platform.web.Page;
import kaikan.platform.web.Pages;
import org.jspecify.annotations.Nullable;

/// Lets the staff of a site on the pages of that site. To the staff of other sites they are closed; where the module is switched off there
/// is no such page.
@Singleton
public class SiteDoor {
    private final Catalogues catalogues;
    private final Pages pages;
    private final Doors doors;
    private final ErrorPages errors;
    private final List<SiteTab> tabs;

    SiteDoor(Catalogues catalogues, Pages pages, Doors doors, ErrorPages errors, List<SiteTab> tabs) {
        this.catalogues = catalogues;
        this.pages = pages;
        this.doors = doors;
        this.errors = errors;
        this.tabs = tabs.stream().sorted(Comparator.comparingInt(SiteTab::order)).toList();
    }

    /// What a page asks of whoever opens it.
    ///
    /// @param role the least role at the site
    /// @param module what must be switched on there; `null` for what every site has
    public record Lock(Role role, @Nullable Module module) {
        /// For everybody who works there.
        public static Lock reception(@Nullable Module module) {
            return new Lock(Role.RECEPTION, module);
        }

        /// For those who answer for the site.
        public static Lock manager(@Nullable Module module) {
            return new Lock(Role.MANAGER, module);
        }
    }

    /// Runs the page's work if the viewer may open the page of the site with that key.
    public HttpResponse<?> open(HttpRequest<?> request, String siteKey, Lock lock, Function<AtSite, HttpResponse<?>> work) {
        Catalogue catalogue = catalogues.current();
        Optional<Site> site = catalogue.site(siteKey).filter(found -> lock.module() == null || found.modules().contains(lock.module()));
        if (site.isEmpty()) {
            return missing(request);
        }
        Viewer viewer = Guest.of(request);
        return viewer.has(lock.role(), site.get().id()) ? work.apply(at(request, viewer, site.get())) : doors.closed(request);
    }

    /// The page that says there is no such page.
    public HttpResponse<?> missing(HttpRequest<?> request) {
        return errors.answer(request, HttpStatus.NOT_FOUND, "platform.error.missing");
    }

    /// The sites where the viewer works, in the order in which they are shown.
    public List<Site> sitesOf(Viewer viewer, @Nullable Module module) {
        return catalogues.current().sites().stream()
                .filter(site -> viewer.staffAt(site.id()) && (module == null || site.modules().contains(module)))
                .toList();
    }

    private AtSite at(HttpRequest<?> request, Viewer viewer, Site site) {
        Page page = pages.of(request);
        List<NavLink> links = tabs.stream()
                .filter(tab -> tab.shownTo(viewer, site))
                .map(tab -> new NavLink(page.t(tab.textKey()), tab.path(site), request.getPath().startsWith(tab.path(site))))
                .toList();
        return new AtSite(request, page, viewer, site, catalogues.current(), links);
    }
}
