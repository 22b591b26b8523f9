package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import kaikan.booking.DemoSteps.Fate;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.member.DemoPeople;
import kaikan.member.Viewer;

/// A plausible stretch of bookings around today for the demonstration, made by walking the same steps as everybody else: applied for some
/// weeks before, approved, asked about, refused, withdrawn, and one closure. The same seed gives the same bookings; a second call changes
/// nothing.
@Singleton
public class DemoBookings {
    private static final int DAYS_BEFORE = 7;
    private static final int DAYS_AFTER = 14;
    private static final int BOOKED_OF_A_HUNDRED = 22;

    private final Catalogues catalogues;
    private final Bookings bookings;
    private final DemoOffers offers;
    private final DemoSteps steps;
    private final Clock clock;

    DemoBookings(Catalogues catalogues, Bookings bookings, DemoOffers offers, DemoSteps steps, Clock clock) {
        this.catalogues = catalogues;
        this.bookings = bookings;
        this.offers = offers;
        this.steps = steps;
        this.clock = clock;
    }

    /// Makes the bookings unless they are there.
    public void load(DemoPeople.Cast cast) {
        DemoCast people = new DemoCast(cast);
        if (bookings.byRequest(cast.outsider().id(), key(1)).isPresent()) {
            return;
        }
        Random chance = new Random(20261122);
        Run run = new Run(people, chance, clock.instant());
        for (Site site : catalogues.current().sites()) {
            if (site.has(Module.BOOKING)) {
                fill(run, site);
            }
        }
    }

    /// Who takes part, and the dice.
    private static final class Run {
        private final DemoCast people;
        private final Random chance;
        private final DemoTimes times;
        private int number;

        Run(DemoCast people, Random chance, Instant now) {
            this.people = people;
            this.chance = chance;
            this.times = new DemoTimes(now);
        }
    }

    private void fill(Run run, Site site) {
        LocalDate today = clock.instant().atZone(site.zone()).toLocalDate();
        feature(run, site, today);
        for (LocalDate date = today.minusDays(DAYS_BEFORE); !date.isAfter(today.plusDays(DAYS_AFTER)); date = date.plusDays(1)) {
            for (Space space : catalogues.current().spaces(site)) {
                boolean lets = space.kind() != SpaceKind.EQUIPMENT && !space.kind().tenancy();
                if (lets && run.chance.nextInt(100) < BOOKED_OF_A_HUNDRED) {
                    some(run, site, space, date);
                }
            }
        }
    }

    /// What a first look should find: the big hall joined for a fair, a hall third and a room with a projector, an application, a change of
    /// what was approved that waits for a reviewer, a room under maintenance.
    private void feature(Run run, Site site, LocalDate today) {
        if (!site.key().equals("bigpalette")) {
            return;
        }
        Viewer company = run.people.company();
        TimeSlot afternoon = offers.time(site, today, 13, 17);
        TimeSlot first = offers.time(site, today.plusDays(9), 9, 21);
        TimeSlot second = offers.time(site, today.plusDays(10), 9, 21);
        place(
                run,
                new Application(company, "県央・県北 合同商談会", Fate.APPROVED),
                wish(site, "hall-b", afternoon).with(Duration.ofHours(1), Duration.ZERO),
                wish(site, "small-2", afternoon),
                wish(site, "projector", afternoon));
        place(run, new Application(company, "ものづくり技術展", Fate.APPROVED), wish(site, "hall", first), wish(site, "hall", second));
        place(run, new Application(company, "部品調達商談会", Fate.WAITS), wish(site, "hall-ab", offers.time(site, today.plusDays(4), 9, 17)));
        LocalDate fifth = today.plusDays(5);
        Wish morning = wish(site, "convention-b", offers.time(site, fifth, 9, 13));
        Instant approved = place(run, new Application(company, "受発注相談会", Fate.APPROVED), morning);
        Wish longer = wish(site, "convention-b", offers.time(site, fifth, 9, 17));
        steps.seek(company, key(run.number), run.times.thoughtAgain(site, approved), longer);
        TimeSlot day = TimeSlot.ofDay(today.plusDays(3), site.zone());
        long room = space(site, "small-1").id();
        steps.close(run.people.manager(), new CloseSpace.Plan(
                site.id(), List.of(room), day, ClosureCause.MAINTENANCE, "空調設備の保守・修繕のため"),
                run.times.applied(site, day.start()));
    }

    private Wish wish(Site site, String space, TimeSlot slot) {
        return Wish.of(space(site, space).id(), slot);
    }

    private Space space(Site site, String key) {
        Catalogue catalogue = catalogues.current();
        return catalogue.space(site, key).orElseThrow();
    }

    private void some(Run run, Site site, Space space, LocalDate date) {
        List<TimeSlot> choices = offers.of(site, space, date);
        if (!choices.isEmpty()) {
            TimeSlot slot = choices.get(run.chance.nextInt(choices.size()));
            boolean early = space.kind() == SpaceKind.HALL && run.chance.nextInt(3) == 0;
            Wish wish = Wish.of(space.id(), slot).with(early ? Duration.ofHours(1) : Duration.ZERO, Duration.ZERO);
            Viewer by = run.people.somebody(site, run.chance);
            place(run, new Application(by, DemoCast.title(run.chance), Fate.of(run.number + 1)), wish);
        }
    }

    /// Who applies for which event, and what becomes of it.
    private record Application(Viewer by, String title, Fate fate) {}

    /// @return when a reviewer looked at it
    private Instant place(Run run, Application application, Wish... wishes) {
        run.number++;
        Viewer by = application.by;
        Instant start = List.of(wishes).stream().map(wish -> wish.use().start()).min(Instant::compareTo).orElseThrow();
        Site site = catalogues.current().site(catalogues.current().space(wishes[0].spaceId()).siteId());
        Instant applied = run.times.applied(site, start);
        int most = Capacity.of(catalogues.current(), List.of(wishes)).orElse(Integer.MAX_VALUE);
        Particulars particulars = DemoCast.particulars(application.title, by, run.number, most);
        BookingRequest request = new BookingRequest(run.people.applicant(by), Channel.ONLINE, List.of(wishes), particulars, key(run.number));
        Instant decided = run.times.decided(site, applied);
        steps.walk(new DemoSteps.Walk(run.people, by, applied, decided, run.number, application.fate), request);
        return decided;
    }

    private static String key(int number) {
        return "DEMO" + String.format(Locale.ROOT, "%012d", number);
    }
}
