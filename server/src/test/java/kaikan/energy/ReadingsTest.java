package kaikan.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReadingsTest {
    private static final Instant NINE = Instant.parse("2026-11-30T00:00:00Z");
    private static Lobby lobby;
    private static Site site;
    private int counter;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    private static String meter(String code, int mostKw) {
        lobby.bean(Meters.class).add(site.id(), code, new Name("電灯", "Light"), mostKw);
        return code;
    }

    private void read(String meter, int minute, long wattHours) {
        read(meter, minute, wattHours, MeterCount.Reset.NONE);
    }

    private void read(String meter, int minute, long wattHours, MeterCount.Reset reset) {
        MeterCount.Said said = new MeterCount.Said(reset, MeterCount.Source.METER);
        String envelope = meter + "-" + counter++;
        assertTrue(lobby.bean(Readings.class).take(new MeterCount(site.id(), meter, at(minute), wattHours, said, envelope)));
    }

    private static Instant at(int minute) {
        return NINE.plusSeconds(60L * minute);
    }

    private static List<HalfHourRow> halfHours(String meter) {
        return lobby.bean(Meters.class).halfHours(id(meter), new TimeSlot(NINE, NINE.plusSeconds(7200)));
    }

    private static long id(String meter) {
        return lobby.bean(Meters.class).at(site.id()).stream().filter(one -> one.code().equals(meter)).findFirst().orElseThrow().id();
    }

    private static DayOfEnergy.OfBooking share(String meter) {
        return lobby.bean(DayOfEnergy.class).bookings(site, Lobby.TODAY).stream()
                .filter(one -> one.meter().code().equals(meter))
                .findFirst()
                .orElseThrow();
    }

    private static String marks(String meter) {
        return lobby.text("SELECT GROUP_CONCAT(mark ORDER BY at) FROM energy_reading WHERE meter_id = " + id(meter));
    }

    @Test
    void thirtyKilowattHoursInHalfAnHourAreSixtyKilowatts() {
        String meter = meter("M-60KW", 100);
        for (int minute = 0; minute <= 30; minute++) {
            read(meter, minute, 5_000_000 + 1000L * minute);
        }
        HalfHourRow half = halfHours(meter).getFirst();
        assertEquals(30_000, half.wattHours());
        assertEquals(60.0, half.kilowatts());
        MeterInfo info = lobby.bean(Meters.class).at(site.id()).stream().filter(one -> one.code().equals(meter)).findFirst().orElseThrow();
        assertEquals(5_030_000, info.last().orElseThrow().wattHours());
        assertTrue(half.complete());
    }

    @Test
    void resetGapJumpAndBackwardStepAreToldApartAndInventNothing() {
        String meter = meter("M-MARKS", 60);
        read(meter, 0, 1000);
        read(meter, 1, 1100);
        read(meter, 11, 2100);
        read(meter, 12, 500_000);
        read(meter, 13, 499_000);
        read(meter, 14, 3, MeterCount.Reset.RESET);
        read(meter, 15, 103);
        assertEquals("FIRST,STEADY,GAP,JUMP,BACK,RESET,STEADY", marks(meter));
        HalfHourRow half = halfHours(meter).getFirst();
        assertEquals(200, half.wattHours(), "only what was seen flowing");
        assertEquals(1000, half.gapWh(), "how much is known, when is not");
        assertTrue(half.doubtful());
        assertFalse(half.complete());
    }

    /// Demand is money: what was counted over a gap has no half hour that it could be the highest of.
    @Test
    void readingsTenMinutesApartGiveAnEstimateAndNoPower() {
        String meter = meter("M-TEN", 60);
        lobby.bean(Meters.class).supply(site.id(), meter, lobby.space(site, "special").id());
        for (int minute = 0; minute <= 60; minute += 10) {
            read(meter, minute, 100L * minute);
        }
        lobby.booking(lobby.person("鈴木"), lobby.space(site, "special"), Lobby.today(site, 9, 10));
        assertEquals(Optional.of(new Consumption(6000, Consumption.Certainty.ESTIMATED)), share(meter).used());
        DayOfEnergy.OfMeter day =
                lobby.bean(DayOfEnergy.class).meters(site, Lobby.TODAY).stream()
                        .filter(one -> one.meter().code().equals(meter))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Optional.empty(), day.peak());
        assertEquals(Optional.empty(), day.highest());
        assertTrue(day.read());
    }

    @Test
    void aBookingThatWasCancelledAfterItHadBegunKeepsWhatFlowedUntilThen() {
        String meter = meter("M-ENDED", 60);
        lobby.bean(Meters.class).supply(site.id(), meter, lobby.space(site, "presentation").id());
        for (int minute = 0; minute <= 60; minute++) {
            read(meter, minute, 100L * minute);
        }
        cancelled("CONFIRMED", 9, "00:30");
        assertEquals(at(30), share(meter).booking().useTo());
        assertEquals(Optional.of(new Consumption(3000, Consumption.Certainty.MEASURED)), share(meter).used());
        cancelled("APPLIED", 9, "00:40");
        cancelled("CONFIRMED", 9, "00:00");
        long shares = lobby.bean(DayOfEnergy.class).bookings(site, Lobby.TODAY).stream()
                .filter(one -> one.meter().code().equals(meter))
                .count();
        assertEquals(1, shares, "what was never confirmed, or ended before it began, used nothing");
    }

    private static void cancelled(String before, int from, String at) {
        long booking = lobby.booking(lobby.person("田村"), before, lobby.space(site, "presentation"), Lobby.today(site, from, 17));
        lobby.run("UPDATE booking SET state_before = state, state = 'CANCELLED', cancelled_at = '2026-11-30 " + at + ":00' WHERE id = " + booking);
    }

    @Test
    void whatWasCountedOverAGapIsEstimatedAlsoWhereOnlyTheDeviceKnowsOfIt() {
        String meter = meter("M-AWAY", 60);
        read(meter, 0, 1000);
        read(meter, 1, 1100);
        read(meter, 2, 1200, MeterCount.Reset.GAP);
        read(meter, 3, 1300);
        assertEquals("FIRST,STEADY,GAP,STEADY", marks(meter));
        assertEquals(Consumption.Certainty.ESTIMATED, used(meter, 0, 3));
        assertEquals(Consumption.Certainty.MEASURED, used(meter, 2, 3));
        lobby.bean(Readings.class).retime(site.id(), Map.of(meter + "-2", at(2).plusSeconds(5)));
        assertEquals("FIRST,STEADY,GAP,STEADY", marks(meter));
        read(meter, 13, 2300);
        assertEquals(Consumption.Certainty.ESTIMATED, used(meter, 3, 13));
    }

    @Test
    void aLeapThatADeviceSawIsNotBelievedHereEither() {
        String meter = meter("M-LEAP", 60);
        read(meter, 0, 1000);
        read(meter, 1, 1900, MeterCount.Reset.JUMP);
        read(meter, 2, 1950);
        assertEquals("FIRST,JUMP,STEADY", marks(meter));
        assertEquals(50, halfHours(meter).getFirst().wattHours());
    }

    @Test
    void whatADeviceSaidOfAReadingIsNotForgottenWhereItCouldNotCountThen() {
        String first = meter("M-SAID-1", 60);
        read(first, 10, 2000, MeterCount.Reset.GAP);
        assertEquals("FIRST", marks(first));
        read(first, 9, 1900);
        assertEquals("FIRST,GAP", marks(first), "an earlier reading came later");
        String fast = meter("M-SAID-2", 60);
        read(fast, 0, 1000);
        read(fast, 1, 4000, MeterCount.Reset.GAP);
        assertEquals("FIRST,JUMP", marks(fast));
        lobby.bean(Readings.class).retime(site.id(), Map.of(fast + "-3", at(1).plusSeconds(90)));
        assertEquals("FIRST,GAP", marks(fast), "its time was corrected, and near enough for no gap by itself");
        String back = meter("M-SAID-3", 60);
        read(back, 0, 1000);
        read(back, 2, 900, MeterCount.Reset.GAP);
        assertEquals("FIRST,BACK", marks(back));
        read(back, 1, 800);
        assertEquals("FIRST,BACK,GAP", marks(back));
    }

    private static Consumption.Certainty used(String meter, int from, int to) {
        return lobby.bean(Meters.class).consumption(id(meter), new TimeSlot(at(from), at(to))).orElseThrow().certainty();
    }

    @Test
    void aRepeatedReadingChangesNothing() {
        String meter = meter("M-AGAIN", 60);
        MeterCount.Said said = new MeterCount.Said(MeterCount.Reset.NONE, MeterCount.Source.METER);
        for (int i = 0; i < 3; i++) {
            lobby.bean(Readings.class).take(new MeterCount(site.id(), meter, at(0), 10, said, "SAME"));
        }
        assertEquals("FIRST", marks(meter));
    }

    @Test
    void aReadingWhoseTimeIsCorrectedMovesToItsHalfHour() {
        String meter = meter("M-MOVED", 60);
        read(meter, 60, 1000);
        read(meter, 61, 1200);
        lobby.bean(Readings.class).retime(site.id(), Map.of(meter + "-0", at(10), meter + "-1", at(11)));
        assertEquals(List.of(200L, 0L), halfHours(meter).stream().map(HalfHourRow::wattHours).toList().subList(0, 2));
    }

    @Test
    void aBookingsShareIsMeasuredOnlyWhereTheMeterSuppliesNothingElse() {
        String own = meter("M-OWN", 60);
        lobby.bean(Meters.class).supply(site.id(), own, lobby.space(site, "training").id());
        for (int minute = 0; minute <= 60; minute++) {
            read(own, minute, 100L * minute);
        }
        lobby.booking(lobby.person("佐藤"), lobby.space(site, "training"), Lobby.today(site, 9, 10));
        assertEquals(Optional.of(new Consumption(6000, Consumption.Certainty.MEASURED)), share(own).used());
        lobby.bean(Meters.class).supply(site.id(), own, lobby.space(site, "special").id());
        assertEquals(Consumption.Certainty.SHARED, share(own).used().orElseThrow().certainty());
    }
}
