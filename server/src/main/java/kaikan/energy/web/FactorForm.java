package kaikan.energy.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kaikan.calendar.TypedDate;
import kaikan.energy.Co2FactorRow;
import kaikan.platform.text.Plain;
import kaikan.platform.text.Words;
import kaikan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A CO2 factor, as it was typed.
public record FactorForm(Map<String, String> values) {
    private static final List<String> TEXTS = List.of("supplier", "menu", "source");
    private static final int LONGEST = 120;

    public FactorForm {
        values = new LinkedHashMap<>(values);
    }

    /// What was typed in a field.
    public String value(String name) {
        return Plain.half(values.getOrDefault(name, ""));
    }

    FormErrors errors(Words words) {
        FormErrors errors = FormErrors.none();
        for (String text : TEXTS) {
            if (value(text).isEmpty() || value(text).length() > LONGEST) {
                String key = value(text).isEmpty() ? "energy.co2.text.missing" : "energy.co2.text.long";
                errors = errors.with(text, words.get(key, words.get("energy.co2." + text), LONGEST));
            }
        }
        for (String year : List.of("result_year", "applied_year")) {
            if (!value(year).matches("20[0-9]{2}")) {
                String label = year.equals("result_year") ? "energy.co2.result" : "energy.co2.apply";
                errors = errors.with(year, words.get("energy.co2.year.wrong", words.get(label)));
            }
        }
        if (!value("factor").matches("[0-9](\\.[0-9]{1,6})?")) {
            errors = errors.with("factor", words.get("energy.co2.factor.wrong"));
        }
        if (date(value("published")) != null) {
            return errors;
        }
        boolean late = TypedDate.tooLate(value("published"));
        return errors.with("published", late ? words.get("platform.date.late", TypedDate.LAST) : words.get("energy.co2.published.wrong"));
    }

    Co2FactorRow factor(long siteId, long by, Instant now) {
        return new Co2FactorRow(
                0,
                siteId,
                value("supplier"),
                value("menu"),
                kind(),
                Integer.parseInt(value("result_year")),
                Integer.parseInt(value("applied_year")),
                new BigDecimal(value("factor")),
                Objects.requireNonNull(date(value("published"))),
                value("source"),
                now,
                by);
    }

    private Co2FactorRow.Kind kind() {
        return switch (value("kind")) {
            case "BASIC" -> Co2FactorRow.Kind.BASIC;
            case "ADJUSTED" -> Co2FactorRow.Kind.ADJUSTED;
            default -> Co2FactorRow.Kind.UNADJUSTED;
        };
    }

    private static @Nullable LocalDate date(String typed) {
        return TypedDate.day(typed).orElse(null);
    }
}
