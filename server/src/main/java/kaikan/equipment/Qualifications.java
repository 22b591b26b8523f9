package kaikan.equipment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// Who may start machines that ask for a qualification: granted with a reason, with or without an end, and taken back with a reason.
@Singleton
public class Qualifications {
    private final QualificationRepository rows;
    private final MachineRepository machines;
    private final AuditTrail trail;
    private final Clock clock;

    Qualifications(QualificationRepository rows, MachineRepository machines, AuditTrail trail, Clock clock) {
        this.rows = rows;
        this.machines = machines;
        this.trail = trail;
        this.clock = clock;
    }

    /// All grants for a machine, the newest first, with those that have ended or were taken back.
    @Transactional(readOnly = true)
    public List<Qualification> of(long machineId) {
        return rows.findByMachineIdOrderByIdDesc(machineId);
    }

    /// Grants it; the same grant again while it counts changes nothing.
    ///
    /// @return whether there is such a machine
    @Transactional
    public boolean grant(long siteId, String code, Qualification.Grant grant, long actor) {
        Optional<MachineRow> there = machines.findBySiteIdAndCode(siteId, code);
        there.filter(machine -> !known(machine, grant)).ifPresent(machine -> {
            Instant now = clock.instant();
            rows.save(new Qualification(
                    0, machine.id(), grant.personRef(), now, actor, grant.endsAt(), grant.why(), null, null, ""));
            String until = grant.endsAt() == null ? "" : " – " + grant.endsAt();
            trail.record(new Entry(actor, "equipment.qualify", "machine", code, siteId, grant.why(), grant.personRef() + until));
        });
        return there.isPresent();
    }

    /// The grant for a machine that has that [Qualification#mark].
    @Transactional(readOnly = true)
    public Optional<Qualification> marked(long siteId, String code, String mark) {
        return machines.findBySiteIdAndCode(siteId, code)
                .flatMap(machine -> of(machine.id()).stream().filter(row -> row.mark().equals(mark)).findFirst());
    }

    /// Takes a grant back.
    ///
    /// @return whether it was there and not taken back before
    @Transactional
    public boolean revoke(long siteId, String code, long id, MachineDeed deed) {
        return machines.findBySiteIdAndCode(siteId, code).filter(machine -> {
            boolean done = rows.revoke(id, machine.id(), clock.instant(), deed.actor(), deed.reason()) == 1;
            if (done) {
                String person = rows.findByMachineIdOrderByIdDesc(machine.id()).stream()
                        .filter(row -> row.id() == id)
                        .map(Qualification::personRef)
                        .findFirst()
                        .orElse("");
                trail.record(new Entry(deed.actor(), "equipment.disqualify", "machine", code, siteId, deed.reason(), person));
            }
            return done;
        }).isPresent();
    }

    /// Who does it and why.
    public record MachineDeed(long actor, String reason) {}

    Map<Long, List<Qualification>> counting(long siteId) {
        return rows.counting(siteId, clock.instant()).stream().collect(Collectors.groupingBy(Qualification::machineId));
    }

    /// Of several grants to one person the one that lasts longest counts.
    static MachineInfo.Access access(AccessRule rule, List<Qualification> counting) {
        Set<String> persons = counting.stream().map(Qualification::personRef).collect(Collectors.toSet());
        Set<String> endless = counting.stream()
                .filter(one -> one.endsAt() == null)
                .map(Qualification::personRef)
                .collect(Collectors.toSet());
        Map<String, Instant> ends = new HashMap<>();
        for (Qualification one : counting) {
            Instant end = one.endsAt();
            if (end != null && !endless.contains(one.personRef())) {
                ends.merge(one.personRef(), end, (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return new MachineInfo.Access(rule, persons, ends);
    }

    private boolean known(MachineRow machine, Qualification.Grant grant) {
        return rows.findByMachineIdOrderByIdDesc(machine.id()).stream()
                .anyMatch(row -> row.counts(clock.instant())
                        && new Qualification.Grant(row.personRef(), row.endsAt(), row.why()).equals(grant));
    }
}
