package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.booking.Telling;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.web.Ahead;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;

/// Says on the sign-in page which booking somebody was about to make.
@Singleton
final class BookingAhead implements Ahead {
    private final Catalogues catalogues;

    BookingAhead(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Optional<String> of(String page, Words words) {
        if (page.matches("/(book|bookings/\\w+/change|staff/bookings/(new|\\w+/change))\\?.*&" + LeftForms.KEPT + "=.*")) {
            return Optional.of(words.get("booking.ahead.kept"));
        }
        if (!page.startsWith("/book?")) {
            return Optional.empty();
        }
        Typed query = Typed.read(page.substring("/book?".length()));
        Catalogue catalogue = catalogues.current();
        return catalogue.site(query.value("site"))
                .filter(Site::published)
                .map(site -> words.get("booking.ahead", what(catalogue, site, query).in(words)));
    }

    private static Spoken what(Catalogue catalogue, Site site, Typed query) {
        List<Spoken> items = query.items().stream()
                .flatMap(text -> ItemText.read(text).stream())
                .filter(item -> catalogue.space(site, item.space()).isPresent())
                .map(item -> item(catalogue, site, item))
                .toList();
        return items.isEmpty() ? site.name() : Telling.list(items);
    }

    private static Spoken item(Catalogue catalogue, Site site, ItemText item) {
        Spoken space = Telling.space(catalogue, catalogue.space(site, item.space()).orElseThrow());
        Spoken slot = Telling.slot(item.slot(site.zone()), site.zone());
        return words -> space.in(words) + " " + slot.in(words);
    }
}
