package kaikan.facility;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.util.LinkedHashMap;
import java.util.Map;

/// A site as it stands in the register and as staff edit it.
///
/// @param id 0 while it is new
/// @param hours one line as [kaikan.calendar.OpeningHours] reads it
/// @param modules names of [Module]s with blanks between
/// @param position where it stands in lists; small numbers first
/// @param published whether everybody sees it; no field of its form, because publishing is a deed of its own
/// @param version rises with every change; a change based on an older one is refused
@MappedEntity("site")
public record SiteEntry(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        @MappedProperty("site_key") String key,
        String nameJa,
        String nameEn,
        String operatorJa,
        String operatorEn,
        String summaryJa,
        String summaryEn,
        String summaryEasy,
        String postalCode,
        String addressJa,
        String addressEn,
        String telephone,
        String mail,
        String zone,
        String hours,
        boolean publishesTitles,
        String modules,
        int position,
        boolean demo,
        boolean published,
        @Version long version)
        implements Entry {
    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("key", key);
        facts.put("name_ja", nameJa);
        facts.put("name_en", nameEn);
        facts.put("operator_ja", operatorJa);
        facts.put("operator_en", operatorEn);
        facts.put("summary_ja", summaryJa);
        facts.put("summary_en", summaryEn);
        facts.put("summary_easy", summaryEasy);
        facts.put("postal_code", postalCode);
        facts.put("address_ja", addressJa);
        facts.put("address_en", addressEn);
        facts.put("telephone", telephone);
        facts.put("mail", mail);
        facts.put("zone", zone);
        facts.put("hours", hours);
        facts.put("publishes_titles", publishesTitles ? "yes" : "no");
        facts.put("modules", modules);
        facts.put("demo", demo ? "yes" : "no");
        return facts;
    }

    /// The same, for everybody to see.
    SiteEntry opened() {
        return seen(true);
    }

    /// The same, for those who work there.
    SiteEntry prepared() {
        return seen(false);
    }

    private SiteEntry seen(boolean byEverybody) {
        return new SiteEntry(
                id, key, nameJa, nameEn, operatorJa, operatorEn, summaryJa, summaryEn, summaryEasy, postalCode, addressJa, addressEn, telephone,
                mail, zone, hours, publishesTitles, modules, position, demo, byEverybody, version);
    }
}
