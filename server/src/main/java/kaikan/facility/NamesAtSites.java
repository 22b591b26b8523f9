package kaikan.facility;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kaikan.platform.audit.Subject;
import kaikan.platform.audit.SubjectNames;
import kaikan.platform.text.Spoken;

/// Tells the trail how a kind of thing is called that a site has and knows by a code of its own.
///
/// @param <T> such a thing
public abstract class NamesAtSites<T> implements SubjectNames {
    private final String type;
    private final Catalogues catalogues;

    /// Names of the things that the trail calls `type`.
    protected NamesAtSites(String type, Catalogues catalogues) {
        this.type = type;
        this.catalogues = catalogues;
    }

    /// What a site has.
    protected abstract List<T> at(long siteId);

    /// By what its site and the trail know it.
    protected abstract String code(T thing);

    /// How it is called.
    protected abstract Name name(T thing);

    @Override
    public final Map<Subject, Spoken> names(Collection<Subject> subjects) {
        Map<Subject, Spoken> names = new HashMap<>();
        Map<Long, List<Subject>> bySite = subjects.stream()
                .filter(subject -> subject.type().equals(type) && subject.siteId() != null)
                .collect(Collectors.groupingBy(subject -> Objects.requireNonNull(subject.siteId())));
        bySite.forEach((site, wanted) -> {
            Map<String, Spoken> here = new HashMap<>();
            at(site).forEach(thing -> here.putIfAbsent(code(thing), name(thing)));
            names.putAll(Subject.named(wanted, here));
        });
        return names;
    }

    @Override
    public final List<Subject> called(String typed, int most) {
        return catalogues.current().sites().stream()
                .flatMap(site -> at(site.id()).stream()
                        .filter(thing -> name(thing).ja().contains(typed))
                        .map(thing -> new Subject(type, code(thing), site.id())))
                .limit(most)
                .toList();
    }
}
