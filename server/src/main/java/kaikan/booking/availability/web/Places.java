package kaikan.booking.availability.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kaikan.booking.Telling;
import kaikan.booking.availability.Availability;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.web.Shown;
import kaikan.member.Viewer;
import kaikan.member.web.Guest;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// Finds the site, space and day that an address names, and says kindly what to do when there is none.
@Singleton
class Places {
    private final Catalogues catalogues;
    private final Availability availability;

    Places(Catalogues catalogues, Availability availability) {
        this.catalogues = catalogues;
        this.availability = availability;
    }

    /// A site and a day.
    record At(Site site, LocalDate date) {}

    /// Who reads.
    record Reader(Page page, Viewer viewer) {
        static Reader of(Page page, HttpRequest<?> request) {
            return new Reader(page, Guest.of(request));
        }
    }

    /// A space of a site.
    record In(Site site, Space space) {}

    Catalogue catalogue() {
        return catalogues.current();
    }

    /// Whether anything of the site is drawn by time.
    boolean drawn(Site site) {
        return (site.has(Module.BOOKING) || site.has(Module.INCUBATION)) && !catalogue().spaces(site).isEmpty();
    }

    /// What a site offers on that day or later.
    List<Space> offered(Site site, LocalDate today) {
        return catalogue().spaces(site).stream().filter(space -> space.offeredOnOrAfter(today)).toList();
    }

    MutableHttpResponse<?> site(Reader reader, String siteKey, Function<Site, MutableHttpResponse<?>> answer) {
        Optional<Site> site = Shown.site(catalogue(), siteKey, reader.viewer);
        return site.isPresent()
                ? answer.apply(site.get())
                : missing(reader.page, new Missing("site", "/", reader.page.t("availability.centres")));
    }

    /// The page of a day of a site by whatever `read` makes of its date.
    MutableHttpResponse<?> day(Reader reader, String siteKey, Function<LocalDate, Wanted> read, Function<At, MutableHttpResponse<?>> answer) {
        return site(reader, siteKey, site -> {
            if (!drawn(site)) {
                return missing(reader.page, new Missing("nothing", Addresses.site(site), site.name().in(reader.page.words())));
            }
            return switch (read.apply(availability.today(site))) {
                case Wanted.Day(var date) -> answer.apply(new At(site, date));
                case Wanted.NoSuchDay(var nearest) ->
                    missing(reader.page, new Missing("day", Addresses.day(site, nearest), Moment.date(nearest, reader.page.words())));
            };
        });
    }

    MutableHttpResponse<?> space(Reader reader, String siteKey, String spaceKey, Function<In, MutableHttpResponse<?>> answer) {
        return site(reader, siteKey, site -> {
            Optional<Space> space = drawn(site) ? catalogue().space(site, spaceKey) : Optional.<Space>empty();
            return space.isPresent()
                    ? answer.apply(new In(site, space.get()))
                    : missing(reader.page, new Missing("space", Addresses.site(site), site.name().in(reader.page.words())));
        });
    }

    /// The full name of a space.
    String name(Space space, Page page) {
        return Telling.space(catalogue(), space).in(page.words());
    }

    /// What is missing, and where to go instead.
    record Missing(String what, String path, String pathText) {}

    private static MutableHttpResponse<byte[]> missing(Page page, Missing missing) {
        return Html.status(
                HttpStatus.NOT_FOUND,
                page,
                "availability/missing",
                Map.of("what", missing.what, "path", missing.path, "pathText", missing.pathText));
    }
}
