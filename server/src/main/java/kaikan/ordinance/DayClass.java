package kaikan.ordinance;

import java.time.LocalDate;
import java.util.List;
import kaikan.calendar.DayRule;
import kaikan.calendar.Holidays;
import kaikan.ordinance.sale.Label;

/// Days that the ordinance prices apart, in its own words: アピオ's 休日 are Sundays, holidays and 12/29–1/3. A day may be in several classes.
///
/// @param key   key in the ordinance
/// @param name  what it is called
/// @param rules the days; one rule that picks the day is enough
public record DayClass(String key, Label name, List<DayRule> rules) {
    public DayClass {
        rules = List.copyOf(rules);
    }

    boolean contains(LocalDate date, Holidays holidays) {
        return rules.stream().anyMatch(rule -> rule.matches(date, holidays));
    }

    boolean dependsOnHolidays() {
        return rules.stream().anyMatch(DayRule::dependsOnHolidays);
    }
}
