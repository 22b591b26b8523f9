package kaikan.booking.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.DayRange;
import kaikan.platform.web.Choice;

/// The row of the form that adds a space, on one day or on several days in a row.
final class AddedItems {
    private static final int MOST_DAYS = 31;

    private AddedItems() {}

    /// What it adds, one of the bands or a free time; nothing if it cannot be understood or is not offered.
    static List<ItemText> of(Typed typed, Adding adding) {
        return (switch (adding) {
            case Adding.Bands(var offers) -> offers.stream()
                    .map(Choice::value)
                    .filter(typed.value("add-time")::equals)
                    .findFirst()
                    .map(DayRange::parse)
                    .flatMap(time -> item(typed, time));
            case Adding.Times _ ->
                ItemText.of(typed.value("add-space"), typed.value("add-date"), typed.value("add-from"), typed.value("add-to"));
            case Adding.Unasked _, Adding.Nothing _ -> Optional.<ItemText>empty();
        }).map(item -> days(item, typed.value("add-until"))).orElse(List.of());
    }

    private static Optional<ItemText> item(Typed typed, DayRange time) {
        return Optional.of(new ItemText(typed.value("add-space"), LocalDate.parse(typed.value("add-date")), time));
    }

    private static List<ItemText> days(ItemText first, String until) {
        if (until.isEmpty()) {
            return List.of(first);
        }
        try {
            LocalDate last = LocalDate.parse(until);
            boolean bad = last.isBefore(first.date()) || last.isAfter(first.date().plusDays(MOST_DAYS));
            return bad ? List.of() : first.date().datesUntil(last.plusDays(1))
                    .map(date -> new ItemText(first.space(), date, first.time()))
                    .toList();
        } catch (DateTimeParseException _) {
            return List.of();
        }
    }
}
