package kaikan.admission;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.platform.audit.Subject;
import kaikan.platform.audit.SubjectNames;
import kaikan.platform.text.Spoken;
import org.jspecify.annotations.Nullable;

/// Tells the trail how passes and visits are called: by whoever has them as long as the house keeps that name, and by the booking. Nobody is
/// found by a visitor's name here: that is what the page of visits is for.
@Singleton
class VisitNames implements SubjectNames {
    private final PassRepository passes;
    private final VisitRepository visits;
    private final BookedRepository bookings;
    private final BadgeRepository badges;

    VisitNames(PassRepository passes, VisitRepository visits, BookedRepository bookings, BadgeRepository badges) {
        this.badges = badges;
        this.passes = passes;
        this.visits = visits;
        this.bookings = bookings;
    }

    /// A name, and the booking that it goes with.
    private record Holder(String ref, String name, @Nullable Long bookingId) {}

    @Override
    public Map<Subject, Spoken> names(Collection<Subject> subjects) {
        List<Subject> given = of(subjects, "pass");
        List<Subject> made = of(subjects, "visit");
        List<Holder> holders = Stream.concat(
                given.isEmpty()
                        ? Stream.empty()
                        : passes(refs(given)),
                made.isEmpty()
                        ? Stream.empty()
                        : visits.called(refs(made)).stream().map(visit -> new Holder(visit.visit(), visit.name(), visit.bookingId()))).toList();
        Map<Long, String> titles = titles(holders);
        Map<String, Spoken> names = new HashMap<>();
        holders.forEach(holder -> names.put(holder.ref, _ -> name(holder, titles)));
        return Subject.named(Stream.concat(given.stream(), made.stream()).toList(), names);
    }

    private Stream<Holder> passes(List<String> refs) {
        return Stream.concat(
                passes.findByPassIdIn(refs).stream().map(pass -> new Holder(pass.passId(), pass.holder(), pass.bookingId())),
                badges.findByPassIdIn(refs).stream().map(badge -> new Holder(badge.passId(), badge.holder(), null)));
    }

    private static List<Subject> of(Collection<Subject> subjects, String type) {
        return subjects.stream().filter(subject -> subject.type().equals(type)).toList();
    }

    private static List<String> refs(List<Subject> subjects) {
        return subjects.stream().map(Subject::ref).toList();
    }

    private Map<Long, String> titles(List<Holder> holders) {
        List<Long> ids = holders.stream().map(Holder::bookingId).filter(Objects::nonNull).distinct().toList();
        return ids.isEmpty() ? Map.of() : bookings.byIds(ids).stream().collect(Collectors.toMap(Booked::id, Booked::title));
    }

    private static String name(Holder holder, Map<Long, String> titles) {
        String title = holder.bookingId == null ? "" : titles.getOrDefault(holder.bookingId, "");
        return Stream.of(holder.name, title).filter(one -> !one.isEmpty()).collect(Collectors.joining(" · "));
    }

    @Override
    public List<Subject> called(String typed, int most) {
        return List.of();
    }
}
