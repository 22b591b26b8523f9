package kaikan.ordinance.fee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kaikan.money.ExactYen;
import kaikan.money.Rate;
import kaikan.money.Rounding;
import kaikan.money.TaxRate;
import kaikan.ordinance.sale.BandTable;
import kaikan.ordinance.sale.Label;
import kaikan.ordinance.sale.Period;
import kaikan.ordinance.sale.Selling;
import org.jspecify.annotations.Nullable;

/// All that an ordinance says about prices, and the calculation of one line from it.
public final class FeeTable {
    private final List<PriceRow> rows;
    private final Map<String, ServiceRow> services;
    private final List<Step> steps;
    private final Rounding rounding;
    private final TaxRate tax;
    private final BaseFee base;

    /// The rows and steps in the order of the ordinance.
    public FeeTable(List<PriceRow> rows, List<ServiceRow> services, List<Step> steps, Terms terms) {
        this.rows = List.copyOf(rows);
        this.services = services.stream().collect(Collectors.toUnmodifiableMap(ServiceRow::key, row -> row));
        this.steps = List.copyOf(steps);
        this.rounding = terms.rounding;
        this.tax = terms.tax;
        this.base = new BaseFee(new PriceIndex(rows));
    }

    /// How amounts are rounded and taxed.
    public record Terms(Rounding rounding, TaxRate tax) {}

    /// The rows of the price table.
    public List<PriceRow> rows() {
        return rows;
    }

    /// The rows for equipment and services, by key.
    public Map<String, ServiceRow> services() {
        return services;
    }

    /// The steps in order.
    public List<Step> steps() {
        return steps;
    }

    /// How amounts are rounded.
    public Rounding rounding() {
        return rounding;
    }

    /// The line for a space; empty if no row prices it.
    public Optional<QuoteLine> line(RoomItem item, Selling selling, Facts facts) {
        List<BasePart> parts = base.of(item, selling, facts);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(finish(new Draft(Step.Target.ROOM, item.spaceClass(), item.space(), item.date(), time(item, selling)), parts, facts));
    }

    /// The line for a service; empty if there is no row.
    public Optional<QuoteLine> line(ServiceItem item, Facts facts) {
        ServiceRow row = services.get(item.key());
        if (row == null) {
            return Optional.empty();
        }
        Rate units = item.units();
        Rate begun = row.per() == ServiceRow.Per.KWH ? units : Rate.of(Math.ceilDiv(units.numerator(), units.denominator()), 1);
        BasePart one = BasePart.of(row.per().name(), null, row.citation(), new BasePart.Counted(row.yen(), begun));
        BasePart part = one.ofEach(item.quantity());
        return Optional.of(finish(new Draft(Step.Target.SERVICE, row.key(), item.name(row), item.date(), ""), List.of(part), facts));
    }

    private record Draft(Step.Target kind, String key, Label what, LocalDate date, String time) {}

    private QuoteLine finish(Draft draft, List<BasePart> parts, Facts facts) {
        ExactYen amount = parts.getFirst().amount();
        for (BasePart part : parts.subList(1, parts.size())) {
            amount = amount.plus(part.amount());
        }
        List<AppliedStep> applied = new ArrayList<>();
        for (Step step : steps) {
            Effect effect = step.effect(draft.kind, facts).orElse(null);
            if (effect != null) {
                applied.add(apply(step, effect, amount, facts));
                amount = applied.getLast().after();
            }
        }
        AppliedRounding last = rounding.stage() == Rounding.Stage.TOTAL ? null : AppliedRounding.of(rounding, amount);
        ExactYen total = AppliedRounding.after(last, amount);
        return new QuoteLine(draft.kind, draft.what, draft.date, draft.time, facts.use(), parts, applied, last, total, tax, draft.key);
    }

    private AppliedStep apply(Step step, Effect effect, ExactYen before, Facts facts) {
        ExactYen exact = effect.on(before, facts);
        Rounding rule = step.rounding().orElse(rounding.stage() == Rounding.Stage.STEP ? rounding : null);
        @Nullable AppliedRounding rounded = rule == null ? null : AppliedRounding.of(rule, exact);
        ExactYen after = AppliedRounding.after(rounded, exact);
        return new AppliedStep(step.name(), step.citation(), effect.formula(facts), before, after, rounded);
    }

    private static String time(RoomItem item, Selling selling) {
        return switch (item.period()) {
            case Period.Bands(List<String> keys) when selling instanceof BandTable table ->
                table.runs(keys).stream().map(run -> table.offer(run).time().toString()).collect(Collectors.joining(", "));
            case Period.Bands _ -> "";
            case Period.Times(var range) -> range.toString();
            case Period.WholeDay(var range) -> range.toString();
        };
    }
}
