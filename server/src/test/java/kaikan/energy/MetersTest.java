package kaikan.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.testing.Lobby;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is entered about meters, on the real database. Readings begin at nine.
@Tag("database")
class MetersTest {
    private static final Instant NINE = Instant.parse("2026-11-30T00:00:00Z");
    private static final MeterInfo.Profile PULSES = new MeterInfo.Profile(MeterKind.PULSE, Measures.SITE, 1, 5000);
    private static final MeterInfo.Profile REGISTER = new MeterInfo.Profile(MeterKind.REGISTER, Measures.SITE, 1, 100);
    private static Lobby lobby;
    private static Site site;
    private static long actor;
    private int counter;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        actor = lobby.person("施設 管理");
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    private static Optional<MeterRefusal> add(String code, MeterInfo.Profile profile, String multiplier, @Nullable String pulses) {
        return lobby.bean(MeterEditor.class).add(draft(code, profile), worth(NINE, multiplier, pulses), because("新設"));
    }

    private static MeterDraft draft(String code, MeterInfo.Profile profile) {
        return new MeterDraft(site.id(), code, new Name("受電", "Intake"), profile, List.of());
    }

    private static MeterDraft.Worth worth(Instant since, String multiplier, @Nullable String pulses) {
        return new MeterDraft.Worth(since, new BigDecimal(multiplier), pulses == null ? null : new BigDecimal(pulses), "銘板");
    }

    private static MeterEditor.Because because(String reason) {
        return new MeterEditor.Because(actor, reason);
    }

    private static Optional<MeterRefusal> enter(String code, Instant since, String multiplier) {
        return lobby.bean(Calibration.class).worth(site.id(), code, worth(since, multiplier, null), because(""));
    }

    private static Optional<MeterRefusal> swap(String code, int minute, @Nullable Long last, @Nullable Long first) {
        MeterDraft.Swap swap = new MeterDraft.Swap(at(minute), "A-1", "B-2", last, first, "検定満期");
        return lobby.bean(Calibration.class).exchange(site.id(), code, swap, because(""));
    }

    private void read(String meter, int minute, long wattHours) {
        MeterCount.Said said = new MeterCount.Said(MeterCount.Reset.NONE, MeterCount.Source.METER);
        String envelope = meter + "-" + counter++;
        assertTrue(lobby.bean(Readings.class).take(new MeterCount(site.id(), meter, at(minute), wattHours, said, envelope)));
    }

    private static Instant at(int minute) {
        return NINE.plusSeconds(60L * minute);
    }

    private static Meters.Sheet sheet(String code) {
        return lobby.bean(Meters.class).sheet(site.id(), code).orElseThrow();
    }

    private static Consumption used(String code, int from, int to) {
        return lobby.bean(Meters.class).consumption(sheet(code).meter().id(), new TimeSlot(at(from), at(to))).orElseThrow();
    }

    private static List<Long> halves(String code) {
        return lobby.bean(Meters.class).halfHours(sheet(code).meter().id(), new TimeSlot(NINE, at(120))).stream()
                .map(HalfHourRow::wattHours)
                .toList();
    }

    /// Domain handbook, section 10: 50,000 pulse/kWh behind VT 60 and CT 10 is 83.33 pulse/kWh of the primary side.
    @Test
    void aSecondaryConstantIsDividedByTheRatiosOfTheTransformers() {
        assertEquals(Optional.empty(), add("P-50000", PULSES, "600", "50000"));
        MeterConstant constant = sheet("P-50000").constants().getFirst();
        assertEquals(new BigDecimal("83.33"), constant.primaryPulses());
        assertEquals(0, sheet("P-50000").meter().stepWh().compareTo(new BigDecimal("12")));
    }

