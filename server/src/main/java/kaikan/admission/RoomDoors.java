package kaikan.admission;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kaikan.facility.Catalogue;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.protocol.Place;
import org.jspecify.annotations.Nullable;

/// What the door of a space leads to, by the floor that spaces are made of.
public final class RoomDoors {
    private RoomDoors() {}

    /// The spaces of a site at whose doors a kiosk can stand.
    public static List<Space> of(Catalogue catalogue, Site site) {
        return catalogue.spaces(site).stream().filter(space -> space.kind() != SpaceKind.EQUIPMENT).toList();
    }

    /// The space as devices know its door.
    public static Place place(Catalogue catalogue, Space space) {
        List<Space> all = of(catalogue, catalogue.site(space.siteId()));
        return new Place(
                space.key(),
                Names.of(catalogue.fullName(space)),
                space.people(),
                keys(all.stream().filter(other -> meets(catalogue, space, other))),
                keys(all.stream().filter(other -> lies(catalogue, other, space))));
    }

    /// Whether whoever is in the one may be in the other: they are one, share floor, or one is drawn below the other.
    static boolean meets(Catalogue catalogue, Space one, Space other) {
        return one.sharesUnitsWith(other) || lies(catalogue, one, other) || lies(catalogue, other, one);
    }

    /// Whether all of a space is in another.
    private static boolean lies(Catalogue catalogue, Space space, Space in) {
        boolean parts = !space.units().isEmpty() && in.units().keySet().containsAll(space.units().keySet());
        return parts || Stream.iterate(space, Objects::nonNull, one -> parent(catalogue, one)).anyMatch(one -> one.id() == in.id());
    }

    private static @Nullable Space parent(Catalogue catalogue, Space space) {
        Long parent = space.parentId();
        return parent == null ? null : catalogue.space(parent);
    }

    private static List<String> keys(Stream<Space> spaces) {
        return spaces.map(Space::key).toList();
    }
}
