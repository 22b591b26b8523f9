package kaikan.energy.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.energy.MeterInfo;
import kaikan.facility.Catalogue;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Stamp;

/// The forms about one meter, as they were typed: what stands in their fields and what is said about them.
///
/// @param values field name to what stands in it
/// @param errors what must be corrected
public record MeterForm(Map<String, String> values, FormErrors errors) {
    public MeterForm {
        values = new LinkedHashMap<>(values);
    }

    static MeterForm empty(Instant now, ZoneId zone) {
        Map<String, String> values = today(now, zone);
        values.putAll(Map.of("kind", "REGISTER", "measures", "SPACES", "unit", "1", "multiplier", "1"));
        return new MeterForm(values, FormErrors.none());
    }

    static MeterForm of(MeterInfo meter, Catalogue catalogue, Map<String, String> today) {
        Map<String, String> values = stored(meter, catalogue);
        values.put(Stamp.FIELD, Stamp.of(values));
        values.putAll(today);
        return new MeterForm(values, FormErrors.none());
    }

    /// What is kept of a meter, as its form has it.
    static Map<String, String> stored(MeterInfo meter, Catalogue catalogue) {
        Map<String, String> values = new LinkedHashMap<>();
        MeterInfo.Profile profile = meter.profile();
        values.put("name_ja", meter.name().ja());
        values.put("name_en", meter.name().en());
        values.put("kind", profile.kind().name());
        values.put("measures", profile.measures().name());
        values.put("unit", Integer.toString(profile.unitWh()));
        values.put("most", Integer.toString(profile.mostKw()));
        values.put("spaces", meter.spaceIds().stream().map(id -> catalogue.space(id).key()).collect(Collectors.joining(" ")));
        return values;
    }

    /// The day and time of now in the fields that ask for one.
    static Map<String, String> today(Instant now, ZoneId zone) {
        String day = LocalDate.ofInstant(now, zone).toString();
        String time = LocalTime.ofInstant(now, zone).withSecond(0).withNano(0).toString();
        return new LinkedHashMap<>(Map.of("since", day, "since_time", "00:00", "swap_date", day, "swap_time", time));
    }

    /// The same with other values where these are given. Sent again, the form overwrites knowingly what is stored now.
    MeterForm with(Map<String, String> typed, FormErrors wrong) {
        Map<String, String> both = new LinkedHashMap<>(values);
        both.putAll(typed);
        both.put(Stamp.FIELD, value(Stamp.FIELD));
        return new MeterForm(both, wrong);
    }

    /// What stands in a field; an empty text for none.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /// The words in a field that takes several.
    public Set<String> chosen(String field) {
        List<String> words = Arrays.stream(value(field).split(" ")).filter(word -> !word.isEmpty()).toList();
        return Set.copyOf(words);
    }

    /// A number without empty decimals.
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
