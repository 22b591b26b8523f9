package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import kaikan.calendar.DayRange;
import kaikan.facility.Change;
import kaikan.facility.Parts;
import kaikan.facility.Saved;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceEditor;
import kaikan.member.Role;
import kaikan.testing.Demonstration;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The house as a whole counts every piece of its floor once, a place of a lounge as one place, and a room only while it was there.
@Tag("database")
class FloorOnceTest {
    private static final YearMonth APRIL = YearMonth.of(2027, 4);
    private Lobby lobby;
    private Site palette;

    @BeforeEach
    void open() {
        lobby = Lobby.open();
        Demonstration.rules(lobby.server());
        palette = lobby.site("bigpalette");
    }

    @AfterEach
    void close() {
        lobby.close();
    }

    private RateReport report(Site site, YearMonth month) {
        return lobby.bean(RateReports.class).of(site, month);
    }

    private static RateReport.Line line(RateReport report, String space) {
        return report.lines().stream().filter(line -> line.space().key().equals(space)).findFirst().orElseThrow();
    }

    /// Changes a row of the catalogue in a way that no page does, and lets the house read it.
    private void change(String space, String set) {
        lobby.run("UPDATE space SET " + set + " WHERE id = " + lobby.space(palette, space).id());
        SpaceEditor editor = lobby.bean(SpaceEditor.class);
        Space other = lobby.space(palette, "training");
        Saved saved = editor.save(editor.find(other.id()).orElseThrow(), Parts.of(other.units()), new Change(1, "読み直し"));
        assertTrue(saved instanceof Saved.Done, saved.toString());
    }

    private static BigDecimal sum(RateReport report, String... without) {
        return report.lines().stream()
                .filter(line -> !List.of(without).contains(line.space().key()))
                .map(line -> line.rates().days().denominator())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aJoinedRoomThatStandsByItselfAddsNothingToTheHouse() {
        lobby.booking(lobby.person("佐藤"), lobby.space(palette, "small-23"),
                DayRange.parse("9:00-13:00").on(LocalDate.of(2027, 4, 6), palette.zone()));
        Rates below = report(palette, APRIL).total();
        assertEquals(Ratio.of(1, below.days().denominator().longValue()), below.days());
        change("small-2", "parent_id = NULL");
        change("small-3", "parent_id = NULL");
        RateReport report = report(palette, APRIL);
        assertEquals(Ratio.of(1, 30), line(report, "small-23").rates().days());
        assertEquals(sum(report, "small-23"), report.total().days().denominator(), "as if only the rooms were there");
        assertEquals(2, report.total().days().numerator().intValue(), "each of both rooms was used on that day");
        assertEquals(below.area(), report.total().area(), "the floor is what it was");
        assertTrue(report.elsewhere(line(report, "small-23")));
        assertFalse(report.elsewhere(line(report, "small-2")));
        try (Http desk = lobby.desk(palette, Role.MANAGER)) {
            String page = Http.text(desk.get("/staff/rates/bigpalette?month=2027-04"));
            assertTrue(page.contains("ほかの部屋と同じ床を二度数えません"), page);
        }
    }

    @Test
    void ofAWholeThatStandsBesideOneOfItsPartsOnlyTheRestIsAdded() {
        change("hall-a", "parent_id = NULL");
        RateReport report = report(palette, APRIL);
        BigDecimal area = report.lines().stream()
                .filter(line -> !line.space().key().equals("hall-a"))
                .filter(line -> line.weight() == RateReport.Weight.AREA)
                .map(line -> line.rates().area().denominator())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, area.compareTo(report.total().area().denominator()));
        assertTrue(report.elsewhere(line(report, "hall")));
    }

    @Test
    void aJoinedRoomThatBeginsWithinTheMonthDoesNotChangeTheHouse() {
        change("small-2", "parent_id = NULL");
        change("small-3", "parent_id = NULL");
        Rates always = report(palette, APRIL).total();
        change("small-23", "offered_from = '2027-04-16'");
        assertEquals(always, report(palette, APRIL).total());
    }

    @Test
    void aRoomIsCountedFromTheDayOnWhichItIsOffered() {
        change("presentation", "offered_from = '2027-04-20'");
        RateReport.Line line = line(report(palette, APRIL), "presentation");
        assertEquals(Ratio.of(0, 11), line.rates().days());
        assertEquals(Map.of("NOT_YET", 19L), line.days());
        assertTrue(report(palette, YearMonth.of(2027, 3)).lines().stream().noneMatch(one -> one.space().key().equals("presentation")));
        try (Http desk = lobby.desk(palette, Role.MANAGER)) {
            assertTrue(Http.text(desk.get("/staff/rates/bigpalette?month=2027-04")).contains("取扱いの始まる前の日 19日"));
        }
    }

    @Test
    void oneOfFortySeatsIsAFortiethOfTheFloor() {
        Site plant = lobby.site("plant");
        long person = lobby.person("佐藤");
        Space lounge = lobby.space(plant, "lounge");
        LocalDate day = LocalDate.of(2027, 4, 6);
        lobby.booking(person, lounge, DayRange.parse("10:00-11:00").on(day, plant.zone()));
        assertEquals(0, new BigDecimal("0.025").compareTo(line(report(plant, APRIL), "lounge").rates().area().numerator()));
        lobby.booking(person, lounge, DayRange.parse("10:00-12:00").on(day, plant.zone()));
        Rates rates = line(report(plant, APRIL), "lounge").rates();
        assertEquals(0, new BigDecimal("0.075").compareTo(rates.area().numerator()), "two seats for an hour and one for another");
        assertEquals(2, rates.bands().numerator().intValue());
        assertEquals(rates.bands().denominator(), rates.area().denominator());
    }
}
