package kaikan.equipment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import org.jspecify.annotations.Nullable;

/// On which terms machines are used. Kiosks hear of a change with their next manifest; a use that runs keeps the end that its person was told.
@Singleton
public class TermsOfUse {
    private final TermsRepository rows;
    private final MachineRepository machines;
    private final AuditTrail trail;

    TermsOfUse(TermsRepository rows, MachineRepository machines, AuditTrail trail) {
        this.rows = rows;
        this.machines = machines;
        this.trail = trail;
    }

    /// Sets the terms of a machine, or takes them away with `null`; the same again changes nothing.
    ///
    /// @return whether there is such a machine
    @Transactional
    public boolean set(long siteId, String code, @Nullable MachineTerms terms, long actor) {
        MachineRow machine = machines.locked(siteId, code).orElse(null);
        if (machine == null) {
            return false;
        }
        MachineTerms before = rows.findByMachineId(machine.id()).map(TermsRow::terms).orElse(null);
        String was = MachineTerms.facts(before);
        String is = MachineTerms.facts(terms);
        if (!was.equals(is)) {
            rows.remove(machine.id());
            if (terms != null) {
                rows.add(
                        machine.id(), terms.spaceId(), terms.starts().name(), terms.walkUpMinutes(), terms.extensionMinutes(),
                        terms.warnMinutes());
                rows.more(machine.id(), terms.leastPeople(), terms.roomId(), terms.idleWatts(), terms.idleMinutes());
            }
            trail.record(new Entry(actor, "equipment.terms", "machine", code, siteId, "", was + " → " + is));
        }
        return true;
    }

    Map<Long, MachineTerms> at(long siteId) {
        return rows.at(siteId).stream().collect(Collectors.toMap(TermsRow::machineId, TermsRow::terms));
    }
}
