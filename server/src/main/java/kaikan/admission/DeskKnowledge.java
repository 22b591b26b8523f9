package kaikan.admission;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.protocol.Known;
import kaikan.protocol.Listing;
import kaikan.protocol.Name;
import kaikan.protocol.PassId;
import org.jspecify.annotations.Nullable;

/// What the house knows of a pass that is shown at the desk, as a kiosk knows it from its manifest and its journal.
@Singleton
class DeskKnowledge {
    /// What was done longer ago decides nothing any more.
    private static final Duration LATELY = Duration.ofDays(1);

    private final VisitRepository rows;
    private final DoorList doors;
    private final PassRepository passes;
    private final Entrances entrances;
    private final Catalogues catalogues;

    DeskKnowledge(VisitRepository rows, DoorList doors, PassRepository passes, Entrances entrances, Catalogues catalogues) {
        this.rows = rows;
        this.doors = doors;
        this.passes = passes;
        this.entrances = entrances;
        this.catalogues = catalogues;
    }

    /// @param pass absent where the code was no genuine one
    Known of(Site site, @Nullable PassId pass, Instant now) {
        List<kaikan.protocol.Site> others =
                catalogues.current().sites().stream().filter(other -> other.published() && other.id() != site.id()).map(Names::of).toList();
        List<Insider> history = pass == null ? List.of() : rows.withPass(pass.text(), now.minus(LATELY));
        Function<Insider, @Nullable Entrance> cameIn = entrances.of(site);
        List<Known.Stay> stays = history.stream()
                .filter(visit -> visit.insideAt(site.id()))
                .map(visit -> new Known.Stay(visit.visit(), visit.since(), door(cameIn.apply(visit))))
                .sorted(Comparator.comparing(Known.Stay::since))
                .toList();
        Known.Headcount headcount = new Known.Headcount(rows.inside(site.id()).size(), passes.capacity(site.id()));
        return new Known(Names.of(site), others, listing(site, pass, now), stays, last(history), headcount, Openings.known(site, now));
    }

    private static @Nullable Name door(@Nullable Entrance entrance) {
        return entrance == null ? null : entrance.name();
    }

    private Listing listing(Site site, @Nullable PassId pass, Instant now) {
        if (pass == null) {
            return new Listing.Unlisted();
        }
        return doors.entry(pass, site, now)
                .<Listing>map(Listing.Listed::new)
                .orElseGet(() -> isRevoked(pass, site) ? new Listing.Revoked() : new Listing.Unlisted());
    }

    private boolean isRevoked(PassId pass, Site site) {
        return passes.findByPassId(pass.text()).filter(row -> row.siteId() == site.id() && row.revokedAt() != null).isPresent();
    }

    private static Known.@Nullable Step last(List<Insider> history) {
        return history.stream().map(DeskKnowledge::step).flatMap(Optional::stream).max(Comparator.comparing(Known.Step::at)).orElse(null);
    }

    private static Optional<Known.Step> step(Insider visit) {
        if (visit.leftAt() != null) {
            return Optional.of(new Known.Step(Known.Direction.OUT, visit.visit(), visit.leftAt()));
        }
        return visit.inside() ? Optional.of(new Known.Step(Known.Direction.IN, visit.visit(), visit.since())) : Optional.empty();
    }
}
