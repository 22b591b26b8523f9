package kaikan.incubation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A tenancy with all its terms, those that were replaced included.
///
/// @param version counts its changes; a change based on an older one is refused
public record Tenancy(long id, String ref, long siteId, Tenant tenant, List<Term> terms, long version) {
    public Tenancy {
        terms = List.copyOf(terms);
    }

    /// The stretches in force, in order.
    public List<Stretch> stretches() {
        return terms.stream()
                .filter(Term::inForce)
                .map(Term::stretch)
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
    }

    /// Its first day.
    public LocalDate from() {
        return stretches().getFirst().from();
    }

    /// Its last day; null for no agreed end.
    public @Nullable LocalDate until() {
        return stretches().getLast().until();
    }

    /// What is in force on that day, if it runs then.
    public Optional<Stretch> on(LocalDate date) {
        return stretches().stream().filter(stretch -> stretch.on(date)).findFirst();
    }

    /// Whether it is over before that day.
    public boolean overBefore(LocalDate date) {
        LocalDate last = until();
        return last != null && last.isBefore(date);
    }
}
