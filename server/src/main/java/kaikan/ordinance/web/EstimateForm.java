package kaikan.ordinance.web;

import io.micronaut.http.HttpParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.calendar.TypedDate;
import kaikan.money.Yen;
import kaikan.ordinance.fee.UseKind;
import kaikan.platform.text.TypedNumber;
import kaikan.platform.text.TypedNumber.Unit;

/// What somebody typed into the estimate, read kindly: what is missing or unknown is as if nothing had been said.
final class EstimateForm {
    private final HttpParameters typed;

    EstimateForm(HttpParameters typed) {
        this.typed = typed;
    }

    /// The text of a field without spaces around it; empty if it is missing.
    String text(String name) {
        return Optional.ofNullable(typed.get(name)).map(String::strip).orElse("");
    }

    /// The texts of a field that may be sent several times.
    Set<String> texts(String name) {
        return typed.getAll(name).stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    /// The date, if it is one.
    Optional<LocalDate> date() {
        return TypedDate.day(text("date"));
    }

    /// The ticket: nothing typed is free admission; empty if it is no amount.
    Optional<Yen> ticket() {
        String typed = text("ticket");
        int amount = TypedNumber.of(typed, Unit.YEN);
        return amount > 0 || typed.isEmpty() || TypedNumber.zero(typed, Unit.YEN) ? Optional.of(Yen.of(amount)) : Optional.empty();
    }

    UseKind use() {
        return Arrays.stream(UseKind.values()).filter(kind -> kind.name().equals(text("use"))).findFirst().orElse(UseKind.MAIN);
    }

    /// A minute of the day, if it is one.
    Optional<Integer> minute(String name) {
        String figures = text(name);
        return figures.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(figures)) : Optional.empty();
    }
}
