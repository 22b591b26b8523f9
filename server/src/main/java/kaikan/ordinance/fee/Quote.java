package kaikan.ordinance.fee;

import java.time.LocalDate;
import java.util.List;
import kaikan.calendar.Certainty;
import kaikan.money.DocumentTax;
import kaikan.money.Yen;
import kaikan.ordinance.sale.Label;
import org.jspecify.annotations.Nullable;

/// What it costs, line by line, with everything needed to explain it when the ordinance has long changed. It is stored with the booking as
/// JSON ([QuoteJson]) and read again without the ordinance.
///
/// @param ordinance key of the ordinance
/// @param version   its version
/// @param name      its name
/// @param appliedOn the day of application that it was made for
/// @param lines     the lines, rooms first
/// @param rounding  the rounding of the total, if the ordinance rounds there and it changed something
/// @param total     tax included
/// @param taxes     totals and the tax in them per rate, each rounded once
/// @param certainty whether a day class in it may still move with an unannounced equinox
public record Quote(
        String ordinance,
        int version,
        Label name,
        LocalDate appliedOn,
        List<QuoteLine> lines,
        @Nullable AppliedRounding rounding,
        Yen total,
        List<DocumentTax.PerRate> taxes,
        Certainty certainty)
        implements QuoteAnswer {
    public Quote {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /// The tax in the total, all rates together.
    public Yen tax() {
        return Yen.sum(taxes.stream().map(DocumentTax.PerRate::tax).toList());
    }
}
