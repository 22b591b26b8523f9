package kaikan.ordinance.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.calendar.DayRuleText;
import kaikan.ordinance.sale.Offer;
import kaikan.ordinance.sale.Period;
import kaikan.ordinance.sale.Sellable;
import kaikan.ordinance.sale.Selling;
import kaikan.platform.text.Words;
import kaikan.platform.web.Choice;

/// What of a day can be chosen in the estimate, what is chosen, and what stands against it.
///
/// @param times    the choices
/// @param period   what is chosen; empty if nothing can be
/// @param obstacle why not; empty if something can be
record TimeChoices(Estimate.Times times, Optional<Period> period, Optional<String> obstacle) {
    static TimeChoices of(Sellable sellable, EstimateForm form, Words words) {
        return switch (sellable) {
            case Sellable.Offers(List<Offer> offers) -> bands(offers, form, words);
            case Sellable.Times free -> free(free, form, words);
            case Sellable.WholeDay(DayRange time) ->
                new TimeChoices(Estimate.Times.NONE, Optional.of(new Period.WholeDay(time)), Optional.empty());
            case Sellable.Shut(var rule) -> none(DayRuleText.closed(words, rule));
            case Sellable.ByContract() -> none(words.get("ordinance.estimate.by-contract"));
        };
    }

    static TimeChoices none(String obstacle) {
        return new TimeChoices(Estimate.Times.NONE, Optional.empty(), Optional.of(obstacle));
    }

    private static TimeChoices bands(List<Offer> offers, EstimateForm form, Words words) {
        if (offers.isEmpty()) {
            return none(words.get("ordinance.estimate.no-bands"));
        }
        Offer chosen = offers.stream().filter(offer -> offer.key().equals(form.text("take"))).findFirst().orElse(offers.getFirst());
        List<Choice> choices = offers.stream()
                .map(offer -> Choice.of(
                        offer.key(), offer.name().in(words) + " " + DateText.times(offer.time(), words.language().tag())))
                .toList();
        var times = new Estimate.Times(choices, chosen.key(), List.of(), "", List.of(), "");
        return new TimeChoices(times, Optional.of(new Period.Bands(chosen.bands())), Optional.empty());
    }

    private static TimeChoices free(Sellable.Times free, EstimateForm form, Words words) {
        Selling.FreeTime rule = free.rule();
        DayRange day = free.open().getFirst().span(free.open().getLast());
        int start = form.minute("from").orElse(day.from());
        int end = form.minute("to").filter(minute -> minute > start).orElse(start + rule.min());
        List<Choice> starts = minutes(day.from(), day.to() - rule.min(), rule);
        List<Choice> ends = minutes(day.from() + rule.min(), day.to(), rule);
        var times = new Estimate.Times(List.of(), "", starts, Integer.toString(start), ends, Integer.toString(end));
        boolean possible = start < DayRange.DAY && end <= 2 * DayRange.DAY;
        Optional<Period> period = possible ? free.choice(new DayRange(start, end)) : Optional.empty();
        String length = words.get("ordinance.estimate.length", rule.min(), rule.max());
        return new TimeChoices(times, period, period.isPresent() ? Optional.empty() : Optional.of(length));
    }

    private static List<Choice> minutes(int first, int last, Selling.FreeTime rule) {
        return IntStream.iterate(Math.ceilDiv(first, rule.step()) * rule.step(), minute -> minute <= last, minute -> minute + rule.step())
                .mapToObj(minute -> Choice.of(Integer.toString(minute), DayRange.clock(minute)))
                .toList();
    }
}
