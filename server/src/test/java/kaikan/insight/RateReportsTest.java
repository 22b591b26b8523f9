package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kaikan.calendar.DayRange;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogues;
import kaikan.facility.Owner;
import kaikan.facility.Site;
import kaikan.ordinance.DemoOrdinances;
import kaikan.ordinance.Entering;
import kaikan.ordinance.Ordinances;
import kaikan.platform.id.Ref;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The month of rooms, computed from bookings, closures and dated ordinances on the real database. 1 to 3 January are closed days.
@Tag("database")
class RateReportsTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);
    private static Lobby lobby;
    private static long person;
    private static Map<String, Long> owners;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        person = lobby.person("佐藤");
        owners = lobby.bean(Catalogues.class).current().owners().stream().collect(Collectors.toMap(Owner::key, Owner::id));
        lobby.bean(DemoOrdinances.class).load(owners);
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    private static void book(Site site, String space, LocalDate date, String time) {
        lobby.booking(person, lobby.space(site, space), DayRange.parse(time).on(date, site.zone()));
    }

    private static void shut(Site site, String space, TimeSlot slot, String entered) {
        lobby.run("""
                INSERT INTO closure (ref, site_id, cause, note, starts_at, ends_at, entered_at, entered_by)
                VALUES ('%s', %d, 'MAINTENANCE', '床の工事', '%s', '%s', '%s', %d)
                """.formatted(Ref.next(), site.id(), sql(slot.start().toString()), sql(slot.end().toString()), entered, person));
        lobby.run("INSERT INTO closure_space (closure_id, space_id) VALUES ((SELECT MAX(id) FROM closure), "
                + lobby.space(site, space).id() + ")");
    }

    private static String sql(String instant) {
        return instant.replace('T', ' ').replace("Z", "");
    }

    private static RateReport.Line line(Site site, String space, YearMonth month) {
        return lobby.bean(RateReports.class).of(site, month).lines().stream()
                .filter(line -> line.space().key().equals(space))
                .findFirst()
                .orElseThrow();
    }

    private static List<DayRange> bands(RateReport.Cutting cutting) {
        return assertInstanceOf(Cut.Bands.class, cutting.cut()).times();
    }

    /// The example of the domain handbook, section 7, on a hall of three parts that is shut on all but ten days.
    @Test
    void theThreeAnswersOfOneMonthComeOutOfTheHouse() {
        Site palette = lobby.site("bigpalette");
        shut(palette, "hall", TimeSlot.ofDays(LocalDate.of(2027, 3, 11), LocalDate.of(2027, 3, 31), palette.zone()), "2027-03-15 00:00:00");
        for (int day = 1; day <= 4; day++) {
            book(palette, "hall-a", LocalDate.of(2027, 3, day), "9:00-13:00");
        }
        book(palette, "hall", LocalDate.of(2027, 3, 5), "9:00-21:00");
        RateReport.Line hall = line(palette, "hall", YearMonth.of(2027, 3));
        assertEquals(Ratio.of(5, 10), hall.rates().days());
        assertEquals(Ratio.of(7, 30), hall.rates().bands());
        assertEquals("14.4", hall.rates().area().percent().orElseThrow().toPlainString());
        assertEquals(Map.of("MAINTENANCE", 21L), hall.days());
        assertEquals(5, hall.late(), "entered on the 15th: too late for the days from the 11th to that day");
    }

    @Test
    void anotherHouseHasOtherBands() {
        Site plaza = lobby.site("hitech");
        LocalDate day = LocalDate.of(2026, 11, 25);
        book(plaza, "techno", day, "13:00-17:00");
        RateReport.Line line = line(plaza, "techno", NOVEMBER);
        assertEquals("[9:00-12:00, 13:00-17:00, 18:00-21:00]", bands(line.cuttings().getFirst()).toString());
        assertEquals(1, line.rates().bands().numerator().intValue(), "a use that ends at 17:00 is not in the evening");
    }

    @Test
    void whenTheOrdinanceChangesInTheMonthEachDayIsCutByItsOwn() {
        Site plaza = lobby.site("hitech");
        String next = DemoOrdinances.text("hitech")
                .replace("version: 1", "version: 2")
                .replace("effective: 2020-04-01", "effective: 2027-01-16")
                .replace("time: 9:00-12:00", "time: 9:00-13:00")
                .replace("night: {ja: 夜間, en: Evening, easy: 夜《よる》, time: 18:00-21:00}", "")
                .replaceAll(", night: '[0-9,]+'", "")
                .replaceAll("(?m)^ +am\\+pm\\+night: .*$", "      am+pm: {ja: 全日, en: All day, easy: 1日《いちにち》}")
                .replace("am+pm+night", "am+pm");
        assertInstanceOf(Entering.Entered.class, lobby.bean(Ordinances.class).enter(Objects.requireNonNull(owners.get("fukushima-pref")), next));
        book(plaza, "exhibition", LocalDate.of(2027, 1, 15), "13:00-21:00");
        book(plaza, "exhibition", LocalDate.of(2027, 1, 16), "12:00-17:00");
        RateReport.Line line = line(plaza, "exhibition", JANUARY);
        assertEquals(List.of(3, 2), line.cuttings().stream().map(cutting -> bands(cutting).size()).toList());
        assertEquals(List.of(1, 2), line.cuttings().stream().map(cutting -> cutting.edition().orElseThrow().version()).toList());
        assertEquals(LocalDate.of(2027, 1, 15), line.cuttings().getFirst().to());
        assertEquals(LocalDate.of(2027, 1, 16), line.cuttings().getLast().from());
        long before = line.excluded().stream().filter(day -> day.date().getDayOfMonth() < 16).count();
        long after = line.excluded().size() - before;
        assertEquals(Ratio.of(4, (15 - before) * 3 + (16 - after) * 2), line.rates().bands());
    }

    @Test
    void aRoomThatIsLetByTimeIsCountedInTheStepsOfItsOrdinance() {
        Site plant = lobby.site("plant");
        RateReport.Line empty = line(plant, "event", JANUARY);
        assertEquals(new Cut.Steps(60), empty.cuttings().getFirst().cut());
        LocalDate day = LocalDate.of(2027, 1, 20);
        book(plant, "event", day, "10:00-12:00");
        Ratio bands = line(plant, "event", JANUARY).rates().bands();
        assertEquals(2, bands.numerator().intValue());
        assertEquals(empty.rates().bands().denominator(), bands.denominator());
    }

    @Test
    void aMorningOfMaintenanceIsLeftOutAndSaidSo() {
        Site palette = lobby.site("bigpalette");
        LocalDate day = LocalDate.of(2027, 2, 10);
        TimeSlot morning = TimeSlot.of(day, LocalTime.of(9, 0), LocalTime.of(13, 0), palette.zone());
        shut(palette, "training", morning, "2027-02-01 00:00:00");
        RateReport.Line line = line(palette, "training", YearMonth.of(2027, 2));
        Rates.Excluded out = line.excluded().getLast();
        assertEquals(new Rates.Excluded(
                day, "MAINTENANCE", new Rates.Out(1, 3), List.of(new Rates.Entered(LocalDate.of(2027, 2, 1), Rates.Timing.BEFORE))), out);
        assertEquals(Map.of("MAINTENANCE", 1), line.bands());
        assertEquals(0, line.late());
        assertEquals(28 * 3 - 1, line.rates().bands().denominator().intValue());
    }

    @Test
    void withoutAnOrdinanceADayIsOnePiece() {
        Site kikou = lobby.site("bigpalette");
        RateReport.Line line = line(kikou, "training", YearMonth.of(2019, 11));
        assertEquals(new Cut.Unruled(), line.cuttings().getFirst().cut());
        assertTrue(line.cuttings().getFirst().edition().isEmpty());
        assertEquals(line.rates().days().denominator(), line.rates().bands().denominator());
    }

    @Test
    void theRunningMonthCountsOnlyTheDaysSoFarAndTheHouseIsTheSumOfItsRooms() {
        lobby.server().clock().set(Lobby.TEN.minus(Duration.ofDays(20)));
        try {
            RateReport report = lobby.bean(RateReports.class).of(lobby.site("bigpalette"), YearMonth.of(2026, 11));
            assertEquals(LocalDate.of(2026, 11, 10), report.through());
            assertTrue(report.lines().stream().allMatch(line -> line.rates().days().denominator().intValue() <= 10), "ten days have come");
            BigDecimal sum = report.lines().stream().map(line -> line.rates().days().denominator()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(sum, report.total().days().denominator());
            RateReport past = lobby.bean(RateReports.class).of(lobby.site("bigpalette"), YearMonth.of(2026, 10));
            assertEquals(LocalDate.of(2026, 10, 31), past.through());
        } finally {
            lobby.server().clock().set(Lobby.TEN);
        }
    }
}
