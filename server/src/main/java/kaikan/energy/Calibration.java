package kaikan.energy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import org.jspecify.annotations.Nullable;

/// Enters what a meter's counts are worth, and that it was exchanged. Both are checked against what was read: a wrong ratio has once billed
/// four tenths for nine years.
@Singleton
public class Calibration {
    private final MeterRepository meters;
    private final ReadingRepository readings;
    private final HalfHourRepository halfHours;
    private final Readings judged;
    private final Book book;

    Calibration(MeterRepository meters, ReadingRepository readings, HalfHourRepository halfHours, Readings judged, Book book) {
        this.meters = meters;
        this.readings = readings;
        this.halfHours = halfHours;
        this.judged = judged;
        this.book = book;
    }

    /// Where it is written down.
    @Singleton
    record Book(MeterFile file, AuditTrail trail, Clock clock) {}

    /// Enters what the counts are worth from a moment on; an earlier line for the same moment is corrected by it.
    @Transactional
    public Optional<MeterRefusal> worth(long siteId, String code, MeterDraft.Worth worth, MeterEditor.Because because) {
        return meters.findBySiteIdAndCode(siteId, code)
                .map(row -> enter(row, worth, because))
                .orElseGet(() -> Optional.of(new MeterRefusal.Missing()));
    }

    private Optional<MeterRefusal> enter(MeterRow row, MeterDraft.Worth worth, MeterEditor.Because because) {
        Optional<MeterRefusal> refusal = refusal(row, worth);
        if (refusal.isEmpty()) {
            write(row, worth, because);
        }
        return refusal;
    }

    /// What stands against counts being worth that; of a meter, too, that is still to be added. Changes nothing.
    Optional<MeterRefusal> refusal(MeterRow row, MeterDraft.Worth worth) {
        boolean direct = worth.multiplier().compareTo(BigDecimal.ONE) == 0;
        if (!direct && (row.measures() == Measures.MACHINE || !meters.machines(row.siteId(), row.code()).isEmpty())) {
            return Optional.of(new MeterRefusal.DirectOnly());
        }
        return tooMuch(row, worth);
    }

    /// Writes down what the counts are worth, after [#refusal] had nothing against it, and judges the readings since then by it.
    void write(MeterRow row, MeterDraft.Worth worth, MeterEditor.Because because) {
        BigDecimal pulses = row.kind() == MeterKind.PULSE ? worth.pulsesPerKwh() : null;
        book.file.constants().save(new MeterConstant(
                0, row.id(), worth.since(), worth.multiplier(), pulses, worth.note(), book.clock.instant(), because.actor()));
        String detail = "× " + worth.multiplier().toPlainString() + (pulses == null ? "" : ", " + pulses.toPlainString() + " pulse/kWh")
                + ", " + worth.since() + " " + worth.note();
        record(row, "energy.meter-worth", because, detail);
        judged.reconsiderSince(row, worth.since());
    }

    /// Enters an exchange and judges the reading after it again.
    @Transactional
    public Optional<MeterRefusal> exchange(long siteId, String code, MeterDraft.Swap swap, MeterEditor.Because because) {
        MeterRow row = meters.findBySiteIdAndCode(siteId, code).orElse(null);
        if (row == null) {
            return Optional.of(new MeterRefusal.Missing());
        }
        Optional<MeterRefusal> wrong = wrong(row, swap);
        if (wrong.isEmpty()) {
            book.file.exchanges().save(new MeterExchange(
                    0, row.id(), swap.at(), swap.oldSerial(), swap.newSerial(), swap.lastWh(), swap.firstWh(), swap.note(),
                    book.clock.instant(), because.actor()));
            judged.reconsider(row, swap.at());
            record(row, "energy.meter-exchange", because, swap.oldSerial() + " → " + swap.newSerial() + ", " + swap.at());
        }
        return wrong;
    }

    /// Whether its counts were always worth themselves.
    boolean direct(MeterRow row) {
        return book.file.constants(row.id()).stream().allMatch(one -> one.multiplier().compareTo(BigDecimal.ONE) == 0);
    }

    /// Judges all that was ever read again, because the meter can carry more or less than was thought.
    void reconsider(MeterRow row) {
        judged.reconsiderAll(row);
    }

    void forget(MeterRow row) {
        book.file.forget(row.id());
    }

    private Optional<MeterRefusal> tooMuch(MeterRow row, MeterDraft.Worth worth) {
        Instant end = book.clock.instant().plusSeconds(HalfHours.SECONDS);
        return halfHours.highest(row.id(), worth.since(), end.isAfter(worth.since()) ? end : worth.since())
                .map(half -> worth.multiplier().multiply(BigDecimal.valueOf(half.wattHours() * 2, 3)))
                .filter(kilowatts -> kilowatts.compareTo(BigDecimal.valueOf(row.mostKw())) > 0)
                .map(kilowatts -> new MeterRefusal.TooMuch(kilowatts.setScale(1, RoundingMode.HALF_UP), row.mostKw()));
    }

    private Optional<MeterRefusal> wrong(MeterRow row, MeterDraft.Swap swap) {
        if (book.file.exchanges(row.id()).stream().anyMatch(known -> known.at().equals(swap.at()))) {
            return Optional.of(new MeterRefusal.ExchangedThen());
        }
        @Nullable ReadingRow before = readings.before(row.id(), swap.at()).orElse(null);
        @Nullable ReadingRow after = readings.after(row.id(), swap.at()).orElse(null);
        Long last = swap.lastWh();
        Long first = swap.firstWh();
        boolean less = last != null && before != null && last < before.wattHours();
        boolean more = first != null && after != null && first > after.wattHours();
        return less || more ? Optional.of(new MeterRefusal.NotBetween(shown(before), shown(after))) : Optional.empty();
    }

    private static String shown(@Nullable ReadingRow reading) {
        return reading == null ? "–" : BigDecimal.valueOf(reading.wattHours(), 3).toPlainString() + " kWh";
    }

    private void record(MeterRow row, String verb, MeterEditor.Because because, String detail) {
        book.trail.record(new Entry(because.actor(), verb, "meter", row.code(), row.siteId(), because.reason(), detail));
    }
}
