package kaikan.ordinance;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kaikan.facility.Name;
import kaikan.facility.Owner;
import kaikan.facility.Site;
import kaikan.facility.SpaceClasses;

/// Tells the catalogue which classes of space and which services an owner's ordinances name. Of each ordinance the newest version counts,
/// even before its first day, because a space is entered before it is let.
@Singleton
class OrdinanceClasses implements SpaceClasses {
    private final Ordinances ordinances;

    OrdinanceClasses(Ordinances ordinances) {
        this.ordinances = ordinances;
    }

    @Override
    public List<String> of(Owner owner, Site site) {
        Map<String, Ordinance> newest = new HashMap<>();
        Set<String> classes = new LinkedHashSet<>();
        for (Ordinance ordinance : ordinances.current().ofOwner(owner.id())) {
            if (newest.putIfAbsent(ordinance.edition().key(), ordinance) == null && ordinance.edition().coversSite(site.key())) {
                classes.addAll(ordinance.spaces().keySet());
                ordinance.fees().services().keySet().stream().sorted().forEach(classes::add);
            }
        }
        return List.copyOf(classes);
    }

    @Override
    public Map<String, Name> names(Owner owner) {
        Map<String, Name> names = new HashMap<>();
        ordinances.current().ofOwner(owner.id()).forEach(ordinance -> {
            ordinance.spaces().forEach((key, space) -> names.putIfAbsent(key, new Name(space.name().ja(), space.name().en())));
            ordinance.fees().services().forEach((key, row) -> names.putIfAbsent(key, new Name(row.name().ja(), row.name().en())));
        });
        return names;
    }
}
