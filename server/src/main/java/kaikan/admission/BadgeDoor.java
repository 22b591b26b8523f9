package kaikan.admission;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.protocol.Name;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.SpaceUse;
import kaikan.protocol.Window;

/// What a door must know about the passes of whoever works in its house: staff go everywhere, a tenant into their own space.
@Singleton
class BadgeDoor {
    private final BadgeRepository badges;
    private final People people;
    private final Catalogues catalogues;

    BadgeDoor(BadgeRepository badges, People people, Catalogues catalogues) {
        this.badges = badges;
        this.people = people;
        this.catalogues = catalogues;
    }

    /// Those that open the doors of a site.
    List<PassEntry> entries(Site site, Instant now) {
        return entries(badges.counting(site.id(), now), site, now);
    }

    /// The one with that id, whether it counts or not; empty where the site does not know it.
    Optional<PassEntry> entry(PassId pass, Site site, Instant now) {
        return badges.at(site.id(), pass.text()).flatMap(row -> entries(List.of(row), site, now).stream().findFirst());
    }

    /// Those taken back that could still be shown.
    Stream<String> revoked(Site site, Instant now) {
        return badges.revoked(site.id(), now).stream();
    }

    /// The one with that id, at a site whose doors know it.
    Optional<BadgeRow> at(long siteId, PassId pass) {
        return badges.at(siteId, pass.text());
    }

    /// Where whoever bears one of these passes is looked for, by pass; those of staff are missing, who are anywhere.
    Map<String, Long> spaces(Collection<String> passIds) {
        Map<String, Long> spaces = new HashMap<>();
        if (!passIds.isEmpty()) {
            badges.findByPassIdIn(passIds).stream()
                    .filter(row -> row.spaceId() != null)
                    .forEach(row -> spaces.put(row.passId(), Objects.requireNonNull(row.spaceId())));
        }
        return spaces;
    }

    private List<PassEntry> entries(List<BadgeRow> rows, Site site, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, String> refs = people.byIds(rows.stream().map(BadgeRow::personId).filter(Objects::nonNull).distinct().toList()).values().stream()
                .collect(Collectors.toMap(Person::id, Person::ref));
        return rows.stream().map(row -> new PassEntry(
                new PassId(row.passId()),
                row.kind(),
                row.holder(),
                row.personId() == null ? "" : refs.getOrDefault(row.personId(), ""),
                "",
                new Name("", ""),
                List.of(use(row, site)),
                0,
                row.countsAt(now) ? PassEntry.Standing.VALID : PassEntry.Standing.CANCELLED,
                1,
                row.company().isEmpty() ? null : row.company())).toList();
    }

    private SpaceUse use(BadgeRow row, Site site) {
        Window time = new Window(row.notBefore(), row.notAfter());
        if (row.spaceId() == null) {
            return new SpaceUse(Names.of(site.name()), new Name("", ""), time, SpaceUse.Kind.HOUSE);
        }
        Catalogue catalogue = catalogues.current();
        Space space = catalogue.space(row.spaceId());
        return new SpaceUse(Names.of(catalogue.fullName(space)), Names.of(catalogue.wayTo(space)), time, null, space.key());
    }
}
