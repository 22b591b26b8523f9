package kaikan.booking.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import kaikan.booking.Booking;
import kaikan.booking.RoomsAndEquipment;
import kaikan.booking.Telling;
import kaikan.facility.Catalogue;
import kaikan.facility.Site;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Furigana;
import kaikan.platform.web.Page;

/// A booking as an iCalendar file (RFC 5545): one event for each room and time, in UTC. The number and equipment stand in
/// their descriptions, the address of the site behind the room.
final class CalendarFile {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 74;

    private CalendarFile() {}

    static String of(Booking booking, Catalogue catalogue, Page page) {
        List<String> lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kaikan//booking//JA", "METHOD:PUBLISH"));
        int number = 0;
        Site site = catalogue.site(booking.siteId());
        String house = site.name().in(page.words());
        String address = site.contact().place(page.words());
        RoomsAndEquipment<Booking.Item> has = RoomsAndEquipment.of(catalogue, booking);
        String lent = Telling.amounts(catalogue, has.equipment()).in(page.words().inMail());
        String said = page.t("booking.mail.line", page.t("booking.fact.ref"), Ref.display(booking.ref()))
                + (lent.isEmpty() ? "" : "\n" + page.t("booking.mail.line", page.t("booking.form.equipment"), lent));
        for (Booking.Item item : has.places()) {
            number++;
            String space = Telling.space(catalogue, catalogue.space(item.spaceId())).in(page.words());
            lines.add("BEGIN:VEVENT");
            lines.add("UID:" + booking.ref() + "-" + number + "@kaikan");
            lines.add("SEQUENCE:" + booking.version());
            lines.add("DTSTAMP:" + time(page.now()));
            lines.add("DTSTART:" + time(item.use().start()));
            lines.add("DTEND:" + time(item.use().end()));
            lines.add("SUMMARY:" + text(booking.particulars().title()));
            lines.add("LOCATION:" + text((house + " " + space + " " + address).strip()));
            lines.add("DESCRIPTION:" + text(Furigana.inBrackets(said)));
            lines.add("STATUS:" + status(booking));
            lines.add("END:VEVENT");
        }
        lines.add("END:VCALENDAR");
        StringBuilder file = new StringBuilder();
        lines.forEach(line -> file.append(folded(line)).append("\r\n"));
        return file.toString();
    }

    private static String status(Booking booking) {
        return switch (booking.state()) {
            case CONFIRMED -> "CONFIRMED";
            case APPLIED, ASKED_BACK -> "TENTATIVE";
            case REJECTED, CANCELLED, ADOPTED -> "CANCELLED";
        };
    }

    private static String time(Instant instant) {
        return UTC.format(instant);
    }

    private static String text(String value) {
        return Furigana.plain(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
    }

    /// A line of the file has at most 75 octets; what is longer goes on after a line break and a space.
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            String sign = Character.toString(line.codePointAt(i));
            int length = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(sign);
            octets += length;
        }
        return folded.toString();
    }
}
