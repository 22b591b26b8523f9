package kaikan.equipment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.facility.Name;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import org.jspecify.annotations.Nullable;

/// The machines of a site.
@Singleton
public class Machines {
    private final MachineRepository machines;
    private final UseRepository uses;
    private final AuditTrail trail;
    private final Clock clock;

    Machines(MachineRepository machines, UseRepository uses, AuditTrail trail, Clock clock) {
        this.machines = machines;
        this.uses = uses;
        this.trail = trail;
        this.clock = clock;
    }

    /// All machines of a site by code, with who uses them now. Of two uses that both run (two devices offline), the later is shown.
    @Transactional(readOnly = true)
    public List<MachineInfo> at(long siteId) {
        Map<Long, UseLine> running = uses.running(siteId).stream()
                .collect(Collectors.toMap(UseLine::machineId, use -> use, (later, earlier) -> later));
        Map<Long, Set<String>> qualified = machines.qualified(siteId).stream()
                .collect(Collectors.groupingBy(Qualified::machineId, Collectors.mapping(Qualified::personRef, Collectors.toSet())));
        return machines.findBySiteIdOrderByCode(siteId).stream()
                .map(row -> info(row, qualified.getOrDefault(row.id(), Set.of()), running.get(row.id())))
                .toList();
    }

    /// Adds a machine.
    ///
    /// @return whether it is new; a code can be given only once at a site
    @Transactional
    public boolean add(NewMachine machine, @Nullable Long actor) {
        Optional<MachineRow> there = machines.findBySiteIdAndCode(machine.siteId(), machine.code());
        if (there.isEmpty()) {
            machines.save(new MachineRow(
                    0,
                    machine.siteId(),
                    machine.code(),
                    machine.name().ja(),
                    machine.name().en(),
                    machine.rule(),
                    "",
                    "",
                    machine.meterCode(),
                    machine.yenPerHour()));
            trail.record(new Entry(actor, "equipment.add-machine", "machine", machine.code(), machine.siteId(), "", machine.name().ja()));
        }
        return there.isEmpty();
    }

    /// Takes a machine out of use, or back into use when the reason is empty.
    ///
    /// @return whether there is such a machine
    @Transactional
    public boolean fault(long siteId, String code, String reason, long actor) {
        Optional<MachineRow> there = machines.findBySiteIdAndCode(siteId, code);
        there.ifPresent(row -> {
            machines.fault(row.id(), reason, reason);
            trail.record(new Entry(actor, reason.isEmpty() ? "equipment.repair" : "equipment.fault", "machine", code, siteId, reason, ""));
        });
        return there.isPresent();
    }

    /// Lets a person start a machine that asks for a qualification.
    ///
    /// @return whether there is such a machine
    @Transactional
    public boolean qualify(long siteId, String code, String personRef, long actor) {
        Optional<MachineRow> there = machines.findBySiteIdAndCode(siteId, code);
        there.ifPresent(row -> {
            machines.qualify(row.id(), personRef, clock.instant(), actor);
            trail.record(new Entry(actor, "equipment.qualify", "machine", code, siteId, "", personRef));
        });
        return there.isPresent();
    }

    private static MachineInfo info(MachineRow row, Set<String> qualified, @Nullable UseLine running) {
        return new MachineInfo(
                row.id(),
                row.code(),
                new Name(row.nameJa(), row.nameEn()),
                row.accessRule(),
                qualified,
                row.faultJa().isEmpty() ? null : new Name(row.faultJa(), row.faultEn()),
                running,
                row.meterCode(),
                row.yenPerHour());
    }
}
