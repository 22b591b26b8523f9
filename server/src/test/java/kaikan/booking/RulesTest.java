package kaikan.booking;

import static kaikan.booking.Desk.codes;
import static kaikan.booking.Desk.done;
import static kaikan.booking.Desk.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Spoken;
import kaikan.platform.web.Refusals;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Each rule by an example, and what the ordinances say through them.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesTest {
    private final Desk desk = new Desk();
    private final Viewer sato = somebody();

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void nothingChosenIsRefused() {
        assertEquals(List.of("booking.nothing-chosen"), refusals());
    }

    @Test
    void spacesOfTwoSitesDoNotGoTogether() {
        Site other = desk.catalogue().site("corasse").orElseThrow();
        Wish elsewhere = Wish.of(desk.catalogue().space(other, "room-401").orElseThrow().id(), desk.time(Desk.DAY, 9, 12));
        assertEquals(List.of("booking.several-sites"), refusals(desk.wish("small-1", 9, 13), elsewhere));
    }

    @Test
    void anOfficeIsLetByContract() {
        Site plaza = desk.catalogue().site("tsukuba").orElseThrow();
        long office = desk.catalogue().spaces(plaza).stream().filter(space -> space.kind().tenancy()).findFirst().orElseThrow().id();
        List<String> codes = refusals(Wish.of(office, desk.time(Desk.DAY, 9, 13)));
        assertTrue(codes.contains("booking.by-contract") || codes.contains("booking.not-taken-here"), codes::toString);
    }

    @Test
    void thePastCannotBeBooked() {
        assertEquals(List.of("booking.past"), refusals(Wish.of(room(), desk.time(LocalDate.of(2026, 11, 27), 9, 13))));
        Wish today = Wish.of(room(), desk.time(LocalDate.of(2026, 11, 30), 13, 17));
        assertEquals(List.of("booking.setup-past"), refusals(today.with(Duration.ofMinutes(210), Duration.ZERO)), "from 9:30, and it is 10");
        assertEquals(List.of(), refusals(today.with(Duration.ofHours(3), Duration.ZERO)));
    }

    @Test
    void setupAndRemovalAreInStepsOfFiveMinutes() {
        Wish wish = desk.wish("small-1", 13, 17);
        assertEquals(List.of("booking.uneven-minutes"), refusals(wish.with(Duration.ofMinutes(61), Duration.ZERO)));
        assertEquals(List.of("booking.uneven-minutes"), refusals(wish.with(Duration.ZERO, Duration.ofMinutes(1))));
        assertEquals(List.of(), refusals(wish.with(Duration.ofMinutes(45), Duration.ofMinutes(5))));
    }

    @Test
    void aHouseThatIsOpenForLessThanOneUseSellsNothing() {
        desk.server.bean(Catalogues.class).change(() -> desk.run("UPDATE site SET hours = 'mon-sun 23:45-24:00' WHERE site_key = 'plant'"));
        try (Http visitor = Http.visitor(desk.server)) {
            HttpResponse<String> day = visitor.get("/sites/plant/days/2026-12-08");
            assertEquals(200, day.statusCode(), Http.text(day));
            assertFalse(day.body().contains("item=project-1"), "nothing can be asked for");
        }
    }

    @Test
    void theHouseIsShutAtNewYear() {
        assertEquals(List.of("booking.closed-day"), refusals(Wish.of(room(), desk.time(LocalDate.of(2026, 12, 30), 9, 13))));
    }

    @Test
    void setupBeforeTheHouseOpensIsRefused() {
        assertEquals(List.of("booking.around-outside"), refusals(desk.wish("small-1", 9, 13).with(Duration.ofHours(1), Duration.ZERO)));
        assertEquals(List.of("booking.around-outside"), refusals(desk.wish("small-1", 17, 21).with(Duration.ZERO, Duration.ofHours(4))));
    }

    @Test
    void setupThatIsTooLongForSeveralRoomsAndDaysIsRefusedOnce() {
        Duration hour = Duration.ofHours(1);
        assertEquals(List.of("booking.around-outside"), refusals(
                desk.wish("small-1", 9, 13).with(hour, Duration.ZERO), desk.wish("small-2", 9, 13).with(hour, Duration.ZERO),
                Wish.of(room(), desk.time(LocalDate.of(2026, 12, 9), 9, 13)).with(hour, Duration.ZERO)));
    }

    @Test
    void toChooseOneRoomForSetupIsProposedOnlyWhereThereAreSeveral() {
        Duration hour = Duration.ofHours(1);
        String choice = "設営・撤去をする部屋を 1 つに絞ることもできます";
        Wish one = desk.wish("small-1", 9, 13).with(hour, Duration.ZERO);
        Wish sameRoom = Wish.of(room(), desk.time(LocalDate.of(2026, 12, 9), 9, 13)).with(hour, Duration.ZERO);
        assertFalse(next(one, sameRoom).contains(choice), next(one, sameRoom));
        assertTrue(next(one, desk.wish("small-2", 9, 13).with(hour, Duration.ZERO)).contains(choice));
    }

    @Test
    void aWholeAndItsPartAreNotTakenTwice() {
        assertEquals(List.of("booking.twice"), refusals(desk.wish("hall", 9, 13), desk.wish("hall-b", 9, 13)));
        assertEquals(List.of(), refusals(desk.wish("hall-a", 9, 13), desk.wish("hall-b", 9, 13)));
    }

    @Test
    void thereAreTenMicrophones() {
        Wish eleven = new Wish(desk.space("microphone").id(), 11, desk.time(Desk.DAY, 9, 13), Duration.ZERO, Duration.ZERO);
        assertEquals(List.of("booking.more-than-there-is"), refusals(desk.wish("small-1", 9, 13), eleven));
    }

    @Test
    void moreThanTheRoomHoldsIsRefusedAndTwoRoomsHoldMore() {
        assertEquals(List.of("booking.too-many-people"), refusals(people(30), desk.wish("small-1", 9, 13)));
        assertEquals(List.of(), refusals(people(30), desk.wish("small-1", 9, 13), desk.wish("small-2", 9, 13)));
        List<String> inTurn = refusals(people(70), desk.wish("small-1", 9, 17), desk.wish("small-2", 9, 13), desk.wish("small-3", 13, 17));
        assertEquals(List.of("booking.too-many-people"), inTurn, "two that are used one after the other are never there together");
    }

    @Test
    void anAmountTooLargeForItsNumberIsStillMoreThanThereIs() {
        desk.pairs("microphone");
        Wish wish = desk.wish("microphone", 9, 13);
        Wish overflowing = new Wish(wish.spaceId(), 1 << 30, wish.use(), Duration.ZERO, Duration.ZERO);
        assertEquals(List.of("booking.more-than-there-is"), refusals(overflowing));
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        Particulars empty = new Particulars(" ", Publication.PRIVATE, Particulars.GENERAL, "", Yen.ZERO, "", 1, "");
        assertEquals(List.of("booking.no-title", "booking.no-organiser"), refusals(empty, desk.wish("small-1", 9, 13)));
    }

    @Test
    void aClassThatTheOrdinanceDoesNotKnowIsRefused() {
        Particulars odd = new Particulars("会", Publication.PRIVATE, Particulars.GENERAL, "x".repeat(41), Yen.ZERO, "会", 5, "");
        assertEquals(List.of("booking.no-class"), refusals(odd, desk.wish("small-1", 9, 13)));
    }

    @Test
    void aTimeThatIsNotSoldIsRefusedByTheOrdinance() {
        assertEquals(List.of("ordinance.not-sellable"), refusals(desk.wish("small-1", 10, 12)));
        Wish tooEarly = Wish.of(room(), desk.time(LocalDate.of(2027, 9, 7), 9, 13));
        assertEquals(List.of("ordinance.not-yet"), refusals(tooEarly));
    }

    @Test
    void setupTakesTheBandThatItReachesIntoAtSeventyPerCent() {
        Wish afternoon = desk.wish("small-1", 13, 17);
        assertEquals(4_400, total(afternoon));
        assertEquals(4_400 + 2_770, total(afternoon.with(Duration.ofHours(1), Duration.ZERO)));
    }

    @Test
    void equipmentIsCountedByTheBandsOfItsRooms() {
        Wish projector = Wish.of(desk.space("projector").id(), desk.time(Desk.DAY, 9, 17));
        assertEquals(7_590 + 2 * 1_320, total(desk.wish("small-1", 9, 17), projector));
    }

    @Test
    void threeSeatsCostThreeTimesOne() {
        Site plant = desk.catalogue().site("plant").orElseThrow();
        long seat = desk.catalogue().space(plant, "coworking").orElseThrow().id();
        Wish three = new Wish(seat, 3, desk.time(Desk.DAY, 9, 21), Duration.ZERO, Duration.ZERO);
        assertEquals(3 * 1_100, total(three));
    }

    @Test
    void equipmentIsLentOnlyWithARoomOfItsTime() {
        Wish projector = desk.wish("projector", 9, 13);
        assertEquals(List.of("booking.needs-a-room"), refusals(projector));
        assertEquals(List.of("booking.needs-a-room"), refusals(projector, desk.wish("small-1", 13, 17)));
        assertEquals(List.of(), refusals(projector, desk.wish("small-1", 9, 13)));
    }

    @Test
    void aNameThatIsTooLongIsToldApartFromNone() {
        String long201 = "あ".repeat(201);
        Particulars tooLong = new Particulars(long201, Publication.PRIVATE, Particulars.GENERAL, "", Yen.ZERO, long201, 1, "");
        assertEquals(List.of("booking.title-too-long", "booking.organiser-too-long"), refusals(tooLong, desk.wish("small-1", 9, 13)));
    }

    @Test
    void anOverlapNamesBoth() {
        Answer<?> answer = desk.placing().quote(sato, Desk.request(sato, desk.wish("hall", 9, 13), desk.wish("hall-b", 9, 13)));
        List<String> said = ((Answer.Refused<?>) answer).first().args().stream().map(one -> ((Spoken) one).in(desk.words())).toList();
        assertTrue(said.getFirst().contains("全面") && said.get(2).contains("B面"), said::toString);
    }

    @Test
    void twoOwnersBehindOneDeskGiveTwoQuotesAndOneTotal() {
        Site corasse = desk.catalogue().site("corasse").orElseThrow();
        Wish pref = Wish.of(desk.catalogue().space(corasse, "room-401").orElseThrow().id(), desk.time(Desk.DAY, 9, 12));
        Wish city = Wish.of(desk.catalogue().space(corasse, "atrium").orElseThrow().id(), desk.time(Desk.DAY, 9, 12));
        Priced priced = done(desk.placing().quote(sato, request(Desk.particulars(), pref, city))).price();
        assertEquals(2, priced.quotes().size());
        assertEquals(priced.total(), Yen.sum(priced.quotes().stream().map(one -> one.quote().total()).toList()));
    }

    @Test
    void whatMakesItCheaperWaitsForAReviewerEvenWhereTheSpaceConfirmsAtOnce() {
        Particulars good = new Particulars("清掃の会", Publication.PRIVATE, "public-interest", "", Yen.ZERO, "町内会", 5, "");
        PlaceBooking.Quoted quoted = done(desk.placing().quote(sato, request(good, desk.wish("small-1", 9, 13))));
        assertEquals(BookingState.APPLIED, quoted.state());
        Particulars profit = new Particulars("即売会", Publication.PRIVATE, "profit", "", Yen.ZERO, "商店会", 5, "");
        assertEquals(BookingState.CONFIRMED, done(desk.placing().quote(sato, request(profit, desk.wish("small-1", 9, 13)))).state());
    }

    private long room() {
        return desk.space("small-1").id();
    }

    private static Particulars people(int count) {
        return new Particulars("会", Publication.PRIVATE, Particulars.GENERAL, "", Yen.ZERO, "会", count, "");
    }

    private long total(Wish... wishes) {
        return done(desk.placing().quote(sato, request(Desk.particulars(), wishes))).price().total().amount();
    }

    private List<String> refusals(Wish... wishes) {
        return refusals(Desk.particulars(), wishes);
    }

    private List<String> refusals(Particulars particulars, Wish... wishes) {
        return codes(desk.placing().quote(sato, request(particulars, wishes)));
    }

    /// What the first refusal says can be done.
    private String next(Wish... wishes) {
        BookingRequest request = request(Desk.particulars(), wishes);
        return desk.placing().quote(sato, request) instanceof Answer.Refused<?>(var refusals)
                ? Refusals.next(desk.words(), refusals.getFirst())
                : "";
    }

    private BookingRequest request(Particulars particulars, Wish... wishes) {
        return new BookingRequest(Applicant.privately(sato.personId()), Channel.ONLINE, List.of(wishes), particulars, Ref.next());
    }
}
