package kaikan.facility;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Adds, changes and removes units. A unit never becomes smaller than what is held of it or than what a space takes of it.
@Singleton
public class UnitEditor {
    private final UnitEntries rows;
    private final CatalogueWriter writer;
    private final Catalogues catalogues;
    private final Occupied occupied;
    private final Clock clock;

    UnitEditor(UnitEntries rows, CatalogueWriter writer, Catalogues catalogues, Occupied occupied, Clock clock) {
        this.rows = rows;
        this.writer = writer;
        this.catalogues = catalogues;
        this.occupied = occupied;
        this.clock = clock;
    }

    /// The unit as it stands in the register now.
    public Optional<UnitEntry> find(long id) {
        return rows.findById(id);
    }

    /// Writes a new unit (id 0) or a change.
    public Saved save(UnitEntry entry, Change change) {
        if (entry.id() != 0 && catalogues.current().taking(entry.id()).stream().anyMatch(space -> takes(space, entry) > entry.capacity())) {
            return new Saved.Refused(new CatalogueRefusal.TooMuch());
        }
        return writer.write(entry.key(), () -> entry.id() == 0 ? add(entry, change) : change(entry, change));
    }

    private Saved add(UnitEntry entry, Change change) {
        UnitEntry added = rows.save(entry);
        writer.record(change, "unit.add", subject(entry), CatalogueWriter.difference(null, entry.facts()));
        return new Saved.Done(added.id());
    }

    /// The update comes before the look at the claims: it locks the unit as the ledger does, so that no claim can slip in between.
    private Saved change(UnitEntry entry, Change change) {
        UnitEntry before = rows.findById(entry.id()).orElse(null);
        if (before == null) {
            return new Saved.Refused(new CatalogueRefusal.Missing());
        }
        rows.update(entry);
        Instant now = clock.instant();
        int held = entry.capacity() < before.capacity() ? occupied.mostHeld(entry.id(), now) : 0;
        if (entry.capacity() < held) {
            return new Saved.Refused(new CatalogueRefusal.Held(held, occupied.on(Place.unit(entry.id()), now)));
        }
        BigDecimal area = entry.area();
        if (area != null) {
            rows.measureSpaces(entry.id(), entry.capacity(), area);
        }
        writer.record(change, "unit.change", subject(entry), CatalogueWriter.difference(before.facts(), entry.facts()));
        return new Saved.Done(entry.id());
    }

    /// What stands against removing it, if anything does.
    public Optional<CatalogueRefusal> against(UnitEntry entry) {
        List<Space> needing = catalogues.current().taking(entry.id());
        if (!needing.isEmpty()) {
            return Optional.of(new CatalogueRefusal.Needed(needing));
        }
        Place place = Place.unit(entry.id());
        List<Occupant> standing = occupied.on(place, Instant.EPOCH);
        return standing.isEmpty() ? Optional.empty() : Optional.of(new CatalogueRefusal.Used(standing, occupied.ever(List.of(place))));
    }

    /// Removes a unit that no space needs and nobody holds.
    public Saved delete(UnitEntry entry, Change change) {
        return writer.write(entry.key(), () -> {
            Optional<CatalogueRefusal> against = against(entry);
            if (against.isPresent()) {
                return new Saved.Refused(against.get());
            }
            rows.delete(entry);
            writer.record(change, "unit.delete", subject(entry), CatalogueWriter.difference(null, entry.facts()));
            return new Saved.Done(entry.id());
        });
    }

    private static int takes(Space space, UnitEntry unit) {
        return space.units().getOrDefault(unit.id(), 0);
    }

    private static CatalogueWriter.Subject subject(UnitEntry entry) {
        return new CatalogueWriter.Subject("unit", entry.key(), entry.siteId());
    }
}
