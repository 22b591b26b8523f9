package kaikan.ordinance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kaikan.calendar.Certainty;
import kaikan.money.DocumentTax;
import kaikan.money.ExactYen;
import kaikan.money.Rounding;
import kaikan.money.TaxRate;
import kaikan.money.Yen;
import kaikan.ordinance.fee.AppliedRounding;
import kaikan.ordinance.fee.Facts;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.QuoteAnswer;
import kaikan.ordinance.fee.QuoteLine;
import kaikan.ordinance.fee.QuoteRequest;
import kaikan.ordinance.fee.RoomItem;
import kaikan.ordinance.fee.ServiceItem;
import kaikan.ordinance.fee.UseKind;
import kaikan.ordinance.sale.Label;

/// Puts the lines of a quote together: line by line, then the total per rate, then the tax in it.
final class Quoting {
    private final Ordinance ordinance;
    private final QuoteRequest request;

    Quoting(Ordinance ordinance, QuoteRequest request) {
        this.ordinance = ordinance;
        this.request = request;
    }

    QuoteAnswer answer() {
        List<QuoteLine> lines = new ArrayList<>(request.rooms().size() + request.services().size());
        for (RoomItem item : request.rooms()) {
            Optional<QuoteLine> line = line(item);
            if (line.isEmpty()) {
                return new QuoteAnswer.NoPrice(item.space(), item.date());
            }
            lines.add(line.get());
        }
        for (ServiceItem item : request.services()) {
            Optional<QuoteLine> line = ordinance.fees().line(item, facts(item.date(), UseKind.MAIN));
            if (line.isEmpty()) {
                return new QuoteAnswer.NoPrice(Label.of(item.key(), ""), item.date());
            }
            lines.add(line.get());
        }
        return total(lines);
    }

    private Optional<QuoteLine> line(RoomItem item) {
        SpaceClass space = ordinance.spaces().get(item.spaceClass());
        return space == null ? Optional.empty() : ordinance.fees().line(item, space.selling(), facts(item.date(), item.use()));
    }

    private Facts facts(LocalDate date, UseKind use) {
        return new Facts(ordinance.dayClasses(date), request.circumstances(), use);
    }

    private Quote total(List<QuoteLine> lines) {
        Map<TaxRate, ExactYen> sums = new TreeMap<>(Comparator.reverseOrder());
        lines.forEach(line -> sums.merge(line.tax(), line.amount(), ExactYen::plus));
        Rounding rule = ordinance.fees().rounding();
        ExactYen exact = sums.values().stream().reduce(ExactYen::plus).orElse(ExactYen.of(Yen.ZERO));
        List<DocumentTax.Part> parts = sums.entrySet().stream()
                .map(sum -> new DocumentTax.Part(sum.getKey(), rule.round(sum.getValue())))
                .toList();
        Yen total = Yen.sum(parts.stream().map(DocumentTax.Part::amount).toList());
        AppliedRounding rounding = exact.equals(ExactYen.of(total)) ? null : new AppliedRounding(rule, exact, total);
        List<DocumentTax.PerRate> taxes = DocumentTax.inside(parts, Rounding.Direction.DOWN);
        Edition edition = ordinance.edition();
        return new Quote(
                edition.key(), edition.version(), edition.name(), request.appliedOn(), lines, rounding, total, taxes, certainty(lines));
    }

    private Certainty certainty(List<QuoteLine> lines) {
        return lines.stream().anyMatch(line -> ordinance.certainty(line.date(), request.appliedOn()) == Certainty.TENTATIVE)
                ? Certainty.TENTATIVE
                : Certainty.SETTLED;
    }
}
