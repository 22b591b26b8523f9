package kaikan.energy;

import jakarta.inject.Singleton;
import java.time.Duration;
import kaikan.platform.job.Job;

/// Judges again what was left when a meter's limit or multiplier was changed: some days in a transaction, so that new readings are taken up
/// in between.
@Singleton
public class JudgeAgain implements Job {
    private final MeterRepository meters;
    private final Readings readings;

    JudgeAgain(MeterRepository meters, Readings readings) {
        this.meters = meters;
        this.readings = readings;
    }

    @Override
    public String name() {
        return "energy.judge-again";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (MeterRow meter : meters.toJudge()) {
            boolean left = true;
            while (left) {
                left = readings.goOn(meter);
            }
        }
    }
}
