package kaikan.equipment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// Takes up starts and stops of machines and shows them. A report works in the caller's transaction and may be repeated.
@Singleton
public class Uses {
    private final UseRepository uses;
    private final MachineRepository machines;
    private final AuditTrail trail;
    private final Clock clock;

    Uses(UseRepository uses, MachineRepository machines, AuditTrail trail, Clock clock) {
        this.uses = uses;
        this.machines = machines;
        this.trail = trail;
        this.clock = clock;
    }

    /// A machine was started.
    @Transactional
    public UseHeard started(UseReport report) {
        return heard(report, () -> uses.start(report.use(), report.at(), report.wattHours(), report.envelope(), report.until()));
    }

    /// A use goes on longer than was said before, until [UseReport#until].
    @Transactional
    public UseHeard longer(UseReport report) {
        return heard(report, () -> report.until() == null ? 0 : uses.longer(report.use(), report.until(), report.envelope()));
    }

    /// A machine was stopped. The start may not have arrived yet; a use that staff have ended meanwhile ended when its kiosk says.
    @Transactional
    public UseHeard stopped(UseReport report) {
        return heard(report, () -> uses.stop(report.use(), report.at(), report.wattHours(), report.envelope(), report.how()));
    }

    /// The start that the row `undoes` said was taken back: there was no use.
    @Transactional
    public UseHeard undone(UseReport report, String undoes) {
        return heard(report, () -> uses.undo(report.use(), undoes, report.envelope()));
    }

    /// Staff end a use that was forgotten.
    ///
    /// @return whether it was running
    @Transactional
    public boolean endByStaff(String use, long siteId, long actor, String reason) {
        return end(use, siteId, new Told(actor, clock.instant(), reason));
    }

    /// A use that was forgotten ended then, as somebody tells; its kiosk takes the power when it hears of it, and what that may still say of an end
    /// counts more.
    ///
    /// @return whether it was running, and had begun by then
    @Transactional
    public boolean end(String use, long siteId, Told told) {
        boolean ended = uses.stopAsTold(use, siteId, told.at(), told.reason(), told.how()) == 1;
        if (ended) {
            trail.record(new Entry(told.actor(), "equipment.end-use", "use", use, siteId, told.reason(), ""));
        }
        return ended;
    }

    /// Who tells when a use ended.
    ///
    /// @param reason why staff end it; empty where its own person tells
    public record Told(long actor, Instant at, String reason) {
        String how() {
            return reason.isEmpty() ? "TOLD" : "";
        }
    }

    /// The last uses that began with one of these passes, the newest first.
    @Transactional(readOnly = true)
    public List<UseLine> withPasses(Collection<String> passIds, int most) {
        return passIds.isEmpty() ? List.of() : uses.withPasses(passIds, most);
    }

    /// Corrects the times of what these journal rows said.
    @Transactional
    public void retime(Map<String, Instant> times) {
        times.forEach((envelope, at) -> {
            uses.retimeStart(envelope, at);
            uses.retimeStop(envelope, at);
        });
    }

    /// The last uses of a site, the newest first.
    @Transactional(readOnly = true)
    public List<UseLine> newest(long siteId, int most) {
        return uses.newest(siteId, most);
    }

    /// The last uses of a machine, the newest first.
    @Transactional(readOnly = true)
    public List<UseLine> newestOf(long machineId, int most) {
        return uses.newestOf(machineId, most);
    }

    private UseHeard heard(UseReport report, Step step) {
        return machines.findBySiteIdAndCode(report.siteId(), report.machine())
                .map(machine -> {
                    uses.lock(report.use(), report.siteId(), machine.id(), report.pass());
                    UseRow row = uses.findByUseKey(report.use()).orElseThrow();
                    if (row.machineId() != machine.id()) {
                        return UseHeard.OTHER_MACHINE;
                    }
                    return step.take() == 1 ? UseHeard.NOTED : UseHeard.KNOWN;
                })
                .orElse(UseHeard.UNKNOWN_MACHINE);
    }

    private interface Step {
        int take();
    }
}
