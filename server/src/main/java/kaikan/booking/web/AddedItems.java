package kaikan.booking.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// The row of the form that adds a space, on one day or on several days in a row.
final class AddedItems {
    private static final int MOST_DAYS = 31;

    private AddedItems() {}

    /// What it adds; nothing if it cannot be understood.
    static List<ItemText> of(Typed typed) {
        Optional<ItemText> first = ItemText.of(
                typed.value("add-space"), typed.value("add-date"), typed.value("add-from"), typed.value("add-to"));
        return first.map(item -> days(item, typed.value("add-until"))).orElse(List.of());
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
