package kaikan.incubation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Occupant;
import kaikan.facility.Occupied;
import kaikan.facility.Place;
import kaikan.facility.Space;
import kaikan.ledger.Conflict;
import kaikan.ledger.Holder;
import kaikan.ledger.Ledger;
import kaikan.ledger.Outcome;
import kaikan.ledger.Want;
import kaikan.member.Viewer;
import kaikan.platform.id.Ref;
import org.jspecify.annotations.Nullable;

/// Enters tenancies and changes their end, room or rent: rows and claims in one transaction, or nothing. Whether the viewer may do so is
/// the page's to ask.
@Singleton
public class LetRoom {
    private final Ledger ledger;
    private final Catalogues catalogues;
    private final Occupied occupied;
    private final TenancyWriter writer;

    LetRoom(Ledger ledger, Catalogues catalogues, Occupied occupied, TenancyWriter writer) {
        this.ledger = ledger;
        this.catalogues = catalogues;
        this.occupied = occupied;
        this.writer = writer;
    }

    /// Enters a tenancy.
    public Answer enter(NewTenancy wanted, Viewer staff) {
        Space space = catalogues.current().space(wanted.stretch().spaceId());
        if (!mayBeLet(space, wanted.stretch())) {
            return new Answer.Refused(new TenancyRefusal.NotLet());
        }
        String ref = Ref.next();
        List<Want> wants = wants(List.of(wanted.stretch()));
        Outcome<Answer> outcome =
                ledger.take(new Holder(Holder.Kind.TENANCY, ref), wants, _ -> writer.enter(ref, space.siteId(), wanted, staff));
        return answer(outcome, wanted.stretch().from());
    }

    /// Gives the tenancy another last day, later or earlier; null for no agreed end.
    public Answer end(Tenancy tenancy, @Nullable LocalDate last, By by) {
        return change(tenancy, TenancyChange.Verb.END, Stretches.ending(tenancy.stretches(), last), by);
    }

    /// Lets the tenant move to another room or desk; the old one is kept until the new one is taken.
    public Answer move(Tenancy tenancy, Move move, By by) {
        return change(tenancy, TenancyChange.Verb.MOVE, Stretches.moving(tenancy.stretches(), move), by);
    }

    /// Whether the tenant could move there at this moment; nothing is taken.
    public boolean possible(Tenancy tenancy, Move move) {
        List<Stretch> after = Stretches.moving(tenancy.stretches(), move).orElse(List.of());
        Catalogue catalogue = catalogues.current();
        return !after.isEmpty()
                && after.stream().allMatch(stretch -> mayBeLet(catalogue.space(stretch.spaceId()), stretch))
                && ledger.conflicts(new Holder(Holder.Kind.TENANCY, tenancy.ref()), wants(after)).isEmpty();
    }

    /// Changes the rent from that day on.
    public Answer rent(Tenancy tenancy, Rent rent, LocalDate from, By by) {
        return change(tenancy, TenancyChange.Verb.RENT, Stretches.paying(tenancy.stretches(), rent, from), by);
    }

    /// Who changes a tenancy, and why.
    public record By(Viewer staff, String reason) {}

    private Answer change(Tenancy tenancy, TenancyChange.Verb verb, Optional<List<Stretch>> after, By by) {
        if (after.isEmpty()) {
            return new Answer.Refused(new TenancyRefusal.NoSuchDay());
        }
        Catalogue catalogue = catalogues.current();
        if (!after.get().stream().allMatch(stretch -> mayBeLet(catalogue.space(stretch.spaceId()), stretch))) {
            return new Answer.Refused(new TenancyRefusal.NotLet());
        }
        Outcome<Answer> outcome = ledger.move(new Holder(Holder.Kind.TENANCY, tenancy.ref()), wants(after.get()), undo -> {
            Answer answer = writer.replace(tenancy, new TenancyWriter.Replacement(verb, after.get(), by));
            if (answer instanceof Answer.Refused) {
                undo.everything();
            }
            return answer;
        });
        return answer(outcome, tenancy.from());
    }

    private static boolean mayBeLet(Space space, Stretch stretch) {
        LocalDate last = stretch.until() == null ? Tenancies.HORIZON : stretch.until();
        return offered(space, stretch.from(), last) && space.kind().tenancy() && stretch.from().isBefore(Tenancies.HORIZON);
    }

    private static boolean offered(Space space, LocalDate first, LocalDate last) {
        return space.offeredOn(first) && space.offeredOn(last);
    }

    private List<Want> wants(List<Stretch> stretches) {
        Catalogue catalogue = catalogues.current();
        List<Want> wants = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Space space = catalogue.space(stretch.spaceId());
            ZoneId zone = catalogue.site(space.siteId()).zone();
            space.units().forEach((unit, amount) -> wants.add(new Want(unit, amount, stretch.slot(zone))));
        }
        return wants;
    }

    private Answer answer(Outcome<Answer> outcome, LocalDate from) {
        return switch (outcome) {
            case Outcome.Done<Answer>(Answer answer) -> answer;
            case Outcome.Gone<Answer>(List<Conflict> conflicts) -> new Answer.Refused(new TenancyRefusal.Taken(holders(conflicts, from)));
            case Outcome.Busy<Answer>() -> new Answer.Refused(new TenancyRefusal.Busy());
        };
    }

    /// Who holds what was wanted, in the words of whichever room knows them.
    private List<Occupant> holders(List<Conflict> conflicts, LocalDate from) {
        List<String> refs = conflicts.stream()
                .flatMap(conflict -> conflict.claims().stream())
                .map(claim -> claim.holder().ref())
                .distinct()
                .toList();
        Map<String, Occupant> known = occupied.named(refs);
        Instant since = from.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Occupant> onUnits = conflicts.stream()
                .flatMap(conflict -> occupied.on(Place.unit(conflict.want().unitId()), since).stream())
                .toList();
        return refs.stream()
                .map(ref -> Optional.ofNullable(known.get(ref)).or(() -> onUnits.stream().filter(one -> one.ref().equals(ref)).findFirst()))
                .flatMap(Optional::stream)
                .toList();
    }
}
