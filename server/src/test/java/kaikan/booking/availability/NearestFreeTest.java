package kaikan.booking.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kaikan.calendar.DayRange;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Space;
import kaikan.ledger.Conflict;
import kaikan.ledger.Holder;
import kaikan.ledger.Ledger;
import kaikan.ledger.Want;
import kaikan.member.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// On a real database: what is offered instead can be taken, and so can everything that is shown as free.
class NearestFreeTest {
    private static final Holder NOBODY = new Holder(Holder.Kind.BOOKING, "0000000000000000");
    private static Scenery scenery;

    @BeforeAll
    static void start() {
        scenery = new Scenery();
    }

    @AfterAll
    static void stop() {
        scenery.close();
    }

    @Test
    void theSameSpaceIsOfferedAtTheNearestTimes() {
        Alternatives nearest = nearest("small-2", 13, 17);
        Alternatives.Suggestion first = nearest.sameSpace().getFirst();
        assertEquals("small-2", first.space().key());
        assertEquals(Scenery.DAY, first.date());
        assertEquals(Floor.hours(17, 21), first.time(), "the evening of the same day; the morning is over");
        assertEquals(Scenery.DAY.plusDays(1), nearest.sameSpace().get(1).date());
        assertEquals(Floor.hours(13, 17), nearest.sameSpace().get(1).time());
        assertTrue(first.fee().isPresent());
    }

    @Test
    void somethingOfTheSameKindAndSizeIsOfferedAtTheSameTime() {
        Alternatives nearest = nearest("small-2", 13, 17);
        assertEquals("small-1", nearest.sameTime().getFirst().space().key());
        assertTrue(nearest.sameTime().stream().allMatch(offer -> offer.date().equals(Scenery.DAY) && offer.time().equals(Floor.hours(13, 17))));
        assertFalse(nearest.sameTime().stream().anyMatch(offer -> offer.space().key().equals("small-2")));
    }

    @Test
    void aRoomOfAnotherSortThatHoldsThePeopleIsOfferedToo() {
        Space hall = scenery.space("hall-a");
        assertEquals(List.of(), others(nearest("hall-a", 13, 17), hall), "nobody said for how many");
        var gone = new NearestFree.Gone(scenery.site("bigpalette"), hall, Scenery.DAY.plusDays(1), Floor.hours(13, 17), 1, 20);
        List<Space> others = others(scenery.server.bean(Availability.class).nearest(gone, scenery.viewer(scenery.sato)), hall);
        assertFalse(others.isEmpty());
        assertTrue(others.stream().allMatch(space -> Objects.requireNonNull(space.people()) >= 20), others.toString());
    }

    private static List<Space> others(Alternatives nearest, Space gone) {
        return nearest.sameTime().stream().map(Alternatives.Suggestion::space).filter(space -> space.kind() != gone.kind()).toList();
    }

    @Test
    void whatIsOfferedCanBeTaken() {
        for (String key : List.of("small-2", "training", "middle", "presentation", "convention")) {
            Alternatives nearest = nearest(key, 13, 17);
            List<Alternatives.Suggestion> all = new ArrayList<>(nearest.sameSpace());
            all.addAll(nearest.sameTime());
            assertFalse(all.isEmpty(), key);
            all.forEach(offer -> assertEquals(List.of(), conflicts(offer.space(), offer.date(), offer.time()), offer.toString()));
        }
    }

    @Test
    void whatIsShownAsFreeCanBeTakenAndWhatIsNotCannot() {
        DayView view = scenery.server.bean(Availability.class).day(scenery.site("bigpalette"), Scenery.DAY, Viewer.nobody());
        int free = 0;
        for (Lane lane : view.lanes()) {
            for (Stretch stretch : lane.stretches()) {
                switch (stretch) {
                    case Stretch.Free shown -> {
                        free++;
                        assertEquals(List.of(), conflicts(lane.space(), Scenery.DAY, shown.wanted()), Floor.line(lane));
                    }
                    case Stretch.Rest rest -> assertEquals(List.of(), conflicts(lane.space(), Scenery.DAY, rest.time()), Floor.line(lane));
                    case Stretch.Taken _, Stretch.Mine _, Stretch.Cancelled _, Stretch.Waiting _, Stretch.Hold _, Stretch.Setup _, Stretch.Closed _,
                            Stretch.Let _, Stretch.Shadow _ ->
                        assertFalse(conflicts(lane.space(), Scenery.DAY, stretch.time()).isEmpty(), Floor.line(lane));
                }
            }
        }
        assertTrue(free > 30, "free stretches: " + free);
    }

    private static Alternatives nearest(String space, int from, int to) {
        var gone = new NearestFree.Gone(scenery.site("bigpalette"), scenery.space(space), Scenery.DAY, Floor.hours(from, to), 1, 0);
        return scenery.server.bean(Availability.class).nearest(gone, scenery.viewer(scenery.sato));
    }

    private static List<Conflict> conflicts(Space space, LocalDate date, DayRange time) {
        TimeSlot slot = time.on(date, scenery.site("bigpalette").zone());
        List<Want> wants = space.units().entrySet().stream().map(unit -> new Want(unit.getKey(), unit.getValue(), slot)).toList();
        return scenery.server.bean(Ledger.class).conflicts(NOBODY, wants);
    }
}
