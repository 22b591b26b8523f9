package kaikan.incubation.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.LocalDate;
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
import kaikan.platform.web.Page;
import kaikan.platform.web.Pages;

/// Lets those who work at a site look at its tenancies, and its manager change them. Where the module is off there is nothing.
@Singleton
class Counter {
    private final Catalogues catalogues;
    private final Pages pages;
    private final Doors doors;
    private final ErrorPages errors;

    Counter(Catalogues catalogues, Pages pages, Doors doors, ErrorPages errors) {
        this.catalogues = catalogues;
        this.pages = pages;
        this.doors = doors;
        this.errors = errors;
    }

    /// What a page works with.
    ///
    /// @param today the local day at the site
    record Visit(Page page, Viewer viewer, Catalogue catalogue, Site site, LocalDate today) {
        boolean manages() {
            return viewer.has(Role.MANAGER, site.id());
        }
    }

    /// For pages that staff of the site may see.
    HttpResponse<?> staff(HttpRequest<?> request, String site, Function<Visit, HttpResponse<?>> work) {
        return at(request, site, Role.RECEPTION, work);
    }

    /// For what only the site's manager does.
    HttpResponse<?> manager(HttpRequest<?> request, String site, Function<Visit, HttpResponse<?>> work) {
        return at(request, site, Role.MANAGER, work);
    }

    private HttpResponse<?> at(HttpRequest<?> request, String key, Role least, Function<Visit, HttpResponse<?>> work) {
        Catalogue catalogue = catalogues.current();
        Optional<Site> site = catalogue.site(key).filter(found -> found.has(Module.INCUBATION));
        if (site.isEmpty()) {
            return missing(request);
        }
        Viewer viewer = Guest.of(request);
        if (!viewer.has(least, site.get().id())) {
            return doors.closed(request);
        }
        Page page = pages.of(request);
        LocalDate today = LocalDate.ofInstant(page.now(), site.get().zone());
        return work.apply(new Visit(page, viewer, catalogue, site.get(), today));
    }

    HttpResponse<?> missing(HttpRequest<?> request) {
        return errors.answer(request, HttpStatus.NOT_FOUND, "platform.error.missing");
    }

    /// The sites with tenancies at which the sender works.
    List<Site> sites(HttpRequest<?> request) {
        Viewer viewer = Guest.of(request);
        return catalogues.current().sites().stream()
                .filter(site -> site.has(Module.INCUBATION) && viewer.staffAt(site.id()))
                .toList();
    }
}
