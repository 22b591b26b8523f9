package kaikan.admission.web;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.admission.IssuedPass;
import kaikan.admission.SentPasses;
import kaikan.booking.Booking;
import kaikan.booking.Capacity;
import kaikan.booking.Telling;
import kaikan.calendar.DateText;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.notice.OutboxLine;
import kaikan.platform.web.Page;

/// What the list of a booking's passes tells beside the passes.
@Singleton
final class ListedPasses {
    private final SentPasses sent;
    private final Catalogues catalogues;

    ListedPasses(SentPasses sent, Catalogues catalogues) {
        this.sent = sent;
        this.catalogues = catalogues;
    }

    /// The mails by which they went out, by the id of the pass.
    Map<String, OutboxLine> sent(List<IssuedPass> passes) {
        return sent.of(passes);
    }

    /// In which zone the booking's house lives.
    ZoneId zone(Booking booking) {
        return catalogues.current().site(booking.siteId()).zone();
    }

    /// For how many people one of them can be: all that the booking expects, or all that its rooms hold if that is more. A room whose
    /// number is not known sets no bound.
    int most(Booking booking) {
        int rooms = Capacity.of(catalogues.current(), booking).orElse(GuestForm.MOST_PEOPLE);
        return Math.min(Math.max(rooms, booking.particulars().people()), GuestForm.MOST_PEOPLE);
    }

    /// What each of them is for, a line for each time: all that the booking has.
    List<String> uses(Page page, Booking booking) {
        Catalogue catalogue = catalogues.current();
        String tag = page.language().tag();
        Map<TimeSlot, List<Long>> uses = booking.items().stream()
                .collect(Collectors.groupingBy(
                        Booking.Item::use, LinkedHashMap::new, Collectors.mapping(Booking.Item::spaceId, Collectors.toList())));
        return uses.entrySet().stream()
                .map(use -> DateText.slot(use.getKey(), zone(booking), tag) + "　" + Telling.spaces(catalogue, use.getValue()).in(page.words()))
                .toList();
    }
}
