package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A machine with a label.
///
/// @param code what its label carries
/// @param access who may start it
/// @param state whether it runs, and for whom
/// @param meter the code of the meter that counts it; absent = no kWh is shown
/// @param yenPerHour the fee per started hour; absent = none is shown
/// @param terms on which it is used; absent = none, and a use has no end of its own
/// @param bypass the power that the staff give it, whether that has ended or not; absent = none
public record Machine(
        String code,
        Name name,
        Access access,
        MachineState state,
        @Nullable String meter,
        @Nullable Long yenPerHour,
        @Nullable Terms terms,
        @Nullable Bypass bypass) {
    public Machine {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(state, "state");
        if (!new MachineLabel(code).code().equals(code) || (yenPerHour != null && yenPerHour < 0)) {
            throw new IllegalArgumentException("a machine has a label code and no negative fee: " + code);
        }
    }

    /// A machine without terms.
    public Machine(String code, Name name, Access access, MachineState state, @Nullable String meter, @Nullable Long yenPerHour) {
        this(code, name, access, state, meter, yenPerHour, null);
    }

    /// A machine to which the staff give no power.
    public Machine(
            String code,
            Name name,
            Access access,
            MachineState state,
            @Nullable String meter,
            @Nullable Long yenPerHour,
            @Nullable Terms terms) {
        this(code, name, access, state, meter, yenPerHour, terms, null);
    }

    /// The same machine in another state.
    public Machine in(MachineState now) {
        return new Machine(code, name, access, now, meter, yenPerHour, terms, bypass);
    }

    /// The same machine with that power of the staff, or without.
    public Machine with(@Nullable Bypass power) {
        return new Machine(code, name, access, state, meter, yenPerHour, terms, power);
    }

    /// The power that the staff give it at that moment.
    public Optional<Bypass> bypassed(Instant now) {
        return Optional.ofNullable(bypass).filter(power -> power.isOn(now));
    }

    /// The use that has not ended, if there is one.
    public Optional<Running> running() {
        return state instanceof MachineState.InUse(Running running) ? Optional.of(running) : Optional.empty();
    }

    /// Who may start a machine: anybody with a pass, or the qualified: passes by id, people by their public ref.
    ///
    /// @param ends from when on some of these people are no longer qualified; absent = nobody's qualification ends
    public record Access(Rule rule, Set<PassId> passes, Set<String> persons, @Nullable Map<String, Instant> ends) {
        public Access {
            Objects.requireNonNull(rule, "rule");
            passes = Sorted.copyOf(passes);
            persons = Sorted.copyOf(persons);
            ends = ends == null || ends.isEmpty() ? null : Collections.unmodifiableSortedMap(new TreeMap<>(ends));
        }

        /// Access that does not end.
        public Access(Rule rule, Set<PassId> passes, Set<String> persons) {
            this(rule, passes, persons, null);
        }

        /// Whether a person is among the qualified at that moment.
        boolean names(String person, Instant now) {
            Instant end = ends == null ? null : ends.get(person);
            return persons.contains(person) && (end == null || now.isBefore(end));
        }

        /// Anybody whose pass counts now.
        public static Access open() {
            return new Access(Rule.OPEN, Set.of(), Set.of());
        }
    }

    /// Whether a machine asks for a qualification. A rule that only a newer server knows is read as [#QUALIFIED]: who is named may start it, and
    /// nobody else.
    public enum Rule {
        OPEN,
        @JsonEnumDefaultValue
        QUALIFIED
    }

    /// A use that has not ended.
    ///
    /// @param until when it ends, as its kiosk last said; absent where it has no end of its own
    public record Running(String use, PassId pass, String holder, Instant since, @Nullable Instant until) {
        public Running {
            Objects.requireNonNull(use, "use");
            Objects.requireNonNull(pass, "pass");
            Objects.requireNonNull(holder, "holder");
            Objects.requireNonNull(since, "since");
        }

        /// A use without an end of its own.
        public Running(String use, PassId pass, String holder, Instant since) {
            this(use, pass, holder, since, null);
        }

        /// The same use with another end.
        public Running until(Instant end) {
            return new Running(use, pass, holder, since, end);
        }
    }
}
