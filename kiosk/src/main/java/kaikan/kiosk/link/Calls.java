package kaikan.kiosk.link;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;
import kaikan.protocol.BatchAnswer;
import org.jspecify.annotations.Nullable;

/// What became of calls for help. While somebody asks about a call that is not done, the server is asked often.
public final class Calls {
    /// How often the server is asked about an open call.
    static final Duration OFTEN = Duration.ofSeconds(2);

    private final Journal journal;
    private final DeviceClock clock;
    private final Supplier<LinkState> link;
    private volatile Told told = new Told(Set.of(), Set.of());
    private volatile Duration watchedUntil = Duration.ZERO;

    Calls(Journal journal, DeviceClock clock, Supplier<LinkState> link) {
        this.journal = journal;
        this.clock = clock;
        this.link = link;
    }

    /// How far the call of this journal row is.
    public CallState state(String call, long row) {
        Told now = told;
        if (now.done.contains(call)) {
            return CallState.DONE;
        }
        watchedUntil = clock.uptime().plus(OFTEN);
        if (now.answered.contains(call)) {
            return CallState.ANSWERED;
        }
        if (row <= journal.acked()) {
            boolean refused = journal.dead().stream().anyMatch(letter -> letter.seq() == row);
            return refused ? CallState.REFUSED : CallState.HEARD;
        }
        return switch (link.get().mood()) {
            case ONLINE -> CallState.ON_ITS_WAY;
            case OFFLINE -> CallState.CUT_OFF;
            case REFUSED -> CallState.REFUSED;
        };
    }

    /// The server said which calls were answered lately, and where nobody needs help any more.
    void heard(BatchAnswer answer) {
        told = new Told(set(answer.answeredCalls()), set(answer.doneCalls()));
    }

    /// How long the link may rest, if it would otherwise rest for `rest`.
    Duration shortened(Duration rest) {
        boolean watched = clock.uptime().compareTo(watchedUntil) < 0;
        return watched && rest.compareTo(OFTEN) > 0 ? OFTEN : rest;
    }

    private static Set<String> set(@Nullable List<String> calls) {
        return calls == null ? Set.of() : Set.copyOf(calls);
    }

    private record Told(Set<String> answered, Set<String> done) {}
}
