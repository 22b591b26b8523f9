package kaikan.facility;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.platform.audit.Subject;
import kaikan.platform.audit.SubjectNames;
import kaikan.platform.text.Spoken;
import org.jspecify.annotations.Nullable;

/// Tells the trail how sites, spaces, units and owners are called.
@Singleton
class CatalogueNames implements SubjectNames {
    private final Catalogues catalogues;

    CatalogueNames(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    private record Named(Subject subject, Name name) {}

    @Override
    public Map<Subject, Spoken> names(Collection<Subject> subjects) {
        Map<Subject, Name> all = all().collect(Collectors.toMap(Named::subject, Named::name, (first, _) -> first));
        Map<Subject, Spoken> names = new HashMap<>();
        for (Subject subject : subjects) {
            Name name = all.get(withoutSite(subject));
            if (name != null) {
                names.put(subject, name);
            }
        }
        return names;
    }

    @Override
    public List<Subject> called(String typed, int most) {
        String part = typed.toLowerCase(Locale.ROOT);
        return all().filter(one -> (one.name.ja() + " " + one.name.en()).toLowerCase(Locale.ROOT).contains(part))
                .map(Named::subject)
                .limit(most)
                .toList();
    }

    /// Keys of sites and owners are their own everywhere; those of spaces and units within their site.
    private static Subject withoutSite(Subject subject) {
        boolean everywhere = subject.type().equals("site") || subject.type().equals("owner");
        return everywhere ? new Subject(subject.type(), subject.ref(), null) : subject;
    }

    private Stream<Named> all() {
        Catalogue now = catalogues.current();
        Stream<Named> owners = now.owners().stream().map(owner -> named("owner", owner.key(), null, owner.name()));
        return Stream.concat(owners, now.sites().stream().flatMap(site -> Stream.concat(
                Stream.of(named("site", site.key(), null, site.name())),
                Stream.concat(
                        now.spaces(site).stream().map(space -> named("space", space.key(), site.id(), now.fullName(space))),
                        now.units(site).stream().map(unit -> named("unit", unit.key(), site.id(), unit.name()))))));
    }

    private static Named named(String type, String key, @Nullable Long siteId, Name name) {
        return new Named(new Subject(type, key, siteId), name);
    }
}
