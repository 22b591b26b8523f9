package kaikan.device;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kaikan.admission.Visits;
import kaikan.energy.Readings;
import kaikan.equipment.Uses;
import kaikan.protocol.Message;
import org.jspecify.annotations.Nullable;

/// Corrects the times of a boot once its device has learned the server's time. The first anchor of a boot corrects what came before it;
/// later ones, nearer to what follows, only that. What the device wrote stays as it was.
@Singleton
class Anchors {
    private static final Duration WORTH_IT = Duration.ofSeconds(1);

    private static final String CALL = Message.HelpCalled.class.getSimpleName();

    private final JournalRepository journal;
    private final CallRepository calls;
    private final DeviceRepository devices;
    private final Visits visits;
    private final Uses uses;
    private final Readings readings;

    Anchors(
            JournalRepository journal,
            CallRepository calls,
            DeviceRepository devices,
            Visits visits,
            Uses uses,
            Readings readings) {
        this.journal = journal;
        this.calls = calls;
        this.devices = devices;
        this.visits = visits;
        this.uses = uses;
        this.readings = readings;
    }

    RowTime.@Nullable Anchor of(long deviceId, long boot) {
        return journal.anchor(deviceId, boot).orElse(null);
    }

    Optional<Effects.Refused> anchored(Effects.Said said, Message.ClockAnchored told) {
        long device = said.device().id();
        long boot = said.row().boot();
        boolean first = journal.anchor(device, boot).isEmpty();
        Instant now = told.serverTime().plusMillis(Math.clamp(told.roundTripMillis(), 0, 60_000) / 2);
        RowTime.Anchor anchor = new RowTime.Anchor(said.row().uptimeMillis(), now);
        journal.anchor(device, boot, anchor.uptimeMs(), anchor.serverTime());
        devices.anchored(device, told.offsetMillis());
        if (first) {
            correct(said, anchor);
        }
        return Optional.empty();
    }

    private void correct(Effects.Said said, RowTime.Anchor anchor) {
        Map<Touched, Map<String, Instant>> times = new EnumMap<>(Touched.class);
        for (JournalRow row : journal.ofBoot(said.device().id(), said.row().boot())) {
            Instant at = anchor.at(row.uptimeMs());
            if (Duration.between(at, row.at()).abs().compareTo(WORTH_IT) >= 0) {
                journal.retime(said.device().id(), row.seq(), at);
                if (row.kind().equals(CALL)) {
                    calls.retime(said.device().id(), row.at(), at);
                }
                times.computeIfAbsent(Touched.by(row.kind()), _ -> new LinkedHashMap<>()).put(row.envelope(), at);
            }
        }
        visits.retime(said.device().ref(), times.getOrDefault(Touched.VISITS, Map.of()));
        uses.retime(times.getOrDefault(Touched.USES, Map.of()));
        readings.retime(said.device().siteId(), times.getOrDefault(Touched.READINGS, Map.of()));
    }

    /// What a row has touched: after days without a server there are tens of thousands of them to be corrected at once, and nobody asks for
    /// each of them everywhere.
    private enum Touched {
        VISITS,
        USES,
        READINGS,
        NOTHING;

        private static final Map<String, Touched> KINDS = Map.ofEntries(
                kind(Message.Entered.class, VISITS),
                kind(Message.Moved.class, VISITS),
                kind(Message.Left.class, VISITS),
                kind(Message.VisitUndone.class, VISITS),
                kind(Message.WalkInRegistered.class, VISITS),
                kind(Message.UseStarted.class, USES),
                kind(Message.UseExtended.class, USES),
                kind(Message.UseStopped.class, USES),
                kind(Message.UseUndone.class, USES),
                kind(Message.MeterRead.class, READINGS));

        static Touched by(String kind) {
            return KINDS.getOrDefault(kind, NOTHING);
        }

        private static Map.Entry<String, Touched> kind(Class<? extends Message> kind, Touched touched) {
            return Map.entry(kind.getSimpleName(), touched);
        }
    }
}
