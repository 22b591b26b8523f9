package kaikan.equipment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// The faults that people report of machines at kiosks. A report works in the caller's transaction and may be repeated.
@Singleton
public class FaultReports {
    private final MachineRepository machines;
    private final UpkeepRepository upkeep;
    private final AuditTrail trail;

    FaultReports(MachineRepository machines, UpkeepRepository upkeep, AuditTrail trail) {
        this.machines = machines;
        this.upkeep = upkeep;
        this.trail = trail;
    }

    /// A fault was reported. Where it locks the machine, that is out of use until staff put it back, unless they did so after the report: one that
    /// comes late, from a kiosk that was offline, is about what they have looked at.
    @Transactional
    public UseHeard heard(FaultReport report) {
        MachineRow machine = machines.locked(report.siteId(), report.machine()).orElse(null);
        if (machine == null) {
            return UseHeard.UNKNOWN_MACHINE;
        }
        FaultReport.What what = report.what();
        if (upkeep.report(machine.id(), report.at(), report.text(), what.kind(), report.kiosk(), report.report()) == 0) {
            return UseHeard.KNOWN;
        }
        boolean locks = what.locks() && machine.faultJa().isEmpty() && upkeep.backSince(machine.id(), report.at()) == 0;
        if (locks) {
            machines.fault(machine.id(), what.reason().ja(), what.reason().en());
        }
        trail.record(new Entry(null, "equipment.report", "machine", report.machine(), report.siteId(), what.reason().ja(), report.text()));
        return UseHeard.NOTED;
    }

    /// The reports of a site of which staff have noted nothing since, the oldest first.
    @Transactional(readOnly = true)
    public List<OpenReport> open(long siteId) {
        return upkeep.open(siteId);
    }
}
