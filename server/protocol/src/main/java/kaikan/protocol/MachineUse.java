package kaikan.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one decision about a pass at a machine, the same on kiosk and server. Whoever started a machine can always stop it, and makes its use longer
/// as its terms allow; starting asks that the pass counts here and now, and then every one of [#RULES].
public final class MachineUse {
    /// What can keep a pass that counts from starting a machine, in the order it is asked. Each names the time at which it is no longer so, where
    /// there is one.
    private static final List<Rule> RULES = List.of(
            MachineUse::inOrder,
            MachineUse::free,
            MachineUse::qualified,
            MachineUse::notTakenByOthers,
            MachineUse::bookedWhereAsked,
            MachineUse::longEnough,
            MachineUse::enoughPeople);

    private MachineUse() {}

    /// What a person wants of a machine.
    public enum Wish {
        START,
        STOP,
        /// To go on beyond the end.
        EXTEND
    }

    /// Decides for a genuine pass.
    public static UseDecision decide(Machine machine, Wish wish, Pass pass, Holder holder) {
        return switch (wish) {
            case STOP -> stop(machine, pass);
            case START -> start(new Case(machine, pass, holder));
            case EXTEND -> extend(machine, pass, holder);
        };
    }

    /// What is known about the pass, and when it is asked.
    ///
    /// @param around the room in which the people are counted that a machine asks for; absent where nobody is counted at its door
    public record Holder(Known known, Instant now, @Nullable Doorway around) {
        /// Where no room's people are counted.
        public Holder(Known known, Instant now) {
            this(known, now, null);
        }

        /// How many people there are with whoever stands at the machine: those who were seen in its room, or else those in the house. Whoever shows
        /// a pass there is one of them, seen or not.
        int people() {
            boolean counted = around == null ? !known.stays().isEmpty() : !around.here(known).isEmpty();
            int seen = around == null ? known.headcount().inside() : around.inside();
            return counted ? seen : seen + 1;
        }

        boolean qualified(Machine machine, PassId pass) {
            return machine.access().rule() == Machine.Rule.OPEN
                    || machine.access().passes().contains(pass)
                    || namedIn(machine.access());
        }

        private boolean namedIn(Machine.Access access) {
            return known.listing() instanceof Listing.Listed(PassEntry entry)
                    && !entry.person().isEmpty()
                    && access.names(entry.person(), now);
        }
    }

    /// When a use ends: as it was last said, or later where its pass has booked on from there, as after a booking was made longer. Empty where it has
    /// no end of its own.
    public static Optional<Instant> end(Machine machine, Machine.Running running) {
        Terms terms = machine.terms();
        return terms == null
                ? Optional.empty()
                : Optional.ofNullable(running.until()).map(until -> terms.bookedThrough(running.pass(), until));
    }

    /// Whether whoever runs a machine can make the use longer now: not before its last minutes, of which it is made longer by as many, so that
    /// nobody takes a whole day at once.
    public static boolean canExtend(Machine machine, Machine.Running running, Holder holder) {
        Terms terms = machine.terms();
        return terms != null
                && end(machine, running)
                        .filter(end -> !isTooSoon(terms, end, holder.now()))
                        .filter(end -> worth(end, UseEnd.extended(terms, running.pass(), end, holder.known())))
                        .isPresent();
    }

    private static UseDecision stop(Machine machine, Pass pass) {
        return switch (machine.state()) {
            case MachineState.InUse(Machine.Running running) when running.pass().equals(pass.id()) ->
                    new UseDecision.Stop(machine, running);
            case MachineState.InUse _ -> new UseDecision.Refuse(machine, UseRefusal.IN_USE);
            case MachineState.Free _ -> new UseDecision.Refuse(machine, UseRefusal.ALREADY_STOPPED);
            case MachineState.OutOfOrder _, MachineState.Unknown _ -> new UseDecision.Refuse(machine, UseRefusal.OUT_OF_ORDER);
        };
    }

    private static UseDecision start(Case asked) {
        Optional<Refusal> standing = Admission.standing(asked.pass, asked.holder.known(), asked.holder.now());
        if (standing.isPresent()) {
            return new UseDecision.RefusePass(asked.machine, standing.get());
        }
        return RULES.stream()
                .map(rule -> rule.ask(asked))
                .flatMap(Optional::stream)
                .findFirst()
                .<UseDecision>map(why -> new UseDecision.Refuse(asked.machine, why.code, why.when))
                .orElseGet(() -> new UseDecision.Start(asked.machine, asked.pass, asked.end()));
    }

