package kaikan.facility;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Adds, changes and removes owners. An owner whose spaces are in the catalogue stays.
@Singleton
public class OwnerEditor {
    private final OwnerEntries rows;
    private final CatalogueWriter writer;
    private final Catalogues catalogues;

    OwnerEditor(OwnerEntries rows, CatalogueWriter writer, Catalogues catalogues) {
        this.rows = rows;
        this.writer = writer;
        this.catalogues = catalogues;
    }

    /// The owner as it stands in the register now.
    public Optional<OwnerEntry> find(long id) {
        return rows.findById(id);
    }

    /// Writes a new owner (id 0) or a change.
    public Saved save(OwnerEntry entry, Change change) {
        return writer.write(entry.key(), () -> {
            OwnerEntry before = entry.id() == 0 ? null : rows.findById(entry.id()).orElse(null);
            if (entry.id() != 0 && before == null) {
                return new Saved.Refused(new CatalogueRefusal.Missing());
            }
            OwnerEntry after = before == null ? rows.save(entry) : rows.update(entry);
            String detail = CatalogueWriter.difference(before == null ? null : before.facts(), entry.facts());
            writer.record(change, before == null ? "owner.add" : "owner.change", subject(entry), detail);
            return new Saved.Done(after.id());
        });
    }

    /// What stands against removing it, if anything does.
    public Optional<CatalogueRefusal> against(OwnerEntry entry) {
        Catalogue catalogue = catalogues.current();
        List<Space> spaces = catalogue.sites().stream()
                .flatMap(site -> catalogue.spaces(site).stream())
                .filter(space -> space.ownerId() == entry.id())
                .toList();
        return spaces.isEmpty() ? Optional.empty() : Optional.of(new CatalogueRefusal.Needed(spaces));
    }

    /// Removes an owner that nothing refers to.
    public Saved delete(OwnerEntry entry, Change change) {
        Optional<CatalogueRefusal> against = against(entry);
        if (against.isPresent()) {
            return new Saved.Refused(against.get());
        }
        return writer.write(entry.key(), () -> {
            rows.delete(entry);
            writer.record(change, "owner.delete", subject(entry), CatalogueWriter.difference(null, entry.facts()));
            return new Saved.Done(entry.id());
        });
    }

    private static CatalogueWriter.Subject subject(OwnerEntry entry) {
        return new CatalogueWriter.Subject("owner", entry.key(), null);
    }
}
