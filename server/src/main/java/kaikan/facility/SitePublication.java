package kaikan.facility;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Shows a prepared site to everybody, and takes it back into preparation while nobody has booked there.
@Singleton
public class SitePublication {
    private final SiteEntries rows;
    private final Catalogues catalogues;
    private final CatalogueWriter writer;
    private final Occupied occupied;
    private final Clock clock;

    SitePublication(SiteEntries rows, Catalogues catalogues, CatalogueWriter writer, Occupied occupied, Clock clock) {
        this.rows = rows;
        this.catalogues = catalogues;
        this.writer = writer;
        this.occupied = occupied;
        this.clock = clock;
    }

    /// What stands against showing it to everybody: a site without a space that is offered from today on shows nothing.
    public Optional<CatalogueRefusal> againstPublishing(SiteEntry entry) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(entry.zone()));
        Catalogue catalogue = catalogues.current();
        boolean offers = catalogue.spaces(catalogue.site(entry.id())).stream().anyMatch(space -> space.offeredOnOrAfter(today));
        return offers ? Optional.empty() : Optional.of(new CatalogueRefusal.Bare());
    }

    /// Shows a prepared site to everybody; one that is shown already stays as it is.
    public Saved publish(SiteEntry entry, Change change) {
        return writer.write(entry.key(), () -> {
            Optional<CatalogueRefusal> against = entry.published() ? Optional.empty() : againstPublishing(entry);
            if (against.isPresent()) {
                return new Saved.Refused(against.get());
            }
            if (!entry.published()) {
                rows.update(entry.opened());
                writer.record(change, "site.publish", CatalogueWriter.Subject.of(entry), "");
            }
            return new Saved.Done(entry.id());
        });
    }

    /// What stands against hiding it again: whatever anybody ever booked there, which must not vanish from those who booked it.
    public Optional<CatalogueRefusal> againstTakingBack(SiteEntry entry) {
        List<Occupant> booked = occupied.bookings(entry.id());
        return booked.isEmpty() ? Optional.empty() : Optional.of(new CatalogueRefusal.Booked(booked));
    }

    /// Takes a site that is shown back into preparation; one that is prepared stays as it is. The row is locked first, so that no booking
    /// slips in between the look and the deed.
    public Saved takeBack(SiteEntry entry, Change change) {
        return writer.write(entry.key(), () -> {
            rows.lock(entry.id());
            Optional<CatalogueRefusal> against = entry.published() ? againstTakingBack(entry) : Optional.empty();
            if (against.isPresent()) {
                return new Saved.Refused(against.get());
            }
            if (entry.published()) {
                rows.update(entry.prepared());
                writer.record(change, "site.prepare", CatalogueWriter.Subject.of(entry), "");
            }
            return new Saved.Done(entry.id());
        });
    }
}
