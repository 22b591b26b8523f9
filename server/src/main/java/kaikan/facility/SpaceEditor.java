package kaikan.facility;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Adds, changes, orders and removes spaces. What stands on a space keeps the units it was given, so these do not change under it.
@Singleton
public class SpaceEditor {
    private final SpaceEntries rows;
    private final UnitEntries units;
    private final CatalogueWriter writer;
    private final Catalogues catalogues;
    private final SpaceRules rules;

    SpaceEditor(SpaceEntries rows, UnitEntries units, CatalogueWriter writer, Catalogues catalogues, SpaceRules rules) {
        this.rows = rows;
        this.units = units;
        this.writer = writer;
        this.catalogues = catalogues;
        this.rules = rules;
    }

    /// Up or down among those below the same space.
    public enum Direction {
        UP,
        DOWN
    }

    /// The space as it stands in the register now.
    public Optional<SpaceEntry> find(long id) {
        return rows.findById(id);
    }

    /// Writes a new space (id 0; it comes last among its siblings) or a change, with what it consists of.
    public Saved save(SpaceEntry entry, Parts parts, Change change) {
        Catalogue catalogue = catalogues.current();
        Optional<CatalogueRefusal> wrong = rules.check(catalogue, entry, parts);
        if (wrong.isPresent()) {
            return new Saved.Refused(wrong.get());
        }
        return writer.write(entry.key(), () -> entry.id() == 0 ? add(entry, parts, change) : change(entry, parts, change));
    }

    private Saved add(SpaceEntry entry, Parts parts, Change change) {
        long id = rows.save(entry.at(Integer.MAX_VALUE)).id();
        consist(id, entry, parts);
        renumber(entry);
        writer.record(change, "space.add", subject(entry), CatalogueWriter.difference(null, facts(entry, parts)));
        return new Saved.Done(id);
    }

    private Saved change(SpaceEntry entry, Parts parts, Change change) {
        SpaceEntry before = rows.findById(entry.id()).orElse(null);
        if (before == null) {
            return new Saved.Refused(new CatalogueRefusal.Missing());
        }
        boolean sameParent = Objects.equals(before.parentId(), entry.parentId());
        rows.update(entry.at(sameParent ? before.position() : Integer.MAX_VALUE));
        Parts old = PartRow.parts(rows.parts(entry.id()));
        boolean another = !old.equals(parts) || rules.anotherThing(before.kind(), entry.kind());
        List<Occupant> standing = rules.inTheWay(entry, another);
        if (!standing.isEmpty()) {
            LocalDate end = another ? null : entry.withdrawnFrom();
            ZoneId zone = catalogues.current().site(entry.siteId()).zone();
            return new Saved.Refused(
                    end == null ? new CatalogueRefusal.Stands(standing) : new CatalogueRefusal.StandsAfter(end, zone, standing));
        }
        Optional<CatalogueRefusal> earlier = rules.before(before, entry);
        if (earlier.isPresent()) {
            return new Saved.Refused(earlier.get());
        }
        consist(entry.id(), entry, parts);
        renumber(entry);
        String detail = CatalogueWriter.difference(facts(before, old), facts(entry, parts));
        writer.record(change, "space.change", subject(entry), detail);
        return new Saved.Done(entry.id());
    }

    private void consist(long id, SpaceEntry entry, Parts parts) {
        rows.forgetParts(id);
        parts.amounts().forEach((unit, amount) -> rows.addPart(id, unit, amount));
        measure(entry, parts);
        if (parts.own() > 0) {
            UnitEntry own =
                    new UnitEntry(0, entry.siteId(), entry.key(), entry.nameJa(), entry.nameEn(), parts.own(), entry.area(), 0);
            rows.addPart(id, units.save(own).id(), 1);
        }
    }

    /// A room that is one unit is as large as that: rates of use are computed from units.
    private void measure(SpaceEntry entry, Parts parts) {
        BigDecimal area = entry.area();
        if (area != null && parts.own() == 0 && parts.amounts().size() == 1) {
            parts.amounts().forEach((unit, amount) -> {
                if (amount == catalogues.current().unit(unit).capacity()) {
                    units.measure(unit, area);
                }
            });
        }
    }

    /// Numbers the siblings from 1 in their order, so that a new one comes last.
    private void renumber(SpaceEntry like) {
        place(siblings(like));
    }

    private List<SpaceEntry> siblings(SpaceEntry like) {
        return rows.findBySiteId(like.siteId()).stream()
                .filter(row -> Objects.equals(row.parentId(), like.parentId()))
                .sorted(Comparator.comparingInt(SpaceEntry::position).thenComparingLong(SpaceEntry::id))
                .toList();
    }

    private void place(List<SpaceEntry> order) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).position() != i + 1) {
                rows.place(order.get(i).id(), i + 1);
            }
        }
    }

    /// Moves a space one place among its siblings; at the end of the row nothing changes.
    public Saved shift(SpaceEntry entry, Direction direction, Change change) {
        return writer.write(entry.key(), () -> {
            List<SpaceEntry> order = new ArrayList<>(siblings(entry));
            int at = order.stream().map(SpaceEntry::id).toList().indexOf(entry.id());
            int to = direction == Direction.UP ? at - 1 : at + 1;
            if (at >= 0 && to >= 0 && to < order.size()) {
                Collections.swap(order, at, to);
                place(order);
                writer.record(change, "space.order", subject(entry), "position: " + (at + 1) + " → " + (to + 1));
            }
            return new Saved.Done(entry.id());
        });
    }

    /// What stands against removing it, if anything does.
    public Optional<CatalogueRefusal> against(SpaceEntry entry) {
        return rules.everOn(entry, catalogues.current().onlyOf(entry.id()));
    }

    /// Removes a space on which nothing ever stood, with the units that only it consisted of; its parts stand by themselves afterwards.
    public Saved delete(SpaceEntry entry, Change change) {
        List<Unit> going = catalogues.current().onlyOf(entry.id());
        return writer.write(entry.key(), () -> {
            Optional<CatalogueRefusal> against = against(entry);
            if (against.isPresent()) {
                return new Saved.Refused(against.get());
            }
            rows.forgetParts(entry.id());
            rows.freeParts(entry.id());
            rows.delete(entry);
            going.forEach(unit -> units.deleteById(unit.id()));
            writer.record(change, "space.delete", subject(entry), CatalogueWriter.difference(null, entry.facts()));
            return new Saved.Done(entry.id());
        });
    }

    private static Map<String, String> facts(SpaceEntry entry, Parts parts) {
        Map<String, String> facts = new HashMap<>(entry.facts());
        facts.put("units", parts.text());
        return facts;
    }

    private static CatalogueWriter.Subject subject(SpaceEntry entry) {
        return new CatalogueWriter.Subject("space", entry.key(), entry.siteId());
    }
}
