package kaikan.booking.availability;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kaikan.booking.Residents;
import kaikan.calendar.DayRange;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.member.Viewer;

/// What is free, as one person sees it at this moment. Two queries for a day or a week, one for a month.
@Singleton
public class Availability {
    private final DayPlans plans;
    private final HeldReader held;
    private final Catalogues catalogues;
    private final Residents residents;
    private final Clock clock;

    Availability(DayPlans plans, HeldReader held, Catalogues catalogues, Residents residents, Clock clock) {
        this.plans = plans;
        this.held = held;
        this.catalogues = catalogues;
        this.residents = residents;
        this.clock = clock;
    }

    /// Today at that site.
    public LocalDate today(Site site) {
        return LocalDate.now(clock.withZone(site.zone()));
    }

    /// All spaces of a site on one day.
    public DayView day(Site site, LocalDate date, Viewer viewer) {
        DayPlan plan = plans.of(site, date, today(site));
        return DayView.of(plan, held.ofSite(site.id(), plan.clock().slot()), onlooker(viewer, site));
    }

    /// The same as if these bookings held nothing: what is free for whoever would give them up, such as for other times.
    public DayView dayWithout(Site site, LocalDate date, Viewer viewer, Set<String> bookings) {
        DayPlan plan = plans.of(site, date, today(site));
        return DayView.of(plan, held.ofSite(site.id(), plan.clock().slot()).without(bookings), onlooker(viewer, site));
    }

    /// One space on seven days from `first` on; each day has one lane.
    public List<DayView> week(Site site, Space space, LocalDate first, Viewer viewer) {
        Held week = held.ofSpace(space, TimeSlot.ofDays(first, first.plusDays(6), site.zone()));
        LocalDate today = today(site);
        Onlooker onlooker = onlooker(viewer, site);
        return IntStream.range(0, 7)
                .mapToObj(day -> DayView.of(plans.of(site, first.plusDays(day), today), week, onlooker).only(space))
                .toList();
    }

    /// A site's month: how much of each kind is free on each day.
    public MonthView month(Site site, YearMonth month, Viewer viewer) {
        TimeSlot slot = TimeSlot.ofDays(month.atDay(1), month.atEndOfMonth(), site.zone());
        LocalDate today = today(site);
        List<DayPlan> days = month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).map(date -> plans.of(site, date, today)).toList();
        return MonthView.of(month, days, held.anonymously(site.id(), slot), onlooker(viewer, site));
    }

    /// All that may be chosen of a space on a day, bands in a row included, with what it costs.
    public List<Offer> offers(Site site, Space space, LocalDate date) {
        return plans.offers(site, space, date, today(site));
    }

    /// What a time of that space costs as one, where times are free to choose and that one is sold; empty otherwise.
    public Optional<Fee> fee(DayPlan day, SpacePlan plan, DayRange time) {
        return plans.fee(plan, day.site(), time, new DayPlans.When(day.date(), today(day.site())));
    }

    /// What of a space can be had on a day, whoever holds what.
    public SpacePlan plan(Site site, Space space, LocalDate date) {
        return plans.of(site, date, today(site)).space(space.id()).orElseThrow();
    }

    /// What comes nearest to a wish that is gone.
    public Alternatives nearest(NearestFree.Gone gone, Viewer viewer) {
        Site site = gone.site();
        LocalDate today = today(site);
        LocalDate first = NearestFree.first(gone.date(), today);
        LocalDate last = gone.date().plusDays(NearestFree.DAYS);
        Held around = held.anonymously(site.id(), TimeSlot.ofDays(first, last, site.zone()));
        Onlooker onlooker = onlooker(viewer, site);
        return NearestFree.among(
                gone, first.datesUntil(last.plusDays(1)).map(date -> DayView.of(plans.of(site, date, today), around, onlooker)).toList());
    }

    private Onlooker onlooker(Viewer viewer, Site site) {
        return Onlooker.of(residents.seenBy(viewer, catalogues.current().spaces(site)), clock.instant(), site);
    }
}
