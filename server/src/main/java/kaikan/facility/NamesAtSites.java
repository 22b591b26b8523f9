package kaikan.facility;

import java.util.List;
import java.util.Optional;
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
    public final Optional<Spoken> name(Subject subject) {
        Long site = subject.siteId();
        return site == null || !subject.type().equals(type)
                ? Optional.empty()
                : at(site).stream().filter(thing -> code(thing).equals(subject.ref())).findFirst().map(this::name);
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
