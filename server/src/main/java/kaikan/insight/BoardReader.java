package kaikan.insight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.admission.Attendance;
import kaikan.admission.Behind;
import kaikan.admission.Muster;
import kaikan.admission.MusterLine;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.booking.ClosuresOver;
import kaikan.booking.Publication;
import kaikan.calendar.TimeSlot;
import kaikan.device.Calls;
import kaikan.device.DeviceInfo;
import kaikan.device.Devices;
import kaikan.energy.QuietMeter;
import kaikan.energy.QuietMeters;
import kaikan.equipment.BypassLine;
import kaikan.equipment.Bypasses;
import kaikan.equipment.FaultReports;
import kaikan.equipment.OpenReport;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;

/// Reads a site's board from the database.
@Singleton
class BoardReader {
    private static final int MOST_WAITING = 100;
    private static final int SHOWN = 5;
    /// In a house that does not count who comes.
    private static final Came UNCOUNTED = (_, _) -> Occasion.Attended.UNCOUNTED;

    private final Catalogues catalogues;
    private final Bookings bookings;
    private final ClosuresOver closures;
    private final FloorReader floors;
    private final Muster muster;
    private final Stayers stayers;
    private final Calls calls;
    private final Devices devices;
    private final QuietMeters meters;
    private final Alarms machines;
    private final Clock clock;

    BoardReader(
            Catalogues catalogues,
            Bookings bookings,
            ClosuresOver closures,
            FloorReader floors,
            Muster muster,
            Stayers stayers,
            Calls calls,
            Devices devices,
            QuietMeters meters,
            Alarms machines,
            Clock clock) {
        this.catalogues = catalogues;
        this.bookings = bookings;
        this.closures = closures;
        this.floors = floors;
        this.muster = muster;
        this.stayers = stayers;
        this.calls = calls;
        this.devices = devices;
        this.meters = meters;
        this.machines = machines;
        this.clock = clock;
    }

    /// What is unusual about machines.
    @Singleton
    record Alarms(FaultReports reports, Bypasses bypasses) {}

    @Transactional(readOnly = true)
    Board read(long siteId) {
        Catalogue catalogue = catalogues.current();
        Site site = catalogue.site(siteId);
        Instant now = clock.instant();
        TimeSlot day = day(site, now);
        List<Behind> behind = site.has(Module.ADMISSION) ? muster.behind(site, now) : List.of();
        List<Booking> booked = bookings.at(siteId, day).stream().filter(one -> one.state() == BookingState.CONFIRMED).toList();
        List<Agenda.Line> lines = today(catalogue, site, booked, now);
        List<Booking> alive = bookings.waitingStill(siteId, now, MOST_WAITING);
        List<Booking> shown = alive.stream().limit(SHOWN).toList();
        List<Booking> undecided = bookings.undecided(siteId, day, now);
        List<Occasion> asked = Agenda.of(lines(catalogue, undecided, day, UNCOUNTED), now);
        List<MusterLine> inside = muster.of(site, now);
        List<DeviceInfo> kiosks = devices.at(siteId).stream().filter(device -> device.revokedAt() == null).toList();
        List<Booking> ended = stayers.of(inside);
        Stream<Occasion> used = Stream.of(
                        lines.stream().map(Agenda.Line::occasion), stayed(catalogue, site, ended, now).stream(),
                        behind(catalogue, behind).stream())
                .flatMap(occasions -> occasions);
        List<Block> floor = floors.floor(catalogue, site, used.toList(), now);
        List<Occasion> toCome = asked.stream().filter(one -> now.isBefore(one.use().start())).toList();
        Board board = new Board(
                people(site, inside, now),
                inside,
                floor,
                floors.lets(catalogue, site, now),
                Agenda.of(lines, now), Agenda.over(lines, now),
                asked,
                refs(undecided, BookingState.ASKED_BACK),
                closures.reached(Stream.of(booked, undecided, shown).flatMap(List::stream).toList()),
                refs(ended, BookingState.CANCELLED),
                Agenda.bySpace(toCome, rooms(floor), room -> catalogue.space(site, room.key()).map(Space::units).orElse(Map.of())),
                Stream.concat(calls.open(siteId).stream(), calls.attended(siteId).stream()).toList(),
                kiosks,
                quiet(site, now), reports(site), bypasses(site),
                new Board.Waiting(shown, alive.size(), bookings.passedUndecided(siteId, now)),
                "");
        return board.withVersion(version(board, now));
    }

    private static List<Room> rooms(List<Block> floor) {
        return floor.stream().flatMap(block -> block.rooms().stream()).toList();
    }

    private List<OpenReport> reports(Site site) {
        return site.has(Module.EQUIPMENT) ? machines.reports.open(site.id()) : List.of();
    }

    private List<BypassLine> bypasses(Site site) {
        return site.has(Module.EQUIPMENT) ? machines.bypasses.on(site.id()) : List.of();
    }

    private List<QuietMeter> quiet(Site site, Instant now) {
        return site.has(Module.ENERGY) ? meters.at(site.id(), now) : List.of();
    }

    private static Set<String> refs(List<Booking> bookings, BookingState state) {
        return bookings.stream().filter(one -> one.state() == state).map(Booking::ref).collect(Collectors.toSet());
    }

    private Board.People people(Site site, List<MusterLine> inside, Instant now) {
        long walkIns = inside.stream().filter(line -> line.person().passId() == null).count();
        return new Board.People(inside.size() - walkIns, walkIns, muster.countToday(site, now), muster.capacity(site));
    }

