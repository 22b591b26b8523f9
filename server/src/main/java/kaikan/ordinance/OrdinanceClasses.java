package kaikan.ordinance;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import kaikan.facility.ClassUse;
import kaikan.facility.Name;
import kaikan.facility.Owner;
import kaikan.facility.Site;
import kaikan.facility.SpaceClasses;
import kaikan.ordinance.fee.ServiceRow;
import org.jspecify.annotations.Nullable;

/// Tells the catalogue which classes of space and which services an owner's ordinances name. Of each ordinance the newest version counts,
/// even before its first day, because a space is entered before it is let.
@Singleton
class OrdinanceClasses implements SpaceClasses {
    private final Ordinances ordinances;

    OrdinanceClasses(Ordinances ordinances) {
        this.ordinances = ordinances;
    }

    @Override
    public SequencedMap<String, ClassUse> uses(Owner owner, Site site) {
        Map<String, Ordinance> newest = new HashMap<>();
        SequencedMap<String, ClassUse> classes = new LinkedHashMap<>();
        for (Ordinance ordinance : ordinances.current().ofOwner(owner.id())) {
            if (newest.putIfAbsent(ordinance.edition().key(), ordinance) == null && ordinance.edition().coversSite(site.key())) {
                Map<String, ServiceRow> services = ordinance.fees().services();
                ordinance.spaces().keySet().forEach(key -> classes.putIfAbsent(key, use(services.get(key))));
                services.keySet().stream().sorted().forEach(key -> classes.putIfAbsent(key, use(services.get(key))));
            }
        }
        return classes;
    }

    /// What stands in the table of services is priced by it, even where the ordinance sells it by itself.
    private static ClassUse use(@Nullable ServiceRow row) {
        if (row == null) {
            return ClassUse.BY_ITSELF;
        }
        return row.per() == ServiceRow.Per.KWH ? ClassUse.BY_METER : ClassUse.WITH_A_ROOM;
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
