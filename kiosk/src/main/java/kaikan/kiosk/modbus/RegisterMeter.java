package kaikan.kiosk.modbus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import kaikan.kiosk.meter.Bounds;
import kaikan.kiosk.meter.MeterSource;
import kaikan.kiosk.meter.MeterState;
import kaikan.kiosk.meter.Shown;
import kaikan.kiosk.profile.MeterPlan;
import kaikan.protocol.MeterFlag;
import org.jspecify.annotations.Nullable;

/// A meter whose count stands in registers. Whoever asks it hears its last answer.
final class RegisterMeter implements MeterSource, Part {
    /// After how long without an answer it is silent: one lost frame is no alarm.
    static final Duration SILENT = Duration.ofSeconds(10);

    /// How often an answer that cannot follow the one before is asked for again before it is believed.
    private static final int AGAIN = 2;

    private final String code;
    private final MeterPlan.Modbus plan;
    private final RegisterMap map;
    private final Bounds bounds;
    private final Clock clock;
    private volatile Instant heard;
    private volatile long heardAt = System.nanoTime();
    private volatile @Nullable Shown last;
    private volatile MeterState.Why failed = MeterState.Why.NO_ANSWER;
    /// Whether its serial number is to be asked for: another meter may be there.
    private boolean strange = true;
    private String serial = "";

    RegisterMeter(String code, MeterPlan.Modbus plan, Clock clock) {
        this.code = code;
        this.plan = plan;
        this.clock = clock;
        map = RegisterMap.of(plan.registers());
        bounds = map.bounds(plan.mostWatts());
        heard = clock.instant();
    }

    @Override
    public MeterState state() {
        Shown shown = last;
        if (System.nanoTime() - heardAt > SILENT.toNanos()) {
            return new MeterState.Silent(heard, failed);
        }
        return shown == null ? new MeterState.Unasked() : new MeterState.Shows(shown);
    }

    @Override
    public Set<MeterFlag> marks() {
        return Set.of();
    }

    @Override
    public boolean isUrgent() {
        return false;
    }

    @Override
    public void turn(Line line) throws NoAnswer {
        try {
            Shown shown = believed(line);
            last = shown;
            heard = clock.instant();
            heardAt = shown.nanos();
        } catch (NoAnswer e) {
            strange = true;
            failed = e.kind() == NoAnswer.Kind.REFUSED ? MeterState.Why.STRANGE_ANSWER : MeterState.Why.NO_ANSWER;
            throw e;
        }
    }

    private Shown believed(Line line) throws NoAnswer {
        Shown shown = read(line);
        Shown before = last;
        if (before == null || !bounds.follows(before, shown)) {
            strange = true;
            for (int i = 0; i < AGAIN; i++) {
                Shown again = read(line);
                if (!bounds.follows(shown, again)) {
                    throw new NoAnswer(
                            NoAnswer.Kind.REFUSED, "it contradicts itself: " + shown.wattHours() + " Wh, then " + again.wattHours() + " Wh");
                }
                shown = again;
            }
        }
        if (strange) {
            serial = serial(line);
            strange = false;
        }
        return new Shown(shown.wattHours(), serial, shown.nanos(), bounds);
    }

    private Shown read(Line line) throws NoAnswer {
        MeterPlan.Register register = map.energy();
        byte[] answer = line.read(map.block(plan.unit(), register));
        long wattHours = RegisterValue.wattHours(register, answer)
                .orElseThrow(() -> new NoAnswer(NoAnswer.Kind.REFUSED, "no energy: " + HexFormat.of().formatHex(answer)));
        return new Shown(wattHours, "", System.nanoTime(), bounds);
    }

    /// A meter may know no such registers, or not even say so: then it has no number.
    private String serial(Line line) {
        MeterPlan.Register register = map.serial();
        if (register == null) {
            return "";
        }
        try {
            return RegisterValue.number(register, line.read(map.block(plan.unit(), register)));
        } catch (NoAnswer _) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "meter " + code + " at address " + plan.unit();
    }
}
