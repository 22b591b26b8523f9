package kaikan.admission.web;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.admission.GuestBound;
import kaikan.admission.IssuedPass;
import kaikan.admission.SentPasses;
import kaikan.booking.Booking;
import kaikan.booking.RoomsAndEquipment;
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

    /// For how many people one of them can be.
    GuestBound bound(Booking booking) {
        return GuestBound.of(catalogues.current(), booking);
    }

    /// What each of them is for, a line for each time: all rooms that the booking has.
    List<String> uses(Page page, Booking booking) {
        Catalogue catalogue = catalogues.current();
        String tag = page.language().tag();
        Map<TimeSlot, List<Long>> uses = RoomsAndEquipment.of(catalogue, booking).places().stream()
                .collect(Collectors.groupingBy(
                        Booking.Item::use, LinkedHashMap::new, Collectors.mapping(Booking.Item::spaceId, Collectors.toList())));
        return uses.entrySet().stream()
                .map(use -> DateText.slot(use.getKey(), zone(booking), tag) + "　" + Telling.spaces(catalogue, use.getValue()).in(page.words()))
                .toList();
    }

    /// What each card says where the passes are printed and handed out one by one: the event, the house, when and where.
    List<String> about(Page page, Booking booking) {
        String house = catalogues.current().site(booking.siteId()).name().in(page.words());
        return Stream.concat(Stream.of(booking.particulars().title(), house), uses(page, booking).stream()).toList();
    }
}
