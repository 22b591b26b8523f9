package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.booking.Booking;
import kaikan.booking.Particulars;
import kaikan.booking.Publication;
import kaikan.booking.Wish;
import kaikan.calendar.DayRange;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;

/// Fills the booking form with a booking as it stands.
@Singleton
class ChangeForm {
    private final Catalogues catalogues;

    ChangeForm(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    Typed typed(Booking booking) {
        Catalogue catalogue = catalogues.current();
        ZoneId zone = catalogue.site(booking.siteId()).zone();
        Particulars particulars = booking.particulars();
        Map<String, Object> fields = new HashMap<>(Map.of(
                "title", particulars.title(),
                "purpose", particulars.purpose(),
                "class", particulars.applicantClass(),
                "ticket", Long.toString(particulars.ticket().amount()),
                "organiser", particulars.organiser(),
                "people", Integer.toString(particulars.people()),
                "remarks", particulars.remarks(),
                "version", Long.toString(booking.version())));
        if (particulars.publication() == Publication.PUBLIC) {
            fields.put("publish", "yes");
        }
        List<String> items = new ArrayList<>();
        for (Booking.Item item : booking.items()) {
            Space space = catalogue.space(item.spaceId());
            if (space.kind() == SpaceKind.EQUIPMENT) {
                fields.put("qty-" + space.key(), Integer.toString(item.amount()));
            } else {
                items.add(text(space, item, zone));
                fields.put("qty-" + space.key(), Integer.toString(item.amount()));
                fields.put("setup", minutes(Wish.of(item).setup()));
                fields.put("removal", minutes(Wish.of(item).removal()));
            }
        }
        fields.put(Typed.ITEM, items);
        return Typed.of(fields);
    }

    private static String text(Space space, Booking.Item item, ZoneId zone) {
        ZonedDateTime start = item.use().startIn(zone);
        int from = start.getHour() * 60 + start.getMinute();
        DayRange time = new DayRange(from, from + (int) item.use().duration().toMinutes());
        return new ItemText(space.key(), start.toLocalDate(), time).text();
    }

    private static String minutes(Duration duration) {
        return Long.toString(duration.toMinutes());
    }
}
