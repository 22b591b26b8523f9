package kaikan.device;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import kaikan.energy.MeterCount;
import kaikan.energy.Meters;
import kaikan.energy.Readings;
import kaikan.facility.Catalogues;
import kaikan.facility.Name;
import kaikan.facility.Site;

/// What an invented meter in the training room of 日立地区産業支援センター counted since yesterday morning, marked as simulated, so that the
/// page of energy has bookings to show. Loading twice adds nothing that is there.
@Singleton
public class DemoReadings {
    private static final String METER = "M-201";
    private static final String SPACE = "training";
    private static final int STANDBY_WH = 4;
    private static final int LESSON_WH = 140;
    private static final long FIRST_COUNT = 512_300;
    private static final Duration STEP = Duration.ofMinutes(2);

    private final Meters meters;
    private final Readings readings;
    private final Catalogues catalogues;
    private final Clock clock;

    DemoReadings(Meters meters, Readings readings, Catalogues catalogues, Clock clock) {
        this.meters = meters;
        this.readings = readings;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /// Adds the meter and its counts up to now.
    @Transactional
    public void load() {
        Site site = catalogues.current().site("hits").orElseThrow();
        boolean there = meters.at(site.id()).stream().anyMatch(meter -> meter.code().equals(METER));
        if (there) {
            return;
        }
        meters.add(site.id(), METER, new Name("研修室 分電盤（デモ）", "Training room panel (demo)"), 15);
        catalogues.current().space(site, SPACE).ifPresent(space -> meters.supply(site.id(), METER, space.id()));
        count(site);
    }

    private void count(Site site) {
        Instant now = clock.instant();
        ZonedDateTime at = now.atZone(site.zone()).toLocalDate().minusDays(1).atTime(8, 0).atZone(site.zone());
        long wattHours = FIRST_COUNT;
        MeterCount.Said said = new MeterCount.Said(MeterCount.Reset.NONE, MeterCount.Source.SIMULATION);
        for (int number = 0; !at.toInstant().isAfter(now); number++) {
            readings.take(new MeterCount(site.id(), METER, at.toInstant(), wattHours, said, "demo-" + METER + "-" + number));
            boolean lesson = at.getHour() >= 9 && at.getHour() < 17;
            wattHours += lesson ? LESSON_WH + 12L * (at.getMinute() / 10) : STANDBY_WH;
            at = at.plus(STEP);
        }
    }
}
