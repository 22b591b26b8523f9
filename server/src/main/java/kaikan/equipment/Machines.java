package kaikan.equipment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Rules rules;
    private final Log log;
    private final Clock clock;

    Machines(MachineRepository machines, UseRepository uses, Rules rules, Log log, Clock clock) {
        this.machines = machines;
        this.uses = uses;
        this.rules = rules;
        this.log = log;
        this.clock = clock;
    }

    /// Who may start machines, and on which terms, and which have power without being started.
    @Singleton
    record Rules(Qualifications qualifications, TermsOfUse terms, Bypasses bypasses) {}

    /// Where it is written down what is done to machines.
    @Singleton
    record Log(UpkeepRepository upkeep, AuditTrail trail) {}

    /// All machines of a site by code, with who uses them now. Of two uses that both run (two devices offline), the later is shown.
    @Transactional(readOnly = true)
    public List<MachineInfo> at(long siteId) {
        Map<Long, UseLine> running = uses.running(siteId).stream()
                .collect(Collectors.toMap(UseLine::machineId, use -> use, (later, earlier) -> later));
        Map<Long, List<Qualification>> qualified = rules.qualifications.counting(siteId);
        Map<Long, MachineTerms> terms = rules.terms.at(siteId);
        Map<Long, BypassLine> bypasses = rules.bypasses.on(siteId).stream()
                .collect(Collectors.toMap(BypassLine::machineId, bypass -> bypass, (_, later) -> later));
        return machines.findBySiteIdOrderByCode(siteId).stream()
                .map(row -> info(
                        row,
                        qualified.getOrDefault(row.id(), List.of()),
                        running.get(row.id()),
                        new Standing(terms.get(row.id()), bypasses.get(row.id()))))
                .toList();
    }

    /// One machine of a site.
    @Transactional(readOnly = true)
    public Optional<MachineInfo> one(long siteId, String code) {
        return at(siteId).stream().filter(machine -> machine.code().equals(code)).findFirst();
    }

    /// The machines with that label, each with the id of its site: houses label their machines without asking each other.
    @Transactional(readOnly = true)
    public Map<Long, MachineInfo> labelled(String code) {
        return machines.findByCode(code).stream()
                .collect(Collectors.toMap(MachineRow::siteId, row -> one(row.siteId(), code).orElseThrow()));
    }

    /// What was noted about a machine's upkeep, the newest first.
    @Transactional(readOnly = true)
    public List<Upkeep> upkeep(long machineId) {
        return log.upkeep.findByMachineIdOrderByIdDesc(machineId);
    }

    /// The meters of a site that can count a machine.
    @Transactional(readOnly = true)
    public List<CountingMeter> meters(long siteId) {
        return machines.meters(siteId);
    }

    /// Adds a machine.
    ///
    /// @return whether it is new; a code can be given only once at a site
    @Transactional
    public boolean add(NewMachine machine, @Nullable Long actor) {
        Optional<MachineRow> there = machines.findBySiteIdAndCode(machine.siteId(), machine.code());
        if (there.isEmpty()) {
            machines.save(row(0, machine, new Name("", "")));
            trail(new Entry(actor, "equipment.add-machine", "machine", machine.code(), machine.siteId(), "", machine.facts()));
        }
        return there.isEmpty();
    }

    /// Changes a machine; its code stays, because its label carries it.
    ///
    /// @return whether there is such a machine
    @Transactional
    public boolean change(NewMachine machine, long actor) {
        Optional<MachineRow> there = machines.findBySiteIdAndCode(machine.siteId(), machine.code());
        there.ifPresent(old -> {
            machines.update(row(old.id(), machine, new Name(old.faultJa(), old.faultEn())));
            String detail = old.facts() + " → " + machine.facts();
            trail(new Entry(actor, "equipment.change-machine", "machine", machine.code(), machine.siteId(), "", detail));
        });
        return there.isPresent();
    }

    /// Takes a machine out of use, or back into use when the reason is empty.
    ///
    /// @return whether there is such a machine
    @Transactional
    public boolean fault(long siteId, String code, String reason, long actor) {
        Optional<MachineRow> there = machines.findBySiteIdAndCode(siteId, code);
        there.ifPresent(row -> {
            boolean back = reason.isEmpty();
            machines.fault(row.id(), reason, reason);
            note(row, actor, back ? Upkeep.What.BACK : Upkeep.What.OUT, reason);
            trail(new Entry(actor, back ? "equipment.repair" : "equipment.fault", "machine", code, siteId, reason, ""));
        });
        return there.isPresent();
    }

    /// Notes something about a machine's upkeep; nothing changes for its users.
    ///
    /// @return whether there is such a machine
    @Transactional
    public boolean note(long siteId, String code, String text, long actor) {
        Optional<MachineRow> there = machines.findBySiteIdAndCode(siteId, code);
        there.ifPresent(row -> {
            note(row, actor, Upkeep.What.NOTE, text);
            trail(new Entry(actor, "equipment.note", "machine", code, siteId, "", text));
        });
        return there.isPresent();
    }

    private void note(MachineRow row, long actor, Upkeep.What what, String text) {
        log.upkeep.save(new Upkeep(row.id(), clock.instant(), actor, what, text));
    }

    private void trail(Entry entry) {
        log.trail.record(entry);
    }

    private static MachineRow row(long id, NewMachine machine, Name fault) {
        return new MachineRow(
                id,
                machine.siteId(),
                machine.code(),
                machine.name().ja(),
                machine.name().en(),
                machine.rule(),
                fault.ja(),
                fault.en(),
                machine.meterCode(),
                machine.yenPerHour());
    }

    private static MachineInfo info(
            MachineRow row, List<Qualification> qualified, @Nullable UseLine running, Standing standing) {
        return new MachineInfo(
                row.id(),
                row.code(),
                new Name(row.nameJa(), row.nameEn()),
                Qualifications.access(row.accessRule(), qualified),
                row.faultJa().isEmpty() ? null : new Name(row.faultJa(), row.faultEn()),
                running,
                row.meterCode(),
                row.yenPerHour(),
                standing.terms,
                standing.bypass);
    }

    private record Standing(@Nullable MachineTerms terms, @Nullable BypassLine bypass) {}
}
