package kaikan.ordinance.fee;

import java.time.LocalDate;
import java.util.List;
import kaikan.money.ExactYen;
import kaikan.money.TaxRate;
import kaikan.ordinance.sale.Label;
import org.jspecify.annotations.Nullable;

/// One line of a quote: a space or a service on one day.
///
/// @param kind     room or service
/// @param what     the public name of the space, equipment too; of a service that is no space its name in the ordinance
/// @param date     the local day
/// @param time     from when to when, as in `9:00-17:00`; empty for services
/// @param use      what for
/// @param base     the rows of the price table, at least one
/// @param steps    the steps that changed something, in order
/// @param rounding the rounding at the end of the line, if it changed something
/// @param amount   what the line comes to; has a fraction only if the ordinance rounds the total
/// @param tax      rate of the tax that is in it
/// @param key      the class of space or the service as the ordinance knows it; null in quotes stored before it was written
public record QuoteLine(
        Step.Target kind,
        Label what,
        LocalDate date,
        String time,
        UseKind use,
        List<BasePart> base,
        List<AppliedStep> steps,
        @Nullable AppliedRounding rounding,
        ExactYen amount,
        TaxRate tax,
        @Nullable String key) {
    public QuoteLine {
        base = List.copyOf(base);
        steps = List.copyOf(steps);
    }

    /// The rows together, before any step.
    public ExactYen baseAmount() {
        return base.stream().map(BasePart::amount).reduce(ExactYen::plus).orElseThrow();
    }
}
