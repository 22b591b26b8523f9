package kaikan.energy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// Adds, changes, retires and removes meters. A meter that was ever read is never removed, because its readings are not. Each deed answers
/// with what stands against it, or with nothing when it is done.
@Singleton
public class MeterEditor {
    private final MeterRepository meters;
    private final ReadingRepository readings;
    private final Calibration calibration;
    private final Desk desk;

    MeterEditor(MeterRepository meters, ReadingRepository readings, Calibration calibration, Desk desk) {
        this.meters = meters;
        this.readings = readings;
        this.calibration = calibration;
        this.desk = desk;
    }

    /// What the deeds are written down with.
    @Singleton
    record Desk(AuditTrail trail, Catalogues catalogues, Clock clock) {}

    /// Who does it, and why; the reason may be empty where none is asked for.
    public record Because(long actor, String reason) {}

    /// Adds a meter with what its counts are worth; where that is refused, nothing is added.
    @Transactional
    public Optional<MeterRefusal> add(MeterDraft draft, MeterDraft.Worth worth, Because because) {
        if (meters.findBySiteIdAndCode(draft.siteId(), draft.code()).isPresent()) {
            return Optional.of(new MeterRefusal.CodeTaken(draft.code()));
        }
        MeterRow wanted = changed(MeterRow.plain(draft.siteId(), draft.code(), draft.name(), 1), draft);
        Optional<MeterRefusal> refusal = calibration.refusal(wanted, worth);
        if (refusal.isEmpty()) {
            MeterRow row = meters.save(wanted);
            supply(row, draft);
            record(row, "energy.meter-add", because, draft.facts());
            calibration.write(row, worth, because);
        }
        return refusal;
    }

    /// Changes what a meter is; its code stays.
    @Transactional
    public Optional<MeterRefusal> change(MeterDraft draft, Because because) {
        return with(draft.siteId(), draft.code(), row -> {
            if (draft.profile().measures() == Measures.MACHINE && !calibration.direct(row)) {
                return Optional.of(new MeterRefusal.DirectOnly());
            }
            String before = row.facts();
            MeterRow after = meters.update(changed(row, draft));
            meters.supplyNothing(row.id());
            supply(row, draft);
            record(row, "energy.meter-change", because, before + " → " + draft.facts());
            if (after.mostKw() != row.mostKw()) {
                calibration.reconsider(after);
            }
            return Optional.empty();
        });
    }

    /// From now on it is no longer read; what it counted stays.
    @Transactional
    public Optional<MeterRefusal> retire(long siteId, String code, Because because) {
        return with(siteId, code, row -> {
            meters.retire(row.id(), desk.clock.instant(), because.reason());
            record(row, "energy.meter-retire", because, "");
            return Optional.empty();
        });
    }

    /// It is read again.
    @Transactional
    public Optional<MeterRefusal> revive(long siteId, String code, Because because) {
        return with(siteId, code, row -> {
            meters.retire(row.id(), null, "");
            record(row, "energy.meter-revive", because, "");
            return Optional.empty();
        });
    }

    /// Removes a meter that was never read and that no machine names.
    @Transactional
    public Optional<MeterRefusal> remove(long siteId, String code, Because because) {
        return with(siteId, code, row -> {
            meters.lock(row.id());
            long count = readings.countByMeterId(row.id());
            List<String> machines = meters.machines(siteId, code);
            if (count > 0) {
                return Optional.of(new MeterRefusal.HasReadings(count));
            }
            if (!machines.isEmpty()) {
                return Optional.of(new MeterRefusal.Named(machines));
            }
            calibration.forget(row);
            meters.supplyNothing(row.id());
            meters.remove(row.id());
            record(row, "energy.meter-remove", because, row.nameJa());
            return Optional.empty();
        });
    }

    private Optional<MeterRefusal> with(long siteId, String code, Function<MeterRow, Optional<MeterRefusal>> deed) {
        return meters.findBySiteIdAndCode(siteId, code).map(deed).orElseGet(() -> Optional.of(new MeterRefusal.Missing()));
    }

    private void supply(MeterRow row, MeterDraft draft) {
        List<Long> known = desk.catalogues.current().spaces(site(draft.siteId())).stream().map(Space::id).toList();
        draft.spaceIds().stream().filter(known::contains).forEach(space -> meters.supply(row.id(), space));
    }

    private Site site(long id) {
        return desk.catalogues.current().site(id);
    }

    private void record(MeterRow row, String verb, Because because, String detail) {
        desk.trail.record(new Entry(because.actor(), verb, "meter", row.code(), row.siteId(), because.reason(), detail));
    }

    private static MeterRow changed(MeterRow row, MeterDraft draft) {
        MeterInfo.Profile profile = draft.profile();
        return new MeterRow(
                row.id(),
                row.siteId(),
                row.code(),
                draft.name().ja(),
                draft.name().en(),
                profile.mostKw(),
                profile.kind(),
                profile.measures(),
                profile.unitWh(),
                row.retiredAt(),
                row.retiredWhy());
    }
}
