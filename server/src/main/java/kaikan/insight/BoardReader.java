package kaikan.insight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.admission.Attendance;
import kaikan.admission.Muster;
import kaikan.admission.MusterLine;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.booking.Closure;
import kaikan.booking.Closures;
import kaikan.booking.Publication;
import kaikan.calendar.TimeSlot;
import kaikan.device.Calls;
import kaikan.device.DeviceInfo;
import kaikan.device.Devices;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import org.jspecify.annotations.Nullable;

/// Reads a site's board from the database.
@Singleton
class BoardReader {
    private static final int MOST_WAITING = 100;
    private static final int SHOWN = 5;

    private final Catalogues catalogues;
    private final Bookings bookings;
    private final Closures closures;
    private final Muster muster;
    private final Calls calls;
    private final Devices devices;
    private final Clock clock;

    BoardReader(
            Catalogues catalogues,
            Bookings bookings,
            Closures closures,
            Muster muster,
            Calls calls,
            Devices devices,
            Clock clock) {
        this.catalogues = catalogues;
        this.bookings = bookings;
        this.closures = closures;
        this.muster = muster;
        this.calls = calls;
        this.devices = devices;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Board read(long siteId) {
        Catalogue catalogue = catalogues.current();
        Site site = catalogue.site(siteId);
        Instant now = clock.instant();
        List<Occasion> today = today(catalogue, site, now);
        List<Booking> waiting = bookings.waiting(List.of(siteId), BookingState.APPLIED, MOST_WAITING);
        List<DeviceInfo> kiosks = devices.at(siteId).stream().filter(device -> device.revokedAt() == null).toList();
        Board board = new Board(
                people(site, now),
                rooms(catalogue, site, today, now),
                today.stream().filter(occasion -> now.isBefore(occasion.use().end())).toList(),
                calls.open(siteId),
                kiosks,
                waiting.stream().limit(SHOWN).toList(),
                waiting.size(),
                "");
        return board.withVersion(version(board, now));
    }

    private Board.People people(Site site, Instant now) {
        List<MusterLine> inside = muster.of(site, now);
        long walkIns = inside.stream().filter(line -> line.person().passId() == null).count();
        return new Board.People(inside.size() - walkIns, walkIns, muster.countToday(site, now), muster.capacity(site));
    }

    private List<Occasion> today(Catalogue catalogue, Site site, Instant now) {
        TimeSlot day = TimeSlot.ofDay(now.atZone(site.zone()).toLocalDate(), site.zone());
        List<Booking> booked = bookings.at(site.id(), day).stream().filter(one -> one.state() == BookingState.CONFIRMED).toList();
        Map<Long, Attendance> came = muster.attendance(booked.stream().map(Booking::id).toList(), day.start()).stream()
                .collect(Collectors.toMap(Attendance::bookingId, attendance -> attendance));
        return booked.stream()
                .flatMap(one -> one.items().stream()
                        .filter(item -> item.claimed().overlaps(day))
                        .map(item -> occasion(catalogue, one, item, came.get(one.id()))))
                .sorted(Comparator.comparing(Occasion::use))
                .toList();
    }

    private static Occasion occasion(
            Catalogue catalogue, Booking booking, Booking.Item item, @Nullable Attendance came) {
        Space space = catalogue.space(item.spaceId());
        return new Occasion(
                booking.ref(),
                booking.particulars().title(),
                booking.particulars().publication() == Publication.PUBLIC ? Occasion.Openness.PUBLIC : Occasion.Openness.PRIVATE,
                booking.particulars().organiser(),
                booking.particulars().people(),
                full(catalogue, space),
                space.units().keySet(),
                item.use(),
                item.claimed(),
                came == null ? new Occasion.Attended(0, 0) : new Occasion.Attended(came.inside(), came.came()));
    }

    private List<Room> rooms(Catalogue catalogue, Site site, List<Occasion> today, Instant now) {
        List<Space> spaces = catalogue.spaces(site);
        List<Space> bookable = spaces.stream()
                .filter(space -> space.kind() != SpaceKind.EQUIPMENT && !space.kind().tenancy())
                .toList();
        List<Closure> shut = closures.current(site.id(), now).stream().filter(closure -> closure.effective().contains(now)).toList();
        return bookable.stream()
                .filter(space -> bookable.stream().noneMatch(other -> partOf(other, space)))
                .map(space -> Room.of(plot(catalogue, space, shut), today, now))
                .toList();
    }

    /// A whole is told by its parts.
    private static boolean partOf(Space part, Space whole) {
        Set<Long> units = whole.units().keySet();
        return part.units().size() < units.size() && units.containsAll(part.units().keySet());
    }

    private static Room.Plot plot(Catalogue catalogue, Space space, List<Closure> shut) {
        String closed = shut.stream()
                .filter(closure -> closure.spaceIds().stream().anyMatch(id -> catalogue.space(id).sharesUnitsWith(space)))
                .map(closure -> closure.note().isBlank() ? closure.cause().name() : closure.note())
                .findFirst()
                .orElse("");
        return new Room.Plot(space.key(), label(catalogue, space), space.units().keySet(), closed);
    }

    private static Room.Label label(Catalogue catalogue, Space space) {
        Long parent = space.parentId();
        if (parent == null || space.name().ja().length() > 4) {
            return new Room.Label(space.name().ja(), space.name().en());
        }
        Space whole = catalogue.space(parent);
        return new Room.Label(
                whole.name().ja().replace(" 全面", "") + " " + space.name().ja(),
                whole.name().en().replace(", whole", "") + ", " + space.name().en());
    }

    private static String full(Catalogue catalogue, Space space) {
        return label(catalogue, space).ja();
    }

    /// What is shown, but for ages, which pages count up themselves.
    private static String version(Board board, Instant now) {
        String kiosks = board.devices().stream()
                .map(device -> device.ref() + device.condition(now) + device.age(now).toMinutes())
                .collect(Collectors.joining(","));
        String waiting = board.waiting().stream().map(booking -> booking.ref() + booking.version()).collect(Collectors.joining(","));
        String all = board.people() + "|" + board.rooms() + "|" + board.coming() + "|" + board.calls() + "|" + kiosks + "|" + waiting
                + "|" + board.waitingCount();
        return Long.toHexString(all.hashCode() * 31L + all.length());
    }
}
