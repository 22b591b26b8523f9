package kaikan.ledger;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kaikan.calendar.TimeSlot;

/// Takes, moves and releases claims, in one short transaction that locks the units as its very first statement, checks, writes the claims
/// and runs the caller's own work. Whoever comes while others take the same units looks without a lock first and is refused at once what
/// is already gone; then rivals queue at the [Turnstile]. `take` and `move` must not be called inside a transaction, because the lock must
/// come first; they throw [IllegalStateException] if they are.
@Singleton
public class Ledger {
    private final Statements statements;
    private final Turnstile turnstile = new Turnstile();
    private final Locking locking;

    @Inject
    Ledger(TransactionOperations<Connection> transactions, ConnectionOperations<Connection> connections) {
        this(transactions, connections, new KnownPlaces()::lock);
    }

    Ledger(TransactionOperations<Connection> transactions, ConnectionOperations<Connection> connections, Locking locking) {
        this.statements = new Statements(transactions, connections);
        this.locking = locking;
    }

    /// How units are locked: always, but for the twin of a race test that shows what happens otherwise.
    interface Locking {
        /// The twin's: nothing is locked.
        Locking OFF = ClaimStore::places;

        /// Locks the units until the transaction ends, and tells what there is of each.
        Map<Long, ClaimStore.Place> lock(ClaimStore store, Collection<Long> unitIds) throws SQLException;
    }

    /// Takes all the wants for the holder, or none, and runs the work in the same transaction.
    ///
    /// @param holder who will hold the claims; it holds none yet
    /// @param wants at least one
    public <T> Outcome<T> take(Holder holder, List<Want> wants, Work<T> work) {
        return change(new Change<>(holder, wants, List.of(), work));
    }

    /// Replaces what the holder has by the wants, all or nothing: the old claims are kept until the new ones are taken. The holder's own
    /// state decides who may do this; two moves of one holder at the same time must be told apart by the work.
    public <T> Outcome<T> move(Holder holder, List<Want> wants, Work<T> work) {
        return change(new Change<>(holder, wants, heldBy(holder), work));
    }

    /// Like [#move], or like [#take] for a holder that has nothing yet, beside another holder: what that one has of the wants is not had
    /// twice, only the rest is taken. The caller's work makes sure that the other one's claims are still what they were.
    ///
    /// @param other who already has a part of the wants, or all of them
    public <T> Outcome<T> moveBeside(Holder other, Holder holder, List<Want> wants, Work<T> work) {
        List<Want> rest = statements.read(store -> Leftover.beyond(wants, store.heldBy(other)));
        return rest.isEmpty()
                ? new Outcome.Done<>(release(holder, work))
                : change(new Change<>(holder, rest, heldBy(holder), work));
    }

    /// Gives what two holders have together to the first of them, as far as it is wanted; the rest is free, and the second has nothing any
    /// more. In one transaction with the work, or in the caller's. Nothing is locked, because no more is held afterwards than before.
    ///
    /// @param wants lies within what both have; otherwise nobody has anything of it that is not theirs, and the work is not done
    /// @return empty if the two do not have all that is wanted
    public <T> Optional<T> unite(Holder into, Holder from, List<Want> wants, Work<T> work) {
        return statements.joinOrAlone((store, undo) -> {
            List<Claim> before = Stream.concat(store.heldBy(into).stream(), store.heldBy(from).stream()).toList();
            if (!Leftover.beyond(wants, before).isEmpty()) {
                return Optional.empty();
            }
            T value = work.write(undo);
            store.delete(into);
            store.delete(from);
            List<Claim> after = store.claims(into, wants);
            store.insert(after);
            store.waiting().handOver(store, before, after);
            return Optional.of(value);
        });
    }

