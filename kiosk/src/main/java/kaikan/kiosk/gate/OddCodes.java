package kaikan.kiosk.gate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.protocol.Admission;
import kaikan.protocol.Message;
import kaikan.protocol.PassId;
import org.jspecify.annotations.Nullable;

/// Rows about codes that are refused. The same code held up is one row, and of different ones that are no pass and no machine's label at most
/// [#MOST] in [#SPAN] have a row of their own: a scanner that reads nonsense, or the same all the time, does not fill the card. One row then
/// tells how many were left out. Whoever asks holds the house.
public final class OddCodes {
    static final int MOST = 10;
    static final Duration SPAN = Duration.ofMinutes(1);

    private final House house;
    private final DeviceClock clock;
    private final Map<String, Sight> lately = new HashMap<>();
    private Duration since = Duration.ZERO;
    private int rows;
    private int leftOut;

    OddCodes(House house, DeviceClock clock) {
        this.house = house;
        this.clock = clock;
    }

    /// The row that says that what was shown was refused, and why; 0 where it is left out.
    public long refused(String shown, String code) {
        tell();
        Sight before = before(shown);
        if (before == null && rows == MOST) {
            leftOut++;
            return 0;
        }
        long row = before == null ? written(code) : before.row;
        lately.put(shown, new Sight(row, clock.uptime()));
        return row;
    }

    /// The row that says that a pass was refused, and why; each pass has one.
    public long refused(PassId pass, String code) {
        String shown = pass.text() + " " + code;
        Sight before = before(shown);
        long row = before == null ? house.record(Message.ScanRefused.once(code, pass)).seq() : before.row;
        lately.put(shown, new Sight(row, clock.uptime()));
        return row;
    }

    private @Nullable Sight before(String shown) {
        lately.values().removeIf(sight -> !sight.until(Admission.REPEAT, clock));
        return lately.get(shown);
    }

    /// Begins anew once the span is over, and writes how many were left out in it.
    public void tell() {
        if (clock.uptime().minus(since).compareTo(SPAN) < 0) {
            return;
        }
        if (leftOut > 0) {
            house.record(new Message.ScanRefused(Message.ScanRefused.LEFT_OUT, null, leftOut));
        }
        since = clock.uptime();
        rows = 0;
        leftOut = 0;
    }

    private long written(String code) {
        long row = house.record(Message.ScanRefused.once(code, null)).seq();
        rows++;
        return row;
    }

    private record Sight(long row, Duration at) {
        boolean until(Duration end, DeviceClock clock) {
            return clock.uptime().minus(at).compareTo(end) < 0;
        }
    }
}
