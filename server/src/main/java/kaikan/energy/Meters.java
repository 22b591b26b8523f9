package kaikan.energy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Name;

/// The meters of a site and what they counted.
@Singleton
public class Meters {
    private final MeterRepository meters;
    private final ReadingRepository readings;
    private final HalfHourRepository halfHours;

    Meters(MeterRepository meters, ReadingRepository readings, HalfHourRepository halfHours) {
        this.meters = meters;
        this.readings = readings;
        this.halfHours = halfHours;
    }

    /// All meters of a site by code.
    @Transactional(readOnly = true)
    public List<MeterInfo> at(long siteId) {
        return meters.findBySiteIdOrderByCode(siteId).stream()
                .map(this::info)
                .toList();
    }

    /// The half hours of a meter that start in a stretch of time, in order; those without readings are missing.
    @Transactional(readOnly = true)
    public List<HalfHourRow> halfHours(long meterId, TimeSlot slot) {
        return halfHours.between(meterId, slot.start(), slot.end());
    }

    /// What the meter's register says flowed in a stretch of time, from the readings next to its ends.
    @Transactional(readOnly = true)
    public Optional<Consumption> consumption(long meterId, TimeSlot slot) {
        return Consumption.of(around(meterId, slot), slot);
    }

    /// Adds a meter.
    ///
    /// @return whether it is new; a code can be given only once at a site
    @Transactional
    public boolean add(long siteId, String code, Name name, int mostKw) {
        boolean fresh = meters.findBySiteIdAndCode(siteId, code).isEmpty();
        if (fresh) {
            meters.save(new MeterRow(0, siteId, code, name.ja(), name.en(), mostKw));
        }
        return fresh;
    }

    /// Notes that a meter supplies a space.
    @Transactional
    public void supply(long siteId, String code, long spaceId) {
        meters.findBySiteIdAndCode(siteId, code).ifPresent(meter -> meters.supply(meter.id(), spaceId));
    }

    private List<ReadingRow> around(long meterId, TimeSlot slot) {
        Instant start = readings.before(meterId, slot.start().plusNanos(1000)).map(ReadingRow::at).orElse(slot.start());
        Instant end = readings.after(meterId, slot.end().minusNanos(1000)).map(ReadingRow::at).orElse(slot.end());
        return readings.between(meterId, start, end.plusNanos(1000));
    }

    private MeterInfo info(MeterRow row) {
        Name name = new Name(row.nameJa(), row.nameEn());
        Optional<MeterInfo.Last> last = readings.latest(row.id())
                .map(reading -> new MeterInfo.Last(reading.at(), reading.wattHours(), reading.mark(), reading.simulated()));
        return new MeterInfo(row.id(), row.code(), name, row.mostKw(), meters.supplied(row.id()), last);
    }
}