    /// Takes of the wants what is free now; whatever others still hold of them becomes the holder's in the very transaction in which they
    /// give it up, so that nobody else can take it in between. For what must come, whoever stands in its way: a closure after a disaster.
    ///
    /// @param holder who will hold the claims; it holds none yet
    /// @param wants all there is of each unit; at least one
    public <T> Outcome<T> takeAsItGoes(Holder holder, List<Want> wants, Work<T> work) {
        statements.refuseInsideTransaction();
        try (Turnstile.Passage passage = turnstile.enter(units(wants))) {
            return passage.open()
                    ? statements.alone((store, undo) -> new Outcome.Done<>(new TakeAsItGoes<>(holder, wants, work).write(store, undo)))
                    : new Outcome.Busy<>();
        }
    }

    /// Gives up all that the holder has and runs the work in the same transaction, or in the caller's; whoever waits for it has it then.
    /// Releasing nothing is no error.
    public <T> T release(Holder holder, Work<T> work) {
        return statements.joinOrAlone((store, undo) -> {
            T value = work.write(undo);
            List<Claim> before = store.heldBy(holder);
            store.delete(holder);
            store.waiting().forget(holder);
            store.waiting().handOver(store, before, List.of());
            return value;
        });
    }

    /// What could not be had at this moment, without taking or locking anything.
    ///
    /// @param asIf a holder whose own claims do not count
    public List<Conflict> conflicts(Holder asIf, List<Want> wants) {
        return conflicts(Set.of(asIf), wants);
    }

    /// The same for several holders that count as one.
    public List<Conflict> conflicts(Set<Holder> asIf, List<Want> wants) {
        return statements.read(store -> {
            var places = store.places(units(wants));
            var others = store.rivals(wants).stream().filter(claim -> !asIf.contains(claim.holder())).toList();
            return Capacity.conflicts(ClaimStore.capacities(places), others, wants);
        });
    }

    /// All claims of a site that overlap a slot.
    public List<Claim> ofSite(long siteId, TimeSlot slot) {
        return statements.read(store -> store.ofSite(siteId, slot));
    }

    /// All claims of some units that overlap a slot; nothing for no units.
    public List<Claim> ofUnits(Collection<Long> unitIds, TimeSlot slot) {
        return unitIds.isEmpty() ? List.of() : statements.read(store -> store.ofUnits(unitIds, slot));
    }

    /// What a holder holds.
    public List<Claim> heldBy(Holder holder) {
        return statements.read(store -> store.heldBy(holder));
    }

    private <T> Outcome<T> change(Change<T> change) {
        statements.refuseInsideTransaction();
        try (Turnstile.Passage alone = turnstile.straightThrough(change.units())) {
            if (alone.open()) {
                return decide(change, alone);
            }
        }
        return queue(change);
    }

    /// Somebody is before us: what is gone already needs no place in the queue.
    private <T> Outcome<T> queue(Change<T> change) {
        List<Conflict> gone = glance(change);
        if (!gone.isEmpty()) {
            return new Outcome.Gone<>(gone);
        }
        try (Turnstile.Passage passage = turnstile.enter(change.units())) {
            if (!passage.open()) {
                return new Outcome.Busy<>();
            }
            List<Conflict> told = passage.alreadyGone(change.holder(), change.wants());
            return told.isEmpty() ? decide(change, passage) : new Outcome.Gone<>(told);
        }
    }

    /// Most of what is wanted has no rival; then what there is of each unit need not be read before the lock.
    private <T> List<Conflict> glance(Change<T> change) {
        return statements.read(store -> {
            List<Claim> others = change.others(store);
            return others.isEmpty()
                    ? List.of()
                    : Capacity.conflicts(ClaimStore.capacities(store.places(units(change.wants()))), others, change.wants());
        });
    }

    private <T> Outcome<T> decide(Change<T> change, Turnstile.Passage passage) {
        Change.Decision<T> decision = statements.alone((store, undo) -> change.decide(store, undo, locking));
        if (decision.stays()) {
            passage.tell(decision.capacities(), decision.claims());
        }
        return decision.outcome();
    }

    private static Collection<Long> units(List<Want> wants) {
        return new TreeSet<>(wants.stream().map(Want::unitId).toList());
    }
}
