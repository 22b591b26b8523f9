package kaikan.facility.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.calendar.Japan;
import kaikan.calendar.OpeningHours;
import kaikan.facility.Contact;
import kaikan.facility.Module;
import kaikan.facility.SiteEntry;
import org.jspecify.annotations.Nullable;

/// A site as its form shows it.
///
/// @param entry the site as typed; to be used only if the reader found nothing to correct
/// @param hours its opening hours
record SiteSheet(SiteEntry entry, OpeningHours hours) {
    private static final int HOURS_LENGTH = 400;

    /// What a form for changing a site starts with.
    static Map<String, String> fields(SiteEntry entry) {
        Map<String, String> fields = new LinkedHashMap<>(Versions.fields(entry));
        fields.remove("hours");
        fields.putAll(HoursSheet.fields(OpeningHours.parse(entry.hours())));
        fields.put(Joined.WAS, Joined.text(fields));
        return fields;
    }

    /// What a form for a new site starts with: open every day from 9 to 21 but for the turn of the year, with bookings and passes.
    static Map<String, String> blank() {
        Map<String, String> fields = new LinkedHashMap<>(HoursSheet.fields(OpeningHours.parse("9:00-21:00; closed 12/29-1/3")));
        fields.put("zone", Japan.ZONE.getId());
        fields.put("modules", "BOOKING ADMISSION");
        return fields;
    }

    /// The site as typed. Its key stays as it was once made: ordinances, addresses and printed codes name the site by it.
    static SiteSheet read(Sheet sheet, SheetReader reader, @Nullable SiteEntry before) {
        String nameJa = reader.required("name_ja", 120);
        String nameEn = reader.optional("name_en", 120);
        String operatorJa = reader.required("operator_ja", 120);
        String operatorEn = reader.optional("operator_en", 120);
        String key = before == null ? reader.key("key", nameEn) : before.key();
        String summaryJa = reader.optional("summary_ja", 400);
        String summaryEn = reader.optional("summary_en", 400);
        String summaryEasy = reader.optional("summary_easy", 400);
        Contact contact = ContactSheet.read(sheet, reader, before);
        OpeningHours hours = HoursSheet.read(sheet, reader);
        String line = hours.text();
        if (line.length() > HOURS_LENGTH) {
            reader.wrong("hours", "hours-long");
        }
        SiteEntry entry = new SiteEntry(
                before == null ? 0 : before.id(),
                key,
                nameJa,
                nameEn.isEmpty() ? nameJa : nameEn,
                operatorJa,
                operatorEn.isEmpty() ? operatorJa : operatorEn,
                summaryJa,
                summaryEn.isEmpty() ? summaryJa : summaryEn,
                summaryEasy,
                contact.postalCode(),
                contact.address().ja(),
                contact.address().en(),
                contact.telephone(),
                contact.mail(),
                before == null ? Japan.ZONE.getId() : before.zone(),
                line,
                !sheet.text("publishes_titles").isEmpty(),
                modules(sheet.all("modules")),
                before == null ? 0 : before.position(),
                !sheet.text("demo").isEmpty(),
                before != null && before.published(),
                Versions.of(sheet));
        return new SiteSheet(entry, hours);
    }

    private static String modules(List<String> ticked) {
        return Arrays.stream(Module.values()).map(Module::name).filter(ticked::contains).collect(Collectors.joining(" "));
    }
}
