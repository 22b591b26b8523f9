package kaikan.equipment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import org.jspecify.annotations.Nullable;

/// Who may start machines that ask for a qualification: granted with a reason, with or without an end, and taken back with a reason. A person has
/// one for a machine at a time.
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

    /// Grants it in place of all that this person has for the machine, which ends at that moment; the same grant again while it alone counts
    /// changes nothing.
    ///
    /// @return what counts from now on; empty where there is no such machine
    @Transactional
    public Optional<Qualification> grant(long siteId, String code, Qualification.Grant grant, long actor) {
        return machines.locked(siteId, code).map(machine -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            List<Qualification> had = counting(machine.id(), grant.personRef(), now);
            if (had.size() == 1 && had.getFirst().grant().equals(grant)) {
                return had.getFirst();
            }
            rows.end(machine.id(), grant.personRef(), now, actor, "");
            Qualification granted =
                    rows.save(new Qualification(0, machine.id(), grant.personRef(), now, actor, grant.endsAt(), grant.why(), null, null, ""));
            String detail = MachineDetails.granted(granted, had);
            trail.record(new Entry(actor, "equipment.qualify", "machine", code, siteId, grant.why(), detail));
            return granted;
        });
    }

    /// The grant for a machine that has that [Qualification#mark].
    @Transactional(readOnly = true)
    public Optional<Qualification> marked(long siteId, String code, String mark) {
        return machines.findBySiteIdAndCode(siteId, code)
                .flatMap(machine -> of(machine.id()).stream().filter(row -> row.mark().equals(mark)).findFirst());
    }

    /// Takes a grant back, and with it all that its person has for the machine: whoever may not start it any more may not by another grant.
    ///
    /// @return whether it was there and the person had anything that counted
    @Transactional
    public boolean revoke(long siteId, String code, long id, MachineDeed deed) {
        MachineRow machine = machines.locked(siteId, code).orElse(null);
        String person = machine == null ? null : holder(machine, id);
        if (machine == null || person == null || rows.end(machine.id(), person, clock.instant(), deed.actor(), deed.reason()) == 0) {
            return false;
        }
        trail.record(new Entry(deed.actor(), "equipment.disqualify", "machine", code, siteId, deed.reason(), person));
        return true;
    }

    private @Nullable String holder(MachineRow machine, long id) {
        return rows.findByMachineIdOrderByIdDesc(machine.id()).stream()
                .filter(row -> row.id() == id)
                .map(Qualification::personRef)
                .findFirst()
                .orElse(null);
    }

    private List<Qualification> counting(long machineId, String personRef, Instant now) {
        return rows.findByMachineIdOrderByIdDesc(machineId).stream()
                .filter(row -> row.personRef().equals(personRef) && row.counts(now))
                .toList();
    }

    /// Who does it and why.
    public record MachineDeed(long actor, String reason) {}

    Map<Long, List<Qualification>> counting(long siteId) {
        return rows.counting(siteId, clock.instant()).stream().collect(Collectors.groupingBy(Qualification::machineId));
    }

    /// Of several grants to one person, as a card that an account took may bring, the one that lasts longest counts.
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
}