    /// Nobody makes somebody else's use longer, and one that is not running has ended.
    private static UseDecision extend(Machine machine, Pass pass, Holder holder) {
        UseDecision stopped = stop(machine, pass);
        if (!(stopped instanceof UseDecision.Stop(_, Machine.Running running))) {
            return stopped;
        }
        Terms terms = machine.terms();
        Instant end = end(machine, running).orElse(null);
        if (terms == null || end == null || isTooSoon(terms, end, holder.now())) {
            return new UseDecision.Refuse(machine, UseRefusal.NOT_LONGER, end);
        }
        Instant longer = UseEnd.extended(terms, pass.id(), end, holder.known());
        if (worth(end, longer)) {
            return new UseDecision.Extend(machine, running, longer);
        }
        return terms.takenUntil(pass.id(), end).isPresent() || terms.nextOfOthers(pass.id(), end).filter(longer::equals).isPresent()
                ? new UseDecision.Refuse(machine, UseRefusal.NEXT_BOOKING, longer)
                : new UseDecision.Refuse(machine, UseRefusal.NOT_LONGER, end);
    }

    private static Optional<Why> inOrder(Case asked) {
        return switch (asked.machine.state()) {
            case MachineState.OutOfOrder _, MachineState.Unknown _ -> Optional.of(Why.of(UseRefusal.OUT_OF_ORDER));
            case MachineState.InUse _, MachineState.Free _ -> Optional.empty();
        };
    }

    private static Optional<Why> free(Case asked) {
        return asked.machine.running().map(running -> new Why(UseRefusal.IN_USE, running.until()));
    }

    private static Optional<Why> qualified(Case asked) {
        return asked.holder.qualified(asked.machine, asked.pass.id())
                ? Optional.empty()
                : Optional.of(Why.of(UseRefusal.NOT_QUALIFIED));
    }

    private static Optional<Why> notTakenByOthers(Case asked) {
        return asked.isBooked()
                ? Optional.empty()
                : asked.terms().flatMap(terms -> terms.takenUntil(asked.pass.id(), asked.holder.now()))
                        .map(until -> new Why(UseRefusal.BOOKED_BY_OTHERS, until));
    }

    private static Optional<Why> bookedWhereAsked(Case asked) {
        return asked.terms()
                .filter(terms -> terms.starts() == Terms.Starts.BOOKED && !asked.isBooked())
                .map(terms -> new Why(UseRefusal.NOT_BOOKED, terms.nextOf(asked.pass.id(), asked.holder.now()).orElse(null)));
    }

    private static Optional<Why> longEnough(Case asked) {
        return asked.isBooked() || worth(asked.holder.now(), asked.end())
                ? Optional.empty()
                : asked.terms().flatMap(terms -> terms.nextOfOthers(asked.pass.id(), asked.holder.now()))
                        .filter(from -> !from.isAfter(asked.end()))
                        .map(from -> new Why(UseRefusal.NEXT_BOOKING, from));
    }

    private static Optional<Why> enoughPeople(Case asked) {
        return asked.terms()
                .map(Terms::leastPeople)
                .filter(least -> asked.holder.people() < least)
                .map(_ -> Why.of(UseRefusal.TOO_FEW));
    }

    private static boolean isTooSoon(Terms terms, Instant end, Instant now) {
        Integer minutes = terms.extensionMinutes();
        return minutes == null || now.isBefore(end.minus(Duration.ofMinutes(minutes)));
    }

    private static boolean worth(Instant from, Instant to) {
        return !to.isBefore(from.plus(Terms.SHORTEST));
    }

    /// A pass at a machine at a time.
    private record Case(Machine machine, Pass pass, Holder holder) {
        Optional<Terms> terms() {
            return Optional.ofNullable(machine.terms());
        }

        /// Whether the pass has booked the machine now.
        boolean isBooked() {
            return terms().filter(terms -> terms.bookedThrough(pass.id(), holder.now).isAfter(holder.now)).isPresent();
        }

        /// When a use ends that begins now.
        Instant end() {
            Instant passEnds = Admission.until(pass, holder.known, holder.now);
            return terms().map(terms -> UseEnd.begun(terms, pass.id(), holder.now, passEnds)).orElse(passEnds);
        }
    }

    /// Why it does not start, and when that is no longer so; absent where nobody knows.
    private record Why(UseRefusal code, @Nullable Instant when) {
        static Why of(UseRefusal code) {
            return new Why(code, null);
        }
    }

    private interface Rule {
        Optional<Why> ask(Case asked);
    }
}
