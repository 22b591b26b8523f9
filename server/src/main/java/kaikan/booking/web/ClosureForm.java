package kaikan.booking.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.booking.BookingRefusal;
import kaikan.booking.CloseSpace;
import kaikan.booking.ClosureCause;
import kaikan.calendar.Holidays;
import kaikan.calendar.OpeningDay;
import kaikan.calendar.TimeSlot;
import kaikan.calendar.TypedDate;
import kaikan.facility.Catalogue;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Page;
import kaikan.platform.web.Wrong;
import org.jspecify.annotations.Nullable;

/// The form of a closure: what it asks for, and everything that is wrong with it in one round.
///
/// @param site where
/// @param typed as it was sent
record ClosureForm(Site site, Typed typed) {
    private static final int LONGEST_NOTE = 400;
    private static final List<String> FIELDS = List.of("site", "space", "first", "last", "from", "to", "cause", "note");

    /// Everything that must be corrected.
    FormErrors wrong(Catalogue catalogue, Page page) {
        TimeSlot slot = slot();
        FormErrors errors = FormErrors.none();
        if (spaces(catalogue).isEmpty()) {
            errors = errors.with("space", page.t("booking.closure.spaces.error"));
        }
        for (Map.Entry<String, String> wrong : new ClosureTimes(typed).wrong().entrySet()) {
            boolean late = wrong.getValue().equals(ClosureTimes.LATE);
            String why = late ? page.t(ClosureTimes.LATE, TypedDate.LAST) : page.t("booking.closure." + wrong.getValue());
            errors = errors.with(wrong.getKey(), why);
        }
        if (slot != null && !slot.end().isAfter(page.now())) {
            errors = errors.with("first", page.t("booking.closure.past.error"));
        }
        if (!typed.value("cause").isEmpty() && known().isEmpty()) {
            errors = errors.with("cause", page.t("booking.closure.cause.error"));
        }
        if (typed.value("note").isEmpty()) {
            errors = errors.with("note", page.t("booking.closure.note.missing"));
        } else if (typed.value("note").length() > LONGEST_NOTE) {
            errors = errors.with("note", page.t("booking.closure.note.long", LONGEST_NOTE));
        }
        return errors;
    }

    /// What is to be closed, once nothing is wrong.
    CloseSpace.Plan plan(Catalogue catalogue) {
        TimeSlot slot = slot();
        if (slot == null) {
            throw new IllegalStateException("Asked for before it was checked");
        }
        return new CloseSpace.Plan(site.id(), spaces(catalogue), slot, cause(), typed.value("note"));
    }

    /// The days of the closure on which the house is closed anyway.
    List<LocalDate> shutAnyway() {
        TimeSlot slot = slot();
        return slot == null ? List.of() : slot.datesIn(site.zone()).stream()
                .filter(date -> site.hours().on(date, Holidays.japan()) instanceof OpeningDay.Shut)
                .toList();
    }

    /// The form's state as the end of an address, so that going back, or to a booking and back, loses nothing.
    String query() {
        return typed.fields().entrySet().stream()
                .filter(field -> FIELDS.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private List<Long> spaces(Catalogue catalogue) {
        Set<String> keys = Set.copyOf(typed.fields().getOrDefault("space", List.of()));
        return catalogue.spaces(site).stream().filter(space -> keys.contains(space.key())).map(Space::id).toList();
    }

    private ClosureCause cause() {
        return known().orElse(ClosureCause.OTHER);
    }

    private Optional<ClosureCause> known() {
        return Arrays.stream(ClosureCause.values()).filter(cause -> cause.name().equals(typed.value("cause"))).findFirst();
    }

    private @Nullable TimeSlot slot() {
        return new ClosureTimes(typed).slot(site.zone());
    }

    /// What the house itself refused, at the field of this form.
    static FormErrors errors(List<BookingRefusal> refusals, Page page) {
        FormErrors errors = FormErrors.none();
        for (BookingRefusal refusal : refusals) {
            String field = switch (refusal.reason()) {
                case REASON_MISSING, REASON_TOO_LONG -> "note";
                case PAST -> "first";
                default -> "space";
            };
            errors = errors.with(field, Wrong.of(page.words(), refusal));
        }
        return errors;
    }
}