    @Test
    void whatIsReadCountsTimesTheMultiplierOfItsTimeAndIsCorrectedBackwards() {
        add("M-TIMES", REGISTER, "1", null);
        for (int minute = 0; minute <= 60; minute++) {
            read("M-TIMES", minute, 10L * minute);
        }
        assertEquals(List.of(300L, 300L), halves("M-TIMES").subList(0, 2));
        assertEquals(Optional.empty(), enter("M-TIMES", at(30), "60"));
        assertEquals(List.of(300L, 18_000L), halves("M-TIMES").subList(0, 2));
        assertEquals(new Consumption(18_300, Consumption.Certainty.MEASURED), used("M-TIMES", 0, 60));
        assertEquals(Optional.empty(), enter("M-TIMES", at(30), "40"));
        assertEquals(12_000, halves("M-TIMES").get(1));
        assertEquals(3, sheet("M-TIMES").constants().size(), "the line that was wrong stays");
        TimeSlot day = new TimeSlot(NINE, at(120));
        assertEquals(24.0, lobby.bean(Meters.class).highest(sheet("M-TIMES").meter().id(), day).orElseThrow().kilowatts());
    }

    @Test
    void aMeterWhoseWorthIsRefusedIsNotEntered() {
        MeterInfo.Profile machine = new MeterInfo.Profile(MeterKind.REGISTER, Measures.MACHINE, 1, 100);
        assertInstanceOf(MeterRefusal.DirectOnly.class, add("M-REFUSED", machine, "60", null).orElseThrow());
        assertEquals(Optional.empty(), lobby.bean(Meters.class).sheet(site.id(), "M-REFUSED"));
        assertEquals(0, lobby.number("SELECT COUNT(*) FROM platform_audit WHERE subject_ref = 'M-REFUSED'"));
        assertEquals(Optional.empty(), add("M-REFUSED", machine, "1", null), "the code is still free");
    }

    @Test
    void aMultiplierThatMakesMoreThanTheMeterCanCarryIsRefused() {
        add("M-WRONG", REGISTER, "1", null);
        for (int minute = 0; minute <= 30; minute++) {
            read("M-WRONG", minute, 100L * minute);
        }
        MeterRefusal refusal = enter("M-WRONG", NINE, "60").orElseThrow();
        assertEquals(List.of("360.0", 100), assertInstanceOf(MeterRefusal.TooMuch.class, refusal).args());
        assertEquals(1, sheet("M-WRONG").constants().size());
    }

    @Test
    void aCorrectedMultiplierBringsBackWhatTheWrongOneHadMadeUnbelievable() {
        add("M-BACK", REGISTER, "600", null);
        for (int minute = 0; minute <= 30; minute++) {
            read("M-BACK", minute, 100L * minute);
        }
        assertEquals(0L, halves("M-BACK").getFirst(), "with that multiplier no step is believed");
        assertEquals(Optional.empty(), enter("M-BACK", NINE, "1"));
        assertEquals(3000L, halves("M-BACK").getFirst());
        assertEquals(new Consumption(3000, Consumption.Certainty.MEASURED), used("M-BACK", 0, 30));
    }

    @Test
    void aCorrectedLimitBringsBackWhatTheWrongOneHadMadeUnbelievable() {
        add("M-SMALL", new MeterInfo.Profile(MeterKind.REGISTER, Measures.SITE, 1, 1), "1", null);
        for (int minute = 0; minute <= 30; minute++) {
            read("M-SMALL", minute, 2000L * minute);
        }
        read("M-SMALL", 3 * 24 * 60, 60_000);
        assertEquals(0L, halves("M-SMALL").getFirst());
        assertEquals(Optional.empty(), lobby.bean(MeterEditor.class).change(draft("M-SMALL", PULSES), because("")));
        assertEquals(60_000L, halves("M-SMALL").getFirst());
    }

    @Test
    void aCorrectedLimitOfYearsIsJudgedSomeDaysAtOnceAndTheRestByTheJob() {
        add("M-YEARS", new MeterInfo.Profile(MeterKind.REGISTER, Measures.SITE, 1, 1), "1", null);
        int days = 3 * Readings.DAYS_AT_ONCE;
        for (int day = 0; day < days; day++) {
            read("M-YEARS", day * 24 * 60, 4000L * day);
            read("M-YEARS", day * 24 * 60 + 1, 4000L * day + 2000);
        }
        assertEquals(days, jumps("M-YEARS"));
        assertEquals(Optional.empty(), lobby.bean(MeterEditor.class).change(draft("M-YEARS", PULSES), because("")));
        long left = jumps("M-YEARS");
        assertTrue(left > Readings.DAYS_AT_ONCE / 2 && left < days, "left: " + left);
        lobby.bean(JudgeAgain.class).run();
        assertEquals(0, jumps("M-YEARS"));
        assertEquals(0, lobby.number("SELECT COUNT(*) FROM energy_meter WHERE judge_since IS NOT NULL"));
    }

