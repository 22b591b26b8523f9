package kaikan.incubation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A tenancy with all its terms, those that were replaced included. Of one that was taken back nothing is in force.
///
/// @param version counts its changes; a change based on an older one is refused
public record Tenancy(long id, String ref, long siteId, Tenant tenant, List<Term> terms, long version) {
    public Tenancy {
        terms = List.copyOf(terms);
    }

    /// The stretches in force, in order; none of a tenancy that was taken back.
    public List<Stretch> stretches() {
        return replacedIn(0);
    }

    /// Whether it was entered by mistake and taken back: it holds nothing and counts nowhere.
    public boolean cancelled() {
        return terms.stream().noneMatch(Term::inForce);
    }

    /// The stretches in force, or those that were when it was taken back; in order.
    public List<Stretch> stood() {
        return cancelled() ? replacedIn(version) : stretches();
    }

    private List<Stretch> replacedIn(long number) {
        return terms.stream()
                .filter(term -> term.replacedIn() == number)
                .map(Term::stretch)
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
    }

    /// Its first day. Of one that was taken back there is none.
    public LocalDate from() {
        return stretches().getFirst().from();
    }

    /// Its last day; null for no agreed end. Of one that was taken back there is none.
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
