package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.calendar.TimeSlot;
import kaikan.insight.Occasion.Attended;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final Instant NINE = Instant.parse("2026-11-30T00:00:00Z");
    private static final Room.Plot ROOM = plot("training", "研修室", 1L, "");

    private static Room.Plot plot(String key, String name, long unit, String closed) {
        return new Room.Plot(new Room.Place(key, new Label(name, key), new Label(name, key), 60), Map.of(unit, new Places.Stock(1, 1)), closed,
                Room.House.OPEN);
    }

    private static Instant at(int minutesAfterNine) {
        return NINE.plusSeconds(60L * minutesAfterNine);
    }

    private static Occasion booked(int from, int to, Attended attended) {
        TimeSlot use = new TimeSlot(at(from), at(to));
        return new Occasion("R", "会議", Occasion.Openness.PUBLIC, "甲", 10, new Label("研修室", "Training room"), null, Map.of(1L, 1), use, use, attended);
    }

    private static Phase phase(int minutesAfterNine, Occasion... today) {
        return Room.of(ROOM, List.of(today), at(minutesAfterNine)).phase();
    }

    @Test
    void aBookedRoomIsInUseOnlyWhenSomebodyCameAndIsMissedAfterAQuarterOfAnHour() {
        Occasion nobody = booked(0, 120, new Attended(0, 0));
        assertEquals(Phase.EXPECTED, phase(0, nobody));
        assertFalse(Room.of(ROOM, List.of(nobody), at(14)).missed());
        assertTrue(Room.of(ROOM, List.of(nobody), at(15)).missed());
        assertEquals(15, Room.of(ROOM, List.of(nobody), at(15)).minutes());
        assertEquals(Phase.IN_USE, phase(1, booked(0, 120, new Attended(3, 3))));
        assertEquals(Phase.IN_USE, phase(60, booked(0, 120, new Attended(0, 5))), "they came, and are out for lunch");
        assertEquals(Phase.FREE, phase(120, nobody), "whoever never came is not looked for when the time is over");
    }

    @Test
    void aHouseThatDoesNotCountWhoComesMissesNobody() {
        assertEquals(Phase.IN_USE, phase(30, booked(0, 120, Attended.UNCOUNTED)));
    }

    @Test
    void inAClosedHouseNothingIsFreeAndWhatGoesOnIsStillSeen() {
        Room.Plot shut = new Room.Plot(ROOM.place(), ROOM.units(), "", Room.House.SHUT);
        assertEquals(Phase.SHUT, Room.of(shut, List.of(), at(0)).phase());
        assertEquals(Phase.SHUT, Room.of(shut, List.of(booked(120, 180, Attended.UNCOUNTED)), at(0)).phase());
        assertEquals(Phase.SOON, Room.of(shut, List.of(booked(30, 60, Attended.UNCOUNTED)), at(0)).phase());
        assertEquals(Phase.OVERDUE, Room.of(shut, List.of(booked(-60, -10, new Attended(2, 2))), at(0)).phase());
    }

    @Test
    void setupMakesARoomAboutToStart() {
        Occasion use = new Occasion("R", "展示会", Occasion.Openness.PUBLIC, "甲", 10, new Label("研修室", "Training room"), null, Map.of(1L, 1),
                new TimeSlot(at(60), at(120)), new TimeSlot(at(0), at(120)), new Attended(0, 0));
        assertEquals(Phase.SOON, phase(30, use));
        assertEquals(0, Room.of(ROOM, List.of(use), at(30)).minutes());
        assertTrue(Room.of(ROOM, List.of(use), at(30)).setupBegun(), "the board says that its setup may go on");
        assertFalse(Room.of(ROOM, List.of(booked(30, 60, new Attended(0, 0))), at(30 - 1)).setupBegun());
    }

    @Test
    void aRoomInWhichPeoplePrepareIsSetUpAndNobodyElses() {
        Occasion preparing = prepared(new Attended(2, 2));
        Room room = Room.of(ROOM, List.of(preparing), at(30));
        assertEquals(Phase.SETUP, room.phase());
        assertEquals(30, room.minutes(), "until it begins");
        assertTrue(room.taken());
        assertEquals(Phase.IN_USE, phase(60, preparing));
        assertEquals(Phase.FREE, phase(-90, preparing));
        assertEquals(Phase.SETUP, phase(30, prepared(Attended.UNCOUNTED)), "where nobody is counted nobody is missed");
        assertEquals(Phase.SETUP, Room.of(plot("training", "研修室", 1L, "点検"), List.of(preparing), at(30)).phase(), "no closure hides them");
        assertEquals(Phase.OVERDUE, phase(30, booked(-60, 0, new Attended(1, 1)), preparing), "those before them come first");
    }

    private static Occasion prepared(Attended attended) {
        return new Occasion("R", "展示会", Occasion.Openness.PUBLIC, "甲", 10, new Label("研修室", "Training room"), null, Map.of(1L, 1),
                new TimeSlot(at(60), at(120)), new TimeSlot(at(0), at(120)), attended);
    }

    @Test
    void neighboursThatOneBookingHasTogetherStandAsOne() {
        TimeSlot hour = new TimeSlot(at(0), at(60));
        Occasion two = new Occasion("R", "展示会", Occasion.Openness.PUBLIC, "甲", 10, new Label("A面＋B面", "A + B"), null, Map.of(1L, 1, 2L, 1),
                hour, hour, new Attended(1, 1));
        List<Room> rooms = Stream.of(plot("a", "A面", 1L, ""), plot("b", "B面", 2L, ""), plot("c", "C面", 3L, ""))
                .map(plot -> Room.of(plot, List.of(two), at(30)))
                .toList();
        List<Room> tiles = new Block(new Label("展示ホール", "Hall"), rooms).tiles();
        assertEquals(List.of("A面＋B面", "C面"), tiles.stream().map(tile -> tile.place().part().ja()).toList());
        assertEquals(List.of(120, 60), tiles.stream().map(Room::area).toList());
        List<Room> free = Stream.of(plot("a", "A面", 1L, ""), plot("b", "B面", 2L, "")).map(plot -> Room.of(plot, List.of(), at(0))).toList();
        assertEquals(2, new Block(new Label("展示ホール", "Hall"), free).tiles().size(), "free parts can be had one by one");
    }

    @Test
    void whoStaysAfterTheEndMakesARoomOverdueForThreeHours() {
        Occasion staying = booked(0, 60, new Attended(2, 2));
        assertEquals(Phase.OVERDUE, phase(72, staying));
        assertEquals(12, Room.of(ROOM, List.of(staying), at(72)).minutes());
        assertEquals(Phase.FREE, phase(60 + 180, staying));
        assertEquals(Phase.FREE, phase(72, booked(0, 60, new Attended(0, 2))));
    }

    @Test
    void aUseThatEndedEarlyIsOverFromThenAndOneThatHadNotBegunIsNone() {
        Occasion ended = booked(0, 120, new Attended(2, 2)).until(at(30)).orElseThrow();
        assertEquals(Phase.OVERDUE, phase(40, ended));
        assertEquals(10, Room.of(ROOM, List.of(ended), at(40)).minutes());
        assertEquals(Occasion.Openness.PRIVATE, ended.open());
        assertEquals(Phase.OVERDUE, phase(40, prepared(new Attended(1, 1)).until(at(30)).orElseThrow()), "it ended during setup");
        assertEquals(Phase.OVERDUE, phase(130, booked(0, 120, new Attended(1, 1)).until(at(125)).orElseThrow()), "it was over before");
        assertEquals(Optional.empty(), booked(60, 120, new Attended(1, 1)).until(at(30)));
    }

    @Test
    void aRoomIsAboutToStartWithinTheHourAndFreeBefore() {
        Occasion later = booked(120, 180, new Attended(0, 0));
        assertEquals(Phase.FREE, phase(59, later));
        assertEquals(Phase.SOON, phase(60, later));
        assertEquals(Phase.FREE, phase(60));
    }

    @Test
    void aPartIsInUseWhenItsWholeIs() {
        TimeSlot hour = new TimeSlot(at(0), at(60));
        Occasion whole = new Occasion(
                "R", "展示会", Occasion.Openness.PUBLIC, "甲", 10, new Label("全面", "whole"), null, Map.of(1L, 1, 2L, 1), hour, hour, new Attended(1, 1));
        assertEquals(Phase.IN_USE, phase(30, whole));
        assertEquals(Phase.FREE, Room.of(plot("b", "B面", 3L, ""), List.of(whole), at(30)).phase());
    }

    @Test
    void aLoungeIsTakenOnlyWhenItsLastPlaceIs() {
        Room.Plot lounge = new Room.Plot(ROOM.place(), Map.of(1L, new Places.Stock(3, 1)), "", Room.House.OPEN);
        Occasion one = booked(0, 60, new Attended(0, 0));
        Occasion other = booked(0, 60, new Attended(1, 1));
        Room room = Room.of(lounge, List.of(one, other), at(30));
        assertEquals(new Places(2, 3), room.places());
        assertEquals(Phase.IN_USE, room.phase(), "one of them came");
        assertFalse(room.taken());
        assertTrue(Room.of(lounge, List.of(one, other, one), at(30)).taken());
        assertFalse(Room.of(lounge, List.of(one, other, one), at(60)).taken(), "they are gone");
        Room.Plot pairs = new Room.Plot(ROOM.place(), Map.of(1L, new Places.Stock(4, 2)), "", Room.House.OPEN);
        assertEquals(new Places(1, 2), Room.of(pairs, List.of(one), at(30)).places());
        assertTrue(Room.of(ROOM, List.of(one), at(30)).taken());
        assertEquals(Phase.FREE, room.toOthers());
        Room.Plot shut = new Room.Plot(ROOM.place(), lounge.units(), "", Room.House.SHUT);
        assertEquals(Phase.SHUT, Room.of(shut, List.of(one), at(30)).toOthers(), "nobody comes in any more");
    }

    @Test
    void aClosureHidesNobodyWhoIsInside() {
        Room.Plot shut = plot("training", "研修室", 1L, "点検");
        Occasion inside = booked(0, 60, new Attended(2, 2));
        assertEquals(Phase.IN_USE, Room.of(shut, List.of(inside), at(30)).phase());
        assertEquals(Phase.OVERDUE, Room.of(shut, List.of(inside), at(72)).phase());
        assertEquals(Phase.OFF, Room.of(shut, List.of(booked(0, 60, new Attended(0, 0))), at(30)).phase(), "nobody came");
        assertEquals(Phase.OFF, Room.of(shut, List.of(booked(0, 60, new Attended(0, 2))), at(30)).phase(), "they have left");
        assertEquals(Phase.OFF, Room.of(shut, List.of(booked(60, 90, new Attended(0, 0))), at(30)).phase());
    }

    @Test
    void aClosedRoomIsOff() {
        assertEquals(Phase.OFF, Room.of(plot("a", "A面", 1L, "点検"), List.of(), at(0)).phase());
    }
}
