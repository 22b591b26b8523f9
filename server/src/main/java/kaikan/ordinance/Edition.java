package kaikan.ordinance;

import java.time.LocalDate;
import java.util.Set;
import kaikan.ordinance.sale.Label;

/// Which ordinance, in which version, from when.
///
/// @param key       key of the ordinance, the same in all its versions
/// @param version   number of the version, from 1
/// @param name      what it is called
/// @param citation  the full name of the law and its table
/// @param effective the first day for which this version holds
/// @param basis     whether that is a day of use or of application
/// @param origin    published, or made up for the demonstration
/// @param sites     keys of the sites for which it holds; empty for all sites of its owner
public record Edition(
        String key, int version, Label name, String citation, LocalDate effective, Basis basis, Origin origin, Set<String> sites) {
    public Edition {
        sites = Set.copyOf(sites);
    }

    /// Which day decides whether a version holds.
    public enum Basis {
        /// The day of use.
        USE,
        /// The day of application.
        APPLICATION
    }

    /// Where the figures come from.
    public enum Origin {
        /// From the published ordinance.
        PUBLISHED,
        /// Invented where nothing was found; every page says so.
        DEMO
    }

    boolean holds(LocalDate use, LocalDate applied) {
        return !(basis == Basis.USE ? use : applied).isBefore(effective);
    }

    boolean coversSite(String siteKey) {
        return sites.isEmpty() || sites.contains(siteKey);
    }
}
