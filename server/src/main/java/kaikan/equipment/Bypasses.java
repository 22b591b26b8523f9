package kaikan.equipment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import org.jspecify.annotations.Nullable;

/// Power that staff give machines at kiosks without anybody's use. A report works in the caller's transaction and may be repeated.
@Singleton
public class Bypasses {
    private final BypassRepository rows;
    private final MachineRepository machines;
    private final AuditTrail trail;
    private final Clock clock;

    Bypasses(BypassRepository rows, MachineRepository machines, AuditTrail trail, Clock clock) {
        this.rows = rows;
        this.machines = machines;
        this.trail = trail;
        this.clock = clock;
    }

    /// It began.
    @Transactional
    public UseHeard began(BypassReport report) {
        return machines.findBySiteIdAndCode(report.siteId(), report.machine())
                .map(machine -> {
                    int kept = rows.began(report.bypass(), machine.id(), report.reason(), report.kiosk(), report.at(), report.until());
                    return heard(kept, new Entry(
                            null, "equipment.bypass", "machine", report.machine(), report.siteId(), "", report.reason()));
                })
                .orElse(UseHeard.UNKNOWN_MACHINE);
    }

    /// Somebody ended it at a kiosk before its time.
    @Transactional
    public UseHeard ended(BypassReport report) {
        return machines.findBySiteIdAndCode(report.siteId(), report.machine())
                .map(machine -> heard(
                        rows.ended(machine.id(), report.bypass(), report.at()), ending(report.siteId(), report.machine(), report.kiosk(), null)))
                .orElse(UseHeard.UNKNOWN_MACHINE);
    }

    /// Staff end what a machine has; its kiosk takes the power when it hears of it.
    @Transactional
    public void endByStaff(long siteId, String code, long actor) {
        on(siteId).stream()
                .filter(bypass -> bypass.code().equals(code) && rows.ended(bypass.machineId(), bypass.bypassKey(), clock.instant()) == 1)
                .forEach(_ -> trail.record(ending(siteId, code, "", actor)));
    }

    /// What machines of a site have now.
    @Transactional(readOnly = true)
    public List<BypassLine> on(long siteId) {
        return rows.on(siteId, clock.instant());
    }

    private UseHeard heard(int changed, Entry entry) {
        if (changed == 0) {
            return UseHeard.KNOWN;
        }
        trail.record(entry);
        return UseHeard.NOTED;
    }

    private static Entry ending(long siteId, String code, String kiosk, @Nullable Long actor) {
        return new Entry(actor, "equipment.bypass-end", "machine", code, siteId, "", kiosk);
    }
}
