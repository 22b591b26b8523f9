package kaikan.ordinance.fee;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import kaikan.money.Yen;

/// When a price row or a step applies.
public sealed interface Condition {
    /// Applies always.
    Condition ALWAYS = new AllOf(List.of());

    /// Whether it holds for these facts.
    boolean holds(Facts facts);

    /// On a day of one of these classes.
    record Day(Set<String> classes) implements Condition {
        public Day {
            classes = Set.copyOf(classes);
        }

        @Override
        public boolean holds(Facts facts) {
            return !Collections.disjoint(classes, facts.days());
        }
    }

    /// For an applicant of one of these classes.
    record Applicant(Set<String> classes) implements Condition {
        public Applicant {
            classes = Set.copyOf(classes);
        }

        @Override
        public boolean holds(Facts facts) {
            return classes.contains(facts.circumstances().applicant());
        }
    }

    /// For a use with one of these purposes or traits.
    record Purpose(Set<String> purposes) implements Condition {
        public Purpose {
            purposes = Set.copyOf(purposes);
        }

        @Override
        public boolean holds(Facts facts) {
            return !Collections.disjoint(purposes, facts.circumstances().purposes());
        }
    }

    /// When the highest price of admission is at least `from` and below `below`; free admission never counts.
    record Ticket(Yen from, Yen below) implements Condition {
        /// Any price of admission.
        public static final Yen WITHOUT_LIMIT = new Yen(Long.MAX_VALUE);

        @Override
        public boolean holds(Facts facts) {
            Yen ticket = facts.circumstances().ticket();
            return !ticket.isZero() && ticket.compareTo(from) >= 0 && ticket.compareTo(below) < 0;
        }
    }

    /// When the time is taken for one of these.
    record Use(Set<UseKind> kinds) implements Condition {
        public Use {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public boolean holds(Facts facts) {
            return kinds.contains(facts.use());
        }
    }

    /// When all of them hold; none given holds always.
    record AllOf(List<Condition> parts) implements Condition {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Facts facts) {
            for (Condition part : parts) {
                if (!part.holds(facts)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// When any of them holds.
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Facts facts) {
            return parts.stream().anyMatch(part -> part.holds(facts));
        }
    }

    /// When it does not hold.
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !part.holds(facts);
        }
    }
}
