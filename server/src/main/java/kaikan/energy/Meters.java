package kaikan.energy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Name;

/// The meters of a site and what they counted. Readings are kept as they came; whatever is answered here is what really flowed: counted
/// times the multiplier of the day.
@Singleton
public class Meters {
    private final MeterRepository meters;
    private final ReadingRepository readings;
    private final HalfHourRepository halfHours;
    private final MeterFile file;
    private final Clock clock;

    Meters(MeterRepository meters, ReadingRepository readings, HalfHourRepository halfHours, MeterFile file, Clock clock) {
        this.meters = meters;
        this.readings = readings;
        this.halfHours = halfHours;
        this.file = file;
        this.clock = clock;
    }

    /// A meter with all that was entered about it.
    ///
    /// @param constants what it is worth, the newest first; corrected lines stay below their correction
    /// @param exchanges the last first
    /// @param machines the machines that name it
    /// @param judging the first of its readings that still waits to be judged again; empty when all are judged
    public record Sheet(
            MeterInfo meter, List<MeterConstant> constants, List<MeterExchange> exchanges, List<String> machines, Optional<Instant> judging) {
        public Sheet {
            constants = List.copyOf(constants);
            exchanges = List.copyOf(exchanges);
            machines = List.copyOf(machines);
        }
    }

    /// All meters of a site by code, with those that are no longer read.
    @Transactional(readOnly = true)
    public List<MeterInfo> at(long siteId) {
        return meters.findBySiteIdOrderByCode(siteId).stream().map(this::info).toList();
    }

    /// The meters of a site that are read, by code.
    @Transactional(readOnly = true)
    public List<MeterInfo> inUse(long siteId) {
        return at(siteId).stream().filter(MeterInfo::inUse).toList();
    }

    /// One meter of a site.
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(long siteId, String code) {
        return meters.findBySiteIdAndCode(siteId, code)
                .map(row -> new Sheet(
                        info(row), file.constants(row.id()), file.exchanges(row.id()), meters.machines(siteId, code), meters.judgeSince(row.id())));
    }

    /// The half hours of a meter that start in a stretch of time, in order; those without readings are missing.
    @Transactional(readOnly = true)
    public List<HalfHourRow> halfHours(long meterId, TimeSlot slot) {
        Ratios ratios = file.ratios(meterId);
        return halfHours.between(meterId, slot.start(), slot.end()).stream().map(ratios::flowed).toList();
    }

    /// The half hour with the highest mean power that starts in a stretch of time, among those whose power is known.
    @Transactional(readOnly = true)
    public Optional<HalfHourRow> highest(long meterId, TimeSlot slot) {
        Ratios ratios = file.ratios(meterId);
        List<Instant> edges = ratios.edges(slot.start(), slot.end());
        return IntStream.range(1, edges.size())
                .mapToObj(i -> halfHours.highest(meterId, edges.get(i - 1), edges.get(i)))
                .flatMap(Optional::stream)
                .map(ratios::flowed)
                .max(Comparator.comparingLong(HalfHourRow::wattHours));
    }

    /// What the meter says flowed in a stretch of time, from the readings next to its ends.
    @Transactional(readOnly = true)
    public Optional<Consumption> consumption(long meterId, TimeSlot slot) {
        return Consumption.of(around(meterId, slot), slot, file.ratios(meterId));
    }

    /// Adds a meter that is read directly and measures the whole house.
    ///
    /// @return whether it is new; a code can be given only once at a site
    @Transactional
    public boolean add(long siteId, String code, Name name, int mostKw) {
        boolean fresh = meters.findBySiteIdAndCode(siteId, code).isEmpty();
        if (fresh) {
            meters.save(MeterRow.plain(siteId, code, name, mostKw));
        }
        return fresh;
    }

    /// Notes that a meter supplies a space.
    @Transactional
    public void supply(long siteId, String code, long spaceId) {
        meters.findBySiteIdAndCode(siteId, code).ifPresent(meter -> {
            meters.measure(meter.id(), Measures.SPACES);
            meters.supply(meter.id(), spaceId);
        });
    }

    private List<ReadingRow> around(long meterId, TimeSlot slot) {
        Instant start = readings.before(meterId, slot.start().plusNanos(1000)).map(ReadingRow::at).orElse(slot.start());
        Instant end = readings.after(meterId, slot.end().minusNanos(1000)).map(ReadingRow::at).orElse(slot.end());
        return readings.between(meterId, start, end.plusNanos(1000));
    }

    private MeterInfo info(MeterRow row) {
        Optional<MeterInfo.Last> last = readings.latest(row.id())
                .map(reading -> new MeterInfo.Last(reading.at(), reading.wattHours(), reading.mark(), reading.simulated()));
        BigDecimal step = file.ratios(row.id()).step(row, clock.instant());
        return new MeterInfo(
                row.id(),
                row.code(),
                new Name(row.nameJa(), row.nameEn()),
                new MeterInfo.Profile(row.kind(), row.measures(), row.unitWh(), row.mostKw()),
                meters.supplied(row.id()),
                last,
                step,
                new MeterInfo.Retirement(row.retiredAt(), row.retiredWhy()));
    }
}
