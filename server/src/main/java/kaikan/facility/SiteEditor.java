package kaikan.facility;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Adds, changes and removes sites. A site goes with its spaces and units, and only if nothing stands or ever stood on them.
@Singleton
public class SiteEditor {
    private final SiteEntries rows;
    private final SiteContents contents;
    private final CatalogueWriter writer;
    private final Occupied occupied;

    SiteEditor(SiteEntries rows, SiteContents contents, CatalogueWriter writer, Occupied occupied) {
        this.rows = rows;
        this.contents = contents;
        this.writer = writer;
        this.occupied = occupied;
    }

    /// The site as it stands in the register now.
    public Optional<SiteEntry> find(long id) {
        return rows.findById(id);
    }

    /// Writes a new site (id 0; it comes last in the order) or a change.
    public Saved save(SiteEntry entry, Change change) {
        return writer.write(entry.key(), () -> {
            SiteEntry before = entry.id() == 0 ? null : rows.findById(entry.id()).orElse(null);
            if (entry.id() != 0 && before == null) {
                return new Saved.Refused(new CatalogueRefusal.Missing());
            }
            SiteEntry after = before == null ? rows.save(entry) : rows.update(entry);
            if (before == null) {
                contents.placeLast(after.id());
            }
            String detail = CatalogueWriter.difference(before == null ? null : before.facts(), entry.facts());
            writer.record(change, before == null ? "site.add" : "site.change", CatalogueWriter.Subject.of(after), detail);
            return new Saved.Done(after.id());
        });
    }

    /// What stands against removing it, if anything does.
    public Optional<CatalogueRefusal> against(SiteEntry entry) {
        Place place = Place.site(entry.id());
        List<Occupant> standing = occupied.on(place, Instant.EPOCH);
        return standing.isEmpty() ? Optional.empty() : Optional.of(new CatalogueRefusal.Used(standing, occupied.ever(List.of(place))));
    }

    /// Removes a site with its spaces and units.
    public Saved delete(SiteEntry entry, Change change) {
        return writer.write(entry.key(), () -> {
            Optional<CatalogueRefusal> against = against(entry);
            if (against.isPresent()) {
                return new Saved.Refused(against.get());
            }
            contents.forget(entry.id());
            rows.delete(entry);
            writer.record(change, "site.delete", CatalogueWriter.Subject.of(entry), CatalogueWriter.difference(null, entry.facts()));
            return new Saved.Done(entry.id());
        });
    }
}
