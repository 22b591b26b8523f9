package kaikan.ordinance.refund;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.money.ExactYen;
import kaikan.money.Rounding;
import kaikan.money.Yen;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.QuoteLine;
import kaikan.ordinance.sale.Label;

/// An ordinance's refunds. The first rule that covers a line of a quote is the one; lines of one rule are given back together and rounded
/// once. Days count from the first day of use in the quote, setup included.
public record Refunds(List<RefundRule> rules) {
    /// An ordinance that says nothing of refunds.
    public static final Refunds SILENT = new Refunds(List.of());

    public Refunds {
        rules = List.copyOf(rules);
    }

    /// What one rule covers of a quote.
    ///
    /// @param rule empty where the ordinance is silent
    public record Covered(Optional<RefundRule> rule, List<QuoteLine> lines) {
        /// The spaces and services of these lines, each once.
        public List<Label> what() {
            return lines.stream().map(QuoteLine::what).distinct().toList();
        }
    }

    /// Which rule covers which lines, in the order of the quote.
    public List<Covered> covering(Quote quote) {
        Map<Optional<RefundRule>, List<QuoteLine>> groups = new LinkedHashMap<>();
        quote.lines().forEach(line -> groups.computeIfAbsent(rule(line), _ -> new ArrayList<>()).add(line));
        return groups.entrySet().stream().map(group -> new Covered(group.getKey(), List.copyOf(group.getValue()))).toList();
    }

    /// What becomes of the fee when the use is given up on that day; together the parts are the quote's total.
    public List<RefundPart> of(Quote quote, LocalDate on) {
        long days = quote.lines().stream()
                .map(QuoteLine::date)
                .min(LocalDate::compareTo)
                .map(first -> ChronoUnit.DAYS.between(on, first))
                .orElse(0L);
        Yen rest = quote.total();
        List<RefundPart> parts = new ArrayList<>();
        List<Covered> groups = covering(quote);
        for (Covered group : groups) {
            boolean last = parts.size() == groups.size() - 1;
            Yen fee = last ? rest : sum(group.lines());
            rest = rest.minus(fee);
            parts.add(group.rule().map(rule -> part(rule, days, fee, group.what())).orElseGet(() -> new RefundPart.Silent(fee, group.what())));
        }
        return parts;
    }

    private static RefundPart part(RefundRule rule, long days, Yen fee, List<Label> what) {
        Yen back = rule.rounding().round(ExactYen.of(fee).times(rule.share(days)));
        return new RefundPart.ByRule(rule, days, fee, back.compareTo(fee) > 0 ? fee : back, what);
    }

    /// Quotes of long ago do not name the class of a line; then only a rule for everything is sure to cover it.
    private Optional<RefundRule> rule(QuoteLine line) {
        String key = line.key();
        return rules.stream().filter(rule -> key == null ? rule.covers().isEmpty() : rule.covers(key)).findFirst();
    }

    private static Yen sum(List<QuoteLine> lines) {
        ExactYen sum = lines.stream().map(QuoteLine::amount).reduce(ExactYen::plus).orElseThrow();
        return Rounding.SILENT.round(sum);
    }
}
