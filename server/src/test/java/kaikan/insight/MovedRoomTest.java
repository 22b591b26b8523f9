package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kaikan.admission.Muster;
import kaikan.admission.Origin;
import kaikan.admission.Passes;
import kaikan.admission.Visits;
import kaikan.booking.Answer;
import kaikan.booking.Applicant;
import kaikan.booking.Booking;
import kaikan.booking.BookingRequest;
import kaikan.booking.ChangeBooking;
import kaikan.booking.Channel;
import kaikan.booking.Particulars;
import kaikan.booking.PlaceBooking;
import kaikan.booking.Publication;
import kaikan.booking.Seen;
import kaikan.booking.Wish;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.member.People;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.platform.id.Ref;
import kaikan.protocol.Basis;
import kaikan.protocol.PassId;
import kaikan.protocol.RandomId;
import kaikan.testing.Demonstration;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The desk moves a running booking to another room: whoever is inside is where they were seen until they leave.
@Tag("database")
class MovedRoomTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

    private final Lobby lobby = Lobby.open();
    private final Site site = lobby.site("bigpalette");
    private final Viewer desk = viewer(lobby.staff(site, Role.MANAGER));

    @BeforeEach
    void rules() {
        Demonstration.rules(lobby.server());
    }

    @AfterEach
    void close() {
        lobby.close();
    }

    private Viewer viewer(long person) {
        return Viewer.alone(lobby.bean(People.class).byId(person).orElseThrow()).with(List.of(), List.of(new SiteRole(Role.MANAGER, site.id())));
    }

    private static <T> T done(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> value;
            case Answer.Refused<T>(var refusals) -> throw new AssertionError("refused: " + refusals);
        };
    }

    private Wish wish(String space, int from, int to) {
        return Wish.of(lobby.space(site, space).id(), TimeSlot.of(DAY, LocalTime.of(from, 0), LocalTime.of(to, 0), site.zone()));
    }

    private static Particulars particulars() {
        return new Particulars("合同商談会", Publication.PRIVATE, Particulars.GENERAL, "", Yen.ZERO, "こおりやま精工", 12, "");
    }

    private Booking placed(Wish... wishes) {
        long sato = lobby.person("佐藤");
        Viewer organiser = Viewer.alone(lobby.bean(People.class).byId(sato).orElseThrow());
        return done(lobby.bean(PlaceBooking.class).place(organiser, new BookingRequest(
                Applicant.privately(sato), Channel.ONLINE, Arrays.asList(wishes), particulars(), Ref.next())));
    }

    private Booking moved(Booking booking, Wish... to) {
        return done(lobby.bean(ChangeBooking.class)
                .change(desk, Seen.of(booking), new ChangeBooking.Wanted(Arrays.asList(to), particulars(), "空調の故障のため")));
    }

    /// It is that hour of the day.
    private void itIs(int hour) {
        Instant then = DAY.atTime(hour, 0).atZone(site.zone()).toInstant();
        lobby.server().clock().advance(Duration.between(lobby.server().clock().instant(), then));
    }

    private void later() {
        lobby.server().clock().advance(Duration.ofMinutes(5));
    }

    private Origin door() {
        return new Origin(Origin.By.KIOSK, "KIOSK00000000000", site.id(), RandomId.next(), lobby.server().clock().instant());
    }

    private String enters(Booking booking) {
        String visit = RandomId.next();
        PassId pass = new PassId(lobby.bean(Passes.class).of(booking.id()).getFirst().passId());
        lobby.bean(Visits.class).entered(door(), visit, pass, Basis.LISTED);
        later();
        return visit;
    }

    private void leaves(String visit) {
        lobby.bean(Visits.class).left(door(), visit, null, "");
        later();
    }

    private Room room(String key) {
        return lobby.bean(BoardReader.class).read(site.id()).rooms().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    private void shows(String key, Phase phase, long inside, Booking booking) {
        Room room = room(key);
        assertEquals(phase, room.phase(), room::toString);
        Occasion occasion = Objects.requireNonNull(room.occasion(), room::toString);
        assertEquals(booking.ref(), occasion.ref());
        assertEquals(inside, occasion.attendance().inside(), room::toString);
    }

    private List<String> musterPlaces() {
        return lobby.bean(Muster.class).of(site, lobby.server().clock().instant()).stream()
                .flatMap(line -> line.places().stream())
                .map(Space::key)
                .sorted()
                .toList();
    }

    @Test
    void whoeverIsInsideStaysWhereTheyWereSeenUntilTheyLeaveAndTheNewRoomIsTheBookings() {
        Booking booking = placed(wish("small-1", 9, 17));
        itIs(10);
        String first = enters(booking);
        String second = enters(booking);
        moved(booking, wish("small-2", 9, 17));
        later();
        shows("small-1", Phase.IN_USE, 2, booking);
        shows("small-2", Phase.EXPECTED, 0, booking);
        assertEquals(List.of("small-1", "small-1"), musterPlaces(), "whoever looks for them in an emergency");
        leaves(first);
        shows("small-1", Phase.IN_USE, 1, booking);
        leaves(second);
        assertEquals(Phase.FREE, room("small-1").phase());
        enters(booking);
        shows("small-2", Phase.IN_USE, 1, booking);
        assertEquals(Phase.FREE, room("small-1").phase());
        assertEquals(List.of("small-2"), musterPlaces());
        assertEquals(1, Objects.requireNonNull(room("small-2").occasion()).attendance().came(), "one of the two came there");
    }

    @Test
    void whoeverCameBeforeItsTimeAndWhoeverStaysAfterItIsThereToo() {
        Booking booking = placed(wish("small-1", 13, 17));
        itIs(12);
        String early = enters(booking);
        moved(booking, wish("small-2", 13, 17));
        later();
        shows("small-1", Phase.IN_USE, 1, booking);
        itIs(18);
        shows("small-1", Phase.OVERDUE, 1, booking);
        leaves(early);
        assertEquals(Phase.FREE, room("small-1").phase());
    }

    @Test
    void whereAPartOfItStaysOrItComesBackNobodyIsLeftBehind() {
        Booking booking = placed(wish("small-1", 9, 17), wish("small-2", 9, 17));
        itIs(10);
        enters(booking);
        Booking smaller = moved(booking, wish("small-1", 9, 17));
        later();
        shows("small-1", Phase.IN_USE, 1, booking);
        assertEquals(Phase.FREE, room("small-2").phase());
        Booking away = moved(smaller, wish("training", 9, 17));
        later();
        shows("small-1", Phase.IN_USE, 1, booking);
        moved(away, wish("small-1", 9, 17));
        later();
        shows("small-1", Phase.IN_USE, 1, booking);
        assertEquals(Phase.FREE, room("training").phase());
    }

    @Test
    void aBookingThatIsMovedBeforeAnybodyCameLeavesNothing() {
        Booking booking = placed(wish("small-1", 13, 17));
        itIs(10);
        moved(booking, wish("small-2", 13, 17));
        enters(booking);
        itIs(13);
        shows("small-2", Phase.IN_USE, 1, booking);
        assertEquals(Phase.FREE, room("small-1").phase());
    }
}