    private static long jumps(String code) {
        return lobby.number("SELECT COUNT(*) FROM energy_reading WHERE mark = 'JUMP' AND meter_id = " + sheet(code).meter().id());
    }

    @Test
    void anExchangeWithBothCountsLosesNothing() {
        add("M-SWAP", REGISTER, "1", null);
        read("M-SWAP", 0, 8000);
        read("M-SWAP", 1, 8100);
        read("M-SWAP", 2, 7);
        read("M-SWAP", 3, 107);
        assertEquals(Consumption.Certainty.ESTIMATED, used("M-SWAP", 0, 3).certainty());
        assertInstanceOf(MeterRefusal.NotBetween.class, swap("M-SWAP", 2, 8000L, 0L).orElseThrow());
        assertEquals(Optional.empty(), swap("M-SWAP", 2, 8150L, 0L));
        assertEquals(new Consumption(257, Consumption.Certainty.MEASURED), used("M-SWAP", 0, 3));
        assertInstanceOf(MeterRefusal.ExchangedThen.class, swap("M-SWAP", 2, 8150L, 0L).orElseThrow());
    }

    @Test
    void anExchangeWhoseCountsNobodyWroteDownIsNotGuessed() {
        add("M-LOST", REGISTER, "1", null);
        read("M-LOST", 0, 50);
        read("M-LOST", 1, 60);
        read("M-LOST", 2, 90);
        assertEquals(Optional.empty(), swap("M-LOST", 2, null, null));
        assertEquals(new Consumption(10, Consumption.Certainty.ESTIMATED), used("M-LOST", 0, 2));
    }

    @Test
    void whatWasCountedOverALongGapIsSharedByTime() {
        add("M-GAP", REGISTER, "1", null);
        read("M-GAP", 0, 0);
        read("M-GAP", 100, 1000);
        assertEquals(new Consumption(300, Consumption.Certainty.ESTIMATED), used("M-GAP", 60, 90));
    }

    @Test
    void aMeterThatWasReadIsRetiredAndNeverRemoved() {
        MeterEditor editor = lobby.bean(MeterEditor.class);
        add("M-OLD", REGISTER, "1", null);
        read("M-OLD", 0, 1);
        assertEquals(List.of(1L), assertInstanceOf(MeterRefusal.HasReadings.class,
                editor.remove(site.id(), "M-OLD", because("古い")).orElseThrow()).args());
        assertEquals(Optional.empty(), editor.retire(site.id(), "M-OLD", because("撤去")));
        assertTrue(lobby.bean(Meters.class).inUse(site.id()).stream().noneMatch(meter -> meter.code().equals("M-OLD")));
        read("M-OLD", 1, 2);
        assertEquals("撤去", sheet("M-OLD").meter().retirement().why());
        editor.revive(site.id(), "M-OLD", because("再設置"));
        assertTrue(sheet("M-OLD").meter().inUse());
        add("M-NEW", REGISTER, "1", null);
        assertInstanceOf(MeterRefusal.CodeTaken.class, add("M-NEW", REGISTER, "1", null).orElseThrow());
        assertEquals(Optional.empty(), editor.remove(site.id(), "M-NEW", because("打ちまちがい")));
        assertInstanceOf(MeterRefusal.Missing.class, editor.remove(site.id(), "M-NEW", because("二度目")).orElseThrow());
        assertEquals("打ちまちがい", lobby.text("SELECT reason FROM platform_audit WHERE verb = 'energy.meter-remove'"));
    }

    @Test
    void aMeterOfAMachineIsReadDirectly() {
        MeterInfo.Profile machine = new MeterInfo.Profile(MeterKind.REGISTER, Measures.MACHINE, 1, 10);
        assertInstanceOf(MeterRefusal.DirectOnly.class, add("M-LATHE", machine, "30", null).orElseThrow());
        add("M-RATIO", REGISTER, "30", null);
        assertInstanceOf(MeterRefusal.DirectOnly.class,
                lobby.bean(MeterEditor.class).change(draft("M-RATIO", machine), because("")).orElseThrow());
    }
}
