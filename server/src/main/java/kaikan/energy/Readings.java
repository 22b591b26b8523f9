package kaikan.energy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Takes up what meters read and keeps the half hours that follow. Works in the caller's transaction; the same reading changes nothing.
@Singleton
public class Readings {
    /// So many days are judged again within one request or transaction: nobody waits for years of readings, and no reading waits for long.
    static final int DAYS_AT_ONCE = 30;

    private final MeterRepository meters;
    private final ReadingRepository readings;
    private final HalfHourRepository halfHours;
    private final MeterFile file;

    Readings(MeterRepository meters, ReadingRepository readings, HalfHourRepository halfHours, MeterFile file) {
        this.meters = meters;
        this.readings = readings;
        this.halfHours = halfHours;
        this.file = file;
    }

    /// Takes up a count.
    ///
    /// @return whether there is such a meter at that site
    @Transactional
    public boolean take(MeterCount count) {
        Optional<MeterRow> known = meters.findBySiteIdAndCode(count.siteId(), count.meter());
        known.ifPresent(meter -> {
            meters.lock(meter.id());
            if (readings.findByEnvelope(count.envelope()).isEmpty()) {
                save(meter, count);
            }
        });
        return known.isPresent();
    }

    /// Corrects the times of readings that these journal rows brought.
    @Transactional
    public void retime(long siteId, Map<String, Instant> times) {
        Map<Long, TreeSet<Instant>> touched = new HashMap<>();
        times.forEach((envelope, at) -> readings.findByEnvelope(envelope)
                .filter(row -> !row.at().equals(at))
                .ifPresent(row -> {
                    touched.computeIfAbsent(row.meterId(), _ -> new TreeSet<>()).addAll(List.of(row.at(), at));
                    readings.retime(row.id(), at);
                }));
        for (MeterRow meter : touched.isEmpty() ? List.<MeterRow>of() : meters.findBySiteIdOrderByCode(siteId)) {
            TreeSet<Instant> moments = touched.getOrDefault(meter.id(), new TreeSet<>());
            if (!moments.isEmpty()) {
                rejudge(meter, moments.first(), moments.last());
            }
        }
    }

    /// Judges the reading after a moment again, because something about it became known.
    void reconsider(MeterRow meter, Instant at) {
        meters.lock(meter.id());
        rejudge(meter, at, at);
    }

    /// Judges everything since a moment again, because what its counts are worth, or the most it can carry, became known to be another:
    /// the first days at once, the rest by [JudgeAgain].
    void reconsiderSince(MeterRow meter, Instant since) {
        meters.lock(meter.id());
        meters.judgeSince(meter.id(), since);
        someDays(meter);
    }

    /// Like [#reconsiderSince], from the meter's first reading.
    void reconsiderAll(MeterRow meter) {
        meters.lock(meter.id());
        readings.earliest(meter.id()).ifPresent(first -> reconsiderSince(meter, first.at()));
    }

    /// Goes on where judging again was left off.
    ///
    /// @return whether something is left
    @Transactional
    boolean goOn(MeterRow known) {
        meters.lock(known.id());
        return meters.findBySiteIdAndCode(known.siteId(), known.code()).map(this::someDays).orElse(false);
    }

    /// Goes day by day, and writes only where the judgement is another.
    private boolean someDays(MeterRow meter) {
        Optional<ReadingRow> next = meters.judgeSince(meter.id()).flatMap(since -> readings.after(meter.id(), since.minusNanos(1000)));
        for (int day = 0; day < DAYS_AT_ONCE && next.isPresent(); day++) {
            Instant from = next.get().at();
            Instant last = from.plus(Duration.ofDays(1));
            Judged judged = judge(meter, from, last);
            if (judged.changed()) {
                sum(meter.id(), judged.from(), judged.to());
            }
            next = readings.after(meter.id(), last);
        }
        meters.judged(meter.id(), next.map(ReadingRow::at).orElse(null));
        return next.isPresent();
    }

    private void save(MeterRow meter, MeterCount count) {
        @Nullable ReadingRow before = readings.before(meter.id(), count.at()).orElse(null);
        Judge.Count now = new Judge.Count(count.at(), count.wattHours());
        Step step = file.judge(meter).step(before == null ? null : count(before), now, count.said().reset());
        boolean simulated = count.said().source() == MeterCount.Source.SIMULATION;
        readings.save(new ReadingRow(
                0, meter.id(), count.at(), count.wattHours(), step.wattHours(), step.mark(), simulated, count.envelope(),
                count.said().reset()));
        if (readings.after(meter.id(), count.at()).isPresent()) {
            rejudge(meter, count.at(), count.at());
        } else {
            sum(meter.id(), before == null ? count.at() : before.at(), count.at());
        }
    }

    /// Judges the readings between two times, and the first after them, again.
    private void rejudge(MeterRow meter, Instant first, Instant last) {
        Judged judged = judge(meter, first, last);
        sum(meter.id(), judged.from(), judged.to());
    }

    private Judged judge(MeterRow meter, Instant first, Instant last) {
        @Nullable ReadingRow before = readings.before(meter.id(), first).orElse(null);
        Instant from = before == null ? first : before.at();
        Judge judge = file.judge(meter);
        List<ReadingRow> all = new ArrayList<>(readings.between(meter.id(), first, last.plusNanos(1000)));
        readings.after(meter.id(), last).ifPresent(all::add);
        boolean changed = false;
        for (ReadingRow row : all) {
            Step step = judge.step(before == null ? null : count(before), count(row), said(row));
            if (!step.equals(new Step(row.mark(), row.stepWh()))) {
                readings.judge(row.id(), step.mark(), step.wattHours());
                changed = true;
            }
            before = row;
        }
        Instant end = all.isEmpty() ? last : all.getLast().at();
        return new Judged(from, end.isAfter(last) ? end : last, changed);
    }

    /// A stretch of time that was judged again, and whether anything came out differently.
    private record Judged(Instant from, Instant to, boolean changed) {}

    private void sum(long meterId, Instant first, Instant last) {
        Instant earliest = last.minusSeconds(40 * 24 * 3600L);
        Instant from = HalfHours.startOf(first.isBefore(earliest) ? earliest : first);
        for (Instant start = from; !start.isAfter(last); start = start.plusSeconds(HalfHours.SECONDS)) {
            List<ReadingRow> around = around(meterId, start);
            if (!around.isEmpty()) {
                HalfHourRow row = HalfHours.of(meterId, start, around);
                halfHours.put(meterId, start, row.wattHours(), row.gapWh(), row.seenMinutes(), row.doubtful());
            }
        }
    }

    private List<ReadingRow> around(long meterId, Instant start) {
        Instant end = start.plusSeconds(HalfHours.SECONDS);
        List<ReadingRow> all = new ArrayList<>();
        readings.before(meterId, start).ifPresent(all::add);
        all.addAll(readings.between(meterId, start, end));
        readings.after(meterId, end.minusNanos(1000)).ifPresent(all::add);
        return all;
    }

    /// What the device said about a reading. Of a row from before that was kept, a gap that only time told stays one: that is too careful at
    /// worst.
    private static MeterCount.Reset said(ReadingRow row) {
        MeterCount.Reset said = row.said();
        return said != null ? said : switch (row.mark()) {
            case RESET -> MeterCount.Reset.RESET;
            case GAP -> MeterCount.Reset.GAP;
            case FIRST, STEADY, JUMP, BACK -> MeterCount.Reset.NONE;
        };
    }

    private static Judge.Count count(ReadingRow row) {
        return new Judge.Count(row.at(), row.wattHours());
    }
}
