package kaikan.facility.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.member.web.Doors;
import kaikan.member.web.Guest;
import kaikan.platform.web.ErrorPages;
import kaikan.platform.web.Pages;

/// Lets the right people work on the catalogue: a site's manager on that site, an administrator on everything.
@Singleton
class Desks {
    private final Catalogues catalogues;
    private final Pages pages;
    private final Doors doors;
    private final ErrorPages errors;

    Desks(Catalogues catalogues, Pages pages, Doors doors, ErrorPages errors) {
        this.catalogues = catalogues;
        this.pages = pages;
        this.doors = doors;
        this.errors = errors;
    }

    /// For pages about one site.
    HttpResponse<?> at(HttpRequest<?> request, String siteKey, Function<Desk, HttpResponse<?>> work) {
        Catalogue catalogue = catalogues.current();
        Optional<Site> site = catalogue.site(siteKey);
        if (site.isEmpty()) {
            return missing(request);
        }
        Viewer viewer = Guest.of(request);
        boolean open = viewer.has(Role.MANAGER, site.get().id());
        return open ? work.apply(new Desk(pages.of(request), viewer, catalogue, site)) : doors.closed(request);
    }

    /// For pages about what no single site owns: owners, new sites.
    HttpResponse<?> everywhere(HttpRequest<?> request, Function<Desk, HttpResponse<?>> work) {
        Viewer viewer = Guest.of(request);
        return viewer.administrator() ? anywhere(request, work) : doors.closed(request);
    }

    /// For the page from which all others are reached.
    HttpResponse<?> anywhere(HttpRequest<?> request, Function<Desk, HttpResponse<?>> work) {
        return work.apply(new Desk(pages.of(request), Guest.of(request), catalogues.current(), Optional.empty()));
    }

    HttpResponse<?> missing(HttpRequest<?> request) {
        return errors.answer(request, HttpStatus.NOT_FOUND, "platform.error.missing");
    }
}
