package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.Ordinances;
import kaikan.ordinance.Vocabulary;
import kaikan.ordinance.sale.Label;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;

/// The words of the ordinances in force at a site.
@Singleton
public class Purposes {
    private final Catalogues catalogues;
    private final Ordinances ordinances;

    Purposes(Catalogues catalogues, Ordinances ordinances) {
        this.catalogues = catalogues;
        this.ordinances = ordinances;
    }

    /// One vocabulary for each owner.
    public List<Vocabulary> vocabularies(Site site, LocalDate day) {
        return catalogues.current().spaces(site).stream()
                .map(Space::ownerId)
                .distinct()
                .flatMap(owner -> ordinances.current().inForce(owner, site.key(), day, day).stream())
                .map(Ordinance::vocabulary)
                .toList();
    }

    /// What a purpose is called; as an older version called it where none in force knows it any more, and by its key where none ever did.
    public String name(Site site, String purpose, Words words, LocalDate day) {
        if (purpose.isEmpty() || purpose.equals(Particulars.GENERAL)) {
            return words.get("booking.purpose.general");
        }
        return Stream.concat(vocabularies(site, day).stream(), older(site))
                .flatMap(one -> Stream.ofNullable(one.purposes().get(purpose)))
                .map((Label label) -> label.in(words))
                .findFirst()
                .orElse(purpose);
    }

    /// Of all versions, the newest first.
    private Stream<Vocabulary> older(Site site) {
        return catalogues.current().spaces(site).stream()
                .map(Space::ownerId)
                .distinct()
                .flatMap(owner -> ordinances.current().versions(owner, site.key()).stream())
                .map(Ordinance::vocabulary);
    }

    /// As what somebody applies; empty where everybody applies as the same.
    ///
    /// @param group a key of the ordinance, or empty for its ordinary class
    public String group(Site site, String group, Language language, LocalDate day) {
        List<Vocabulary> all = vocabularies(site, day);
        if (all.stream().flatMap(one -> one.applicants().keySet().stream()).distinct().count() < 2) {
            return "";
        }
        return Stream.concat(all.stream(), older(site))
                .flatMap(one -> Stream.ofNullable(one.applicants().get(group.isEmpty() ? one.everybody() : group)))
                .map(label -> label.in(language))
                .findFirst()
                .orElse(group);
    }

    /// What of an application its fee rests on besides spaces and times, in words.
    public Stated stated(Site site, Particulars said, Words words, LocalDate day) {
        return new Stated(
                name(site, said.purpose(), words, day),
                group(site, said.applicantClass(), words.language(), day),
                said.ticket().isZero() ? words.get("booking.basis.free") : Figures.yen(said.ticket().amount(), words.language()));
    }
}
