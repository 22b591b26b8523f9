package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kaikan.booking.Particulars;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.Ordinances;
import kaikan.ordinance.Vocabulary;
import kaikan.ordinance.sale.Label;
import kaikan.platform.text.Words;

/// The words of the ordinances in force at a site.
@Singleton
class Purposes {
    private final Catalogues catalogues;
    private final Ordinances ordinances;

    Purposes(Catalogues catalogues, Ordinances ordinances) {
        this.catalogues = catalogues;
        this.ordinances = ordinances;
    }

    /// One vocabulary for each owner.
    List<Vocabulary> vocabularies(Site site, LocalDate day) {
        return catalogues.current().spaces(site).stream()
                .map(Space::ownerId)
                .distinct()
                .flatMap(owner -> ordinances.current().inForce(owner, site.key(), day, day).stream())
                .map(Ordinance::vocabulary)
                .toList();
    }

    /// What a purpose is called; its key if no ordinance in force knows it any more.
    String name(Site site, String purpose, Words words, LocalDate day) {
        if (purpose.isEmpty() || purpose.equals(Particulars.GENERAL)) {
            return words.get("booking.purpose.general");
        }
        return vocabularies(site, day).stream()
                .flatMap(one -> Stream.ofNullable(one.purposes().get(purpose)))
                .map((Label label) -> label.in(words.language()))
                .findFirst()
                .orElse(purpose);
    }
}