    private List<Agenda.Line> today(Catalogue catalogue, Site site, List<Booking> booked, Instant now) {
        return lines(catalogue, booked, day(site, now), site.has(Module.ADMISSION) ? attendance(site, booked, now) : UNCOUNTED);
    }

    /// What bookings that count no more use as long as their people are inside.
    private List<Occasion> stayed(Catalogue catalogue, Site site, List<Booking> ended, Instant now) {
        TimeSlot day = day(site, now);
        Came came = attendance(site, ended, now);
        return ended.stream()
                .flatMap(one -> lines(catalogue, List.of(one), day, came).stream()
                        .map(Agenda.Line::occasion)
                        .flatMap(use -> Stayers.asItWas(one, use).stream()))
                .toList();
    }

    /// The rooms in which people are whose bookings were moved to others: used by them, and by nobody's booking.
    private List<Occasion> behind(Catalogue catalogue, List<Behind> behind) {
        List<Behind> there = behind.stream().filter(one -> one.inside() > 0).toList();
        Map<String, Booking> booked = bookings.byRefs(there.stream().map(Behind::ref).distinct().toList()).stream()
                .collect(Collectors.toMap(Booking::ref, one -> one));
        return there.stream()
                .flatMap(one -> one.rooms().stream().flatMap(room -> Stream.ofNullable(booked.get(one.ref()))
                        .map(booking -> occasion(catalogue, booking, item(room), new Occasion.Attended(one.inside(), one.came())).from(one.since()))))
                .toList();
    }

    private static Booking.Item item(Behind.Room room) {
        return new Booking.Item(room.spaceId(), room.amount(), room.claimed(), room.use(), "");
    }

    private static List<Agenda.Line> lines(
            Catalogue catalogue, List<Booking> booked, TimeSlot day, Came came) {
        return booked.stream()
                .flatMap(one -> one.items().stream()
                        .filter(item -> item.claimed().overlaps(day))
                        .map(item -> new Agenda.Line(
                                occasion(catalogue, one, item, came.in(one, catalogue.space(item.spaceId()))),
                                goesAlong(catalogue.space(item.spaceId())))))
                .sorted(Comparator.comparing(line -> line.occasion().use()))
                .toList();
    }

    private static Agenda.GoesAlong goesAlong(Space space) {
        return space.kind() == SpaceKind.EQUIPMENT ? Agenda.GoesAlong.WITH_A_ROOM : Agenda.GoesAlong.ITSELF;
    }

    private static TimeSlot day(Site site, Instant now) {
        return TimeSlot.ofDay(now.atZone(site.zone()).toLocalDate(), site.zone());
    }

    private Came attendance(Site site, List<Booking> booked, Instant now) {
        Catalogue catalogue = catalogues.current();
        Map<Long, Attendance> came = muster.attendance(site, booked.stream().map(Booking::id).toList(), now).stream()
                .collect(Collectors.toMap(Attendance::bookingId, one -> one));
        return (booking, space) -> {
            Attendance one = came.get(booking.id());
            Attendance.Count count = one == null ? new Attendance.Count(0, 0) : one.in(space, catalogue);
            return new Occasion.Attended(count.inside(), count.came());
        };
    }

    /// Who came for a booking, in one of its spaces.
    private interface Came {
        Occasion.Attended in(Booking booking, Space space);
    }

    private static Occasion occasion(Catalogue catalogue, Booking booking, Booking.Item item, Occasion.Attended came) {
        Space space = catalogue.space(item.spaceId());
        return new Occasion(
                booking.ref(),
                booking.particulars().title(),
                open(catalogue.site(booking.siteId()), booking),
                booking.particulars().organiser(),
                booking.particulars().people(),
                Label.of(catalogue.fullName(space)),
                null,
                units(space, item.amount()),
                item.use(),
                item.claimed(),
                came);
    }

    private static Map<Long, Integer> units(Space space, int times) {
        return space.units().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, unit -> unit.getValue() * times));
    }

    /// A title is everybody's only where the house publishes titles and whoever booked wanted it published.
    private static Occasion.Openness open(Site site, Booking booking) {
        boolean published = site.publishesTitles() && booking.particulars().publication() == Publication.PUBLIC;
        return published ? Occasion.Openness.PUBLIC : Occasion.Openness.PRIVATE;
    }

    /// What is shown, but for ages, which pages count up themselves.
    private static String version(Board board, Instant now) {
        String kiosks = board.devices().stream()
                .map(device -> device.ref() + device.condition(now) + device.age(now).toMinutes())
                .collect(Collectors.joining(","));
        String waiting = board.waiting().first().stream().map(booking -> booking.ref() + booking.version()).collect(Collectors.joining(","));
        String inside = board.inside().stream().map(line -> line.person().visit() + line.person().seenAt()).collect(Collectors.joining(","));
        String all = board.people() + "|" + inside + "|" + board.floor() + "|" + board.lets() + "|" + board.coming() + "|" + board.over() + "|"
                + board.asked() + "|" + new TreeSet<>(board.askedBack()) + "|" + new TreeSet<>(board.closed()) + "|"
                + new TreeSet<>(board.ended()) + "|" + board.calls() + "|" + kiosks + "|" + board.meters() + "|" + board.reports() + "|"
                + board.bypasses() + "|" + waiting + "|" + board.waiting().count() + "|" + board.waiting().passed();
        return Long.toHexString(all.hashCode() * 31L + all.length());
    }
}
