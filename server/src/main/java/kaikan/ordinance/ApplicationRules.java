package kaikan.ordinance;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// When applications are taken and how much one may ask for. In each list the first rule whose scope covers the case is the one; where none
/// does, the ordinance sets no bound (and applications end when the use begins).
public record ApplicationRules(List<Opening> openings, List<Deadline> deadlines, List<DayLimit> limits) {
    public ApplicationRules {
        openings = List.copyOf(openings);
        deadlines = List.copyOf(deadlines);
        limits = List.copyOf(limits);
    }

    Optional<Opening> opening(String space, ApplicationQuestion question) {
        return first(openings, Opening::scope, space, question);
    }

    Optional<Deadline> deadline(String space, ApplicationQuestion question) {
        return first(deadlines, Deadline::scope, space, question);
    }

    Optional<DayLimit> limit(String space, ApplicationQuestion question) {
        return first(limits, DayLimit::scope, space, question);
    }

    private static <R> Optional<R> first(List<R> rules, Function<R, Scope> scope, String space, ApplicationQuestion question) {
        return rules.stream().filter(rule -> scope.apply(rule).covers(space, question)).findFirst();
    }
}
