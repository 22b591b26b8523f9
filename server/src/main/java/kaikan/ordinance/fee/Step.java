package kaikan.ordinance.fee;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaikan.money.Rounding;
import kaikan.ordinance.sale.Label;

/// One step of the calculation, in the order in which the ordinance gives them. Of its cases the first that holds applies; if none does,
/// the step changes nothing.
///
/// @param name     what the step is, as in 休日の割増
/// @param citation where the ordinance says so
/// @param targets  which lines it applies to
/// @param cases    the cases in order
/// @param rounding how the result is rounded at once; empty leaves it exact
public record Step(Label name, String citation, Set<Target> targets, List<Case> cases, Optional<Rounding> rounding) {
    public Step {
        targets = Set.copyOf(targets);
        cases = List.copyOf(cases);
    }

    /// Which lines a step applies to.
    public enum Target {
        /// Fees for spaces.
        ROOM,
        /// Fees for equipment and services.
        SERVICE
    }

    /// When this, then that.
    public record Case(Condition when, Effect effect) {}

    /// What it does to a line, if anything.
    Optional<Effect> effect(Target target, Facts facts) {
        if (!targets.contains(target)) {
            return Optional.empty();
        }
        for (Case each : cases) {
            if (each.when().holds(facts)) {
                return Optional.of(each.effect());
            }
        }
        return Optional.empty();
    }
}
