package kaikan.facility;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All owners, sites, spaces and units as they stand at one moment. Immutable; everything is found without asking the database.
public final class Catalogue {
    private final long version;
    private final List<Owner> owners;
    private final List<Site> sites;
    private final Map<Long, Owner> ownersById;
    private final Map<Long, Site> sitesById;
    private final Map<String, Site> sitesByKey;
    private final Map<Long, Unit> unitsById;
    private final Map<Long, Space> spacesById;
    private final Map<Long, List<Space>> spacesBySite;
    private final Map<Long, List<Unit>> unitsBySite;

    Catalogue(long version, List<Owner> owners, List<Site> sites, List<Unit> units, List<Space> spaces) {
        this.version = version;
        this.owners = List.copyOf(owners);
        this.sites = List.copyOf(sites);
        this.ownersById = byId(owners, Owner::id);
        this.sitesById = byId(sites, Site::id);
        this.sitesByKey = byId(sites, Site::key);
        this.unitsById = byId(units, Unit::id);
        this.spacesById = byId(spaces, Space::id);
        this.spacesBySite = spaces.stream().collect(Collectors.groupingBy(Space::siteId));
        this.unitsBySite = units.stream().collect(Collectors.groupingBy(Unit::siteId));
    }

    private static <K, V> Map<K, V> byId(List<V> all, Function<V, K> id) {
        return all.stream().collect(Collectors.toUnmodifiableMap(id, Function.identity()));
    }

    /// Rises with every change.
    public long version() {
        return version;
    }

    /// All owners, by key.
    public List<Owner> owners() {
        return owners;
    }

    /// All sites in the order in which they are shown.
    public List<Site> sites() {
        return sites;
    }

    /// The site with that key, as it stands in addresses.
    public Optional<Site> site(String key) {
        return Optional.ofNullable(sitesByKey.get(key));
    }

    /// The site with that id.
    ///
    /// @throws NoSuchElementException if there is none
    public Site site(long id) {
        return known(sitesById, id);
    }

    /// The owner with that id.
    ///
    /// @throws NoSuchElementException if there is none
    public Owner owner(long id) {
        return known(ownersById, id);
    }

    /// The unit with that id.
    ///
    /// @throws NoSuchElementException if there is none
    public Unit unit(long id) {
        return known(unitsById, id);
    }

    /// The space with that id.
    ///
    /// @throws NoSuchElementException if there is none
    public Space space(long id) {
        return known(spacesById, id);
    }

    /// The space of a site with that key, as it stands in addresses.
    public Optional<Space> space(Site site, String key) {
        return spaces(site).stream().filter(space -> space.key().equals(key)).findFirst();
    }

    /// The spaces of a site in the order in which they are drawn: parts directly below their whole.
    public List<Space> spaces(Site site) {
        return spacesBySite.getOrDefault(site.id(), List.of());
    }

    /// The units of a site.
    public List<Unit> units(Site site) {
        return unitsBySite.getOrDefault(site.id(), List.of());
    }

    /// The spaces that take something of a unit.
    public List<Space> taking(long unitId) {
        Unit unit = unitsById.get(unitId);
        List<Space> there = unit == null ? List.of() : spacesBySite.getOrDefault(unit.siteId(), List.of());
        return there.stream().filter(space -> space.units().containsKey(unitId)).toList();
    }

    /// The units of which nothing but that space takes anything.
    public List<Unit> onlyOf(long spaceId) {
        return space(spaceId).unitIds().stream().filter(unit -> taking(unit).size() == 1).map(this::unit).toList();
    }

    private static <V> V known(Map<Long, V> all, long id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(() -> new NoSuchElementException("Nothing in the catalogue has the id " + id));
    }

    /// The way to a space from the entrance: its own, else the way to its whole; empty where neither is known.
    public Name wayTo(Space space) {
        Long parent = space.parentId();
        return space.way().ja().isEmpty() && parent != null ? space(parent).way() : space.way();
    }

    /// The name of a space wherever it stands alone: a part of a hall («A面») has the hall's before it. What is no part but another thing, as
    /// a desk in an office, has a name of its own, and so has 小会議室 2, which begins like its whole, 小会議室 2・3.
    public Name fullName(Space space) {
        Long parent = space.parentId();
        if (parent == null) {
            return space.name();
        }
        Space whole = space(parent);
        String first = space.name().ja().split(" ", 2)[0];
        return whole.kind() != space.kind() || whole.name().ja().startsWith(first) ? space.name() : whole.name().ofWhole().before(space.name());
    }

    /// How often a space is there when nobody holds anything: 1 for a room, 40 for a lounge of 40 seats.
    public int count(Space space) {
        return space.units().entrySet().stream().mapToInt(unit -> unit(unit.getKey()).capacity() / unit.getValue()).min().orElse(0);
    }
}
