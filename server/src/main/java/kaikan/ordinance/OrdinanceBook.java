package kaikan.ordinance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All ordinances in force, with all their versions, as they stand at one moment. Immutable.
public final class OrdinanceBook {
    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing((Entry entry) -> entry.ordinance().edition().effective())
            .thenComparingInt(entry -> entry.ordinance().edition().version())
            .reversed();

    private final long number;
    private final List<Entry> entries;

    OrdinanceBook(long number, List<Entry> entries) {
        this.number = number;
        this.entries = entries.stream().sorted(NEWEST_FIRST).toList();
    }

    /// An ordinance and whose it is.
    record Entry(long ownerId, Ordinance ordinance) {}

    /// Rises with every change.
    public long number() {
        return number;
    }

    /// The version that holds for a use on one day that is applied for on another, in that owner's spaces at that site.
    public Optional<Ordinance> inForce(long ownerId, String siteKey, LocalDate use, LocalDate applied) {
        for (Entry entry : entries) {
            Edition edition = entry.ordinance().edition();
            if (entry.ownerId() == ownerId && edition.coversSite(siteKey) && edition.holds(use, applied)) {
                return Optional.of(entry.ordinance());
            }
        }
        return Optional.empty();
    }

    /// A version by its key and number, as a stored quote names it.
    public Optional<Ordinance> version(long ownerId, String key, int version) {
        return entries.stream()
                .filter(entry -> entry.ownerId() == ownerId)
                .map(Entry::ordinance)
                .filter(each -> each.edition().key().equals(key) && each.edition().version() == version)
                .findFirst();
    }

    /// All versions of all ordinances of an owner, newest first.
    List<Ordinance> ofOwner(long ownerId) {
        return entries.stream().filter(entry -> entry.ownerId() == ownerId).map(Entry::ordinance).toList();
    }

    /// All versions of an owner's ordinances for a site, newest first.
    public List<Ordinance> versions(long ownerId, String siteKey) {
        return entries.stream()
                .filter(entry -> entry.ownerId() == ownerId && entry.ordinance().edition().coversSite(siteKey))
                .map(Entry::ordinance)
                .toList();
    }
}
