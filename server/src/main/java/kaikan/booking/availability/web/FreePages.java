package kaikan.booking.availability.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaikan.booking.Telling;
import kaikan.booking.availability.Availability;
import kaikan.booking.availability.Bookable;
import kaikan.booking.availability.DayPlan;
import kaikan.booking.availability.DayView;
import kaikan.booking.availability.Lane;
import kaikan.booking.availability.Stretch;
import kaikan.calendar.DayRange;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.facility.web.Shown;
import kaikan.member.Viewer;
import kaikan.platform.text.Words;

/// Puts into words what is free at all centres on a day.
@Singleton
class FreePages {
    private static final int MOST_LINES = 8;
    private static final DayRange USUAL = new DayRange(7 * 60, 22 * 60);
    private static final Set<Bookable> CAN_BE_ASKED_FOR = EnumSet.of(Bookable.NOW, Bookable.NOT_YET, Bookable.WITH_A_ROOM);
    /// Whoever brings thirty people does not look for the great hall first.
    private static final Comparator<Lane> CLOSEST_FIT =
            Comparator.comparing(lane -> Objects.requireNonNullElse(lane.space().people(), Integer.MAX_VALUE));

    private final Places places;
    private final Availability availability;

    FreePages(Places places, Availability availability) {
        this.places = places;
        this.availability = availability;
    }

    /// The centres that are shown to the viewer and at which something can be booked.
    List<Site> sites(Viewer viewer) {
        return Shown.sites(places.catalogue(), viewer).stream().filter(site -> site.has(Module.BOOKING) && places.drawn(site)).toList();
    }

    /// On which day who looks for what.
    record Asked(LocalDate date, Search search, Viewer viewer) {}

    FreeForm form(Asked asked, Words words) {
        List<Site> sites = sites(asked.viewer);
        List<Space> spaces = sites.stream()
                .flatMap(site -> places.offered(site, asked.date).stream())
                .filter(space -> !space.kind().tenancy())
                .toList();
        return new FreeForm(asked.date, asked.search, Facts.kinds(spaces, words), hours(sites));
    }

    /// From the first to the last hour at which any of them is open, past midnight too.
    private static DayRange hours(List<Site> sites) {
        return sites.stream()
                .map(Site::hours)
                .flatMap(hours -> Stream.concat(hours.weekly().values().stream().flatMap(List::stream), hours.onHolidays().stream()))
                .reduce(USUAL, DayRange::span);
    }

    /// Who reads, and when.
    record Reader(Words words, Instant now) {}

    FreePage page(FreeForm form, List<DayView> days, Reader reader) {
        List<FreePage.Centre> found = days.stream()
                .map(day -> centre(day, form.search(), reader))
                .filter(centre -> !centre.lines().isEmpty())
                .toList();
        return new FreePage(form, Moment.date(form.date(), reader.words), found);
    }

    private FreePage.Centre centre(DayView day, Search search, Reader reader) {
        Site site = day.plan().site();
        List<FreePage.Line> lines = day.lanes().stream()
                .filter(lane -> search.keeps(lane) && wanted(lane.space().kind(), search))
                .sorted(search.people() > 0 ? CLOSEST_FIT : Comparator.comparingInt(_ -> 0))
                .map(lane -> line(day, lane, search, reader))
                .filter(line -> !line.cells().isEmpty())
                .toList();
        return new FreePage.Centre(
                site.name().in(reader.words),
                site.operator().in(reader.words),
                Addresses.day(site, day.plan().date()) + search.query(),
                lines.stream().limit(MOST_LINES).toList(),
                Math.max(0, lines.size() - MOST_LINES));
    }

    /// Equipment goes with a room, so it is found only by whoever asks for equipment.
    private static boolean wanted(SpaceKind kind, Search search) {
        return kind != SpaceKind.EQUIPMENT || search.kind().isPresent();
    }

    private FreePage.Line line(DayView day, Lane lane, Search search, Reader reader) {
        Site site = day.plan().site();
        Cells cells = new Cells(reader.words, reader.now, day.plan(), day.axis());
        return new FreePage.Line(
                Telling.space(places.catalogue(), lane.space()).in(reader.words),
                Facts.brief(lane.space(), lane.plan(), reader.words),
                Addresses.week(site, lane.space(), day.plan().date()),
                cells.of(lane.plan(), lane.stretches().stream().flatMap(stretch -> free(day.plan(), lane, stretch, search)).toList()));
    }

    /// What can be asked for; where times are free to choose, the very time that was looked for.
    private Stream<Stretch> free(DayPlan day, Lane lane, Stretch stretch, Search search) {
        boolean asked = stretch instanceof Stretch.Free free && CAN_BE_ASKED_FOR.contains(free.bookable());
        if (!asked || search.time().map(range -> !range.overlaps(stretch.time())).orElse(false)) {
            return Stream.empty();
        }
        Stretch.Free free = (Stretch.Free) stretch;
        return Stream.of(search.time().flatMap(range -> narrowed(day, lane, free, range)).orElse(free));
    }

    /// The time that was looked for with its own price, where it can be had as one.
    private Optional<Stretch.Free> narrowed(DayPlan day, Lane lane, Stretch.Free free, DayRange range) {
        Stretch.Free asked = free.at(range);
        return asked.wanted().equals(range) && !free.time().equals(free.wanted())
                ? availability.fee(day, lane.plan(), range)
                        .map(fee -> new Stretch.Free(range, range, asked.name(), Optional.of(fee), asked.count(), asked.bookable()))
                : Optional.empty();
    }
}
