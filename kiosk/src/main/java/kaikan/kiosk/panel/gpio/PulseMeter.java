package kaikan.kiosk.panel.gpio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import kaikan.kiosk.meter.MeterSource;
import kaikan.kiosk.meter.MeterState;
import kaikan.kiosk.profile.MeterPlan;
import kaikan.protocol.MeterFlag;

/// A meter that closes a contact for each so much. It counts what closes while this program runs and is not too busy. Pi4J gives neither the
/// kernel's time of an edge nor its number, so pulses that got lost cannot be told, nor can a cable that is cut from a machine that uses
/// nothing: where a meter has registers as well, those are read.
final class PulseMeter implements MeterSource, AutoCloseable {
    private static final BigDecimal WATT_HOURS = BigDecimal.valueOf(1_000);

    private final BigDecimal perKwh;
    private final AtomicLong pulses = new AtomicLong();
    private final GpioContact contact;

    PulseMeter(Header header, String code, MeterPlan.Pulses plan) {
        perKwh = plan.perKwh();
        contact = new GpioContact(header, "meter-" + code, plan.contact(), pulses::incrementAndGet);
    }

    /// Whole watt hours; what is less waits for the next pulses.
    @Override
    public MeterState state() {
        return new MeterState.Counts(wattHours(pulses.get(), perKwh));
    }

    static long wattHours(long pulses, BigDecimal perKwh) {
        return BigDecimal.valueOf(pulses).multiply(WATT_HOURS).divide(perKwh, 0, RoundingMode.DOWN).longValueExact();
    }

    @Override
    public Set<MeterFlag> marks() {
        return Set.of();
    }

    @Override
    public void close() {
        contact.close();
    }
}
