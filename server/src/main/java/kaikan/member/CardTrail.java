package kaikan.member;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.text.Language;

/// Writes what is done to a contact card into the trail of every site that the card has to do with, so that each manager reads it and no
/// other. A card that no site has to do with yet is told of without one, for administrators.
@Singleton
class CardTrail {
    private final BeanProvider<SiteDirectory> sites;
    private final Dealings dealings;
    private final AuditTrail trail;

    CardTrail(BeanProvider<SiteDirectory> sites, Dealings dealings, AuditTrail trail) {
        this.sites = sites;
        this.dealings = dealings;
        this.trail = trail;
    }

    /// What is done.
    ///
    /// @param by whose deed it is
    record Deed(String verb, long by, String reason, String detail) {}

    /// The sites that the card has to do with.
    List<Long> sites(Person card) {
        Set<Long> all = sites.find(null).map(found -> found.names(Language.JA).keySet()).orElse(Set.of());
        return all.stream().filter(site -> dealings.at(site, card.id())).toList();
    }

    /// Writes it at these sites.
    void write(Person card, List<Long> at, Deed deed) {
        if (at.isEmpty()) {
            trail.record(new Entry(deed.by, deed.verb, "person", card.ref(), null, deed.reason, deed.detail));
        }
        for (Long site : at) {
            trail.record(new Entry(deed.by, deed.verb, "person", card.ref(), site, deed.reason, deed.detail));
        }
    }
}
