package kaikan.booking.availability.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kaikan.booking.availability.Availability;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.web.Shown;
import kaikan.member.Viewer;
import kaikan.member.web.Guest;
import kaikan.platform.web.Refusals;

/// Centres, their spaces and what is free, for programs: the same as the pages show to whoever asks, and no more. Whoever sends no sign-in
/// is the public. Described in `/api/openapi.yml`.
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SitesApi {
    private final Places places;
    private final Availability availability;
    private final Refusals refusals;

    SitesApi(Places places, Availability availability, Refusals refusals) {
        this.places = places;
        this.availability = availability;
        this.refusals = refusals;
    }

    @Get("/openapi.yml")
    @Produces("application/yaml")
    byte[] description() throws IOException {
        try (InputStream in = Objects.requireNonNull(SitesApi.class.getResourceAsStream("/kaikan/openapi.yml"))) {
            return in.readAllBytes();
        }
    }

    @Get("/sites")
    @Produces(MediaType.APPLICATION_JSON)
    ToldSites.All sites(HttpRequest<?> request) {
        return new ToldSites.All(Shown.sites(places.catalogue(), viewer(request)).stream().map(ToldSites::site).toList());
    }

    @Get("/sites/{site}")
    HttpResponse<?> site(HttpRequest<?> request, String site) {
        return at(request, site, found -> HttpResponse.ok(new ToldSites.One(ToldSites.site(found), spaces(found))));
    }

    /// Which day of which site, or whose week.
    @Introspected
    record Path(@PathVariable String site, @PathVariable String date) {}

    /// Which week of which space.
    @Introspected
    record WeekPath(@PathVariable String site, @PathVariable String space, @PathVariable String date) {}

    @Get("/sites/{site}/days/{date}")
    HttpResponse<?> day(HttpRequest<?> request, @RequestBean Path path) {
        return at(request, path.site, site -> on(request, site, path.date, date ->
                HttpResponse.ok(new ToldDays(places.catalogue()).day(availability.day(site, date, viewer(request))))));
    }

    /// The week, from Monday, in which the date lies.
    @Get("/sites/{site}/spaces/{space}/weeks/{date}")
    HttpResponse<?> week(HttpRequest<?> request, @RequestBean WeekPath path) {
        return at(request, path.site, site -> on(request, site, path.date, date -> places.catalogue()
                .space(site, path.space)
                .<HttpResponse<?>>map(space -> HttpResponse.ok(week(request, site, space, date)))
                .orElseGet(() -> refusals.answer(request, Unfound.SPACE))));
    }

    private ToldDays.Week week(HttpRequest<?> request, Site site, Space space, LocalDate date) {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        ToldDays told = new ToldDays(places.catalogue());
        return new ToldDays.Week(
                site.key(),
                space.key(),
                site.zone().getId(),
                availability.week(site, space, monday, viewer(request)).stream().map(told::day).toList());
    }

    private HttpResponse<?> at(HttpRequest<?> request, String key, Function<Site, HttpResponse<?>> answer) {
        return Shown.site(places.catalogue(), key, viewer(request))
                .<HttpResponse<?>>map(answer)
                .orElseGet(() -> refusals.answer(request, Unfound.SITE));
    }

    private HttpResponse<?> on(HttpRequest<?> request, Site site, String date, Function<LocalDate, HttpResponse<?>> answer) {
        if (!places.drawn(site)) {
            return refusals.answer(request, Unfound.NOTHING_LET);
        }
        return switch (Wanted.of(date, availability.today(site))) {
            case Wanted.Day(var day) -> answer.apply(day);
            case Wanted.NoSuchDay _ -> refusals.answer(request, Unfound.DAY);
        };
    }

    /// What the centre's own page lists: nothing of a part that is switched off.
    private List<ToldSites.Room> spaces(Site site) {
        List<Space> offered = places.drawn(site) ? places.offered(site, availability.today(site)) : List.of();
        return offered.stream().map(space -> ToldSites.room(places.catalogue(), space)).toList();
    }

    private static Viewer viewer(HttpRequest<?> request) {
        return Guest.of(request);
    }
}
