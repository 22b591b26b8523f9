package kaikan.ordinance.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRuleText;
import kaikan.calendar.Wareki;
import kaikan.money.Rounding;
import kaikan.ordinance.Edition;
import kaikan.ordinance.House;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.SpaceClass;
import kaikan.ordinance.fee.Effect;
import kaikan.ordinance.fee.ServiceRow;
import kaikan.ordinance.fee.Step;
import kaikan.ordinance.refund.RefundRule;
import kaikan.ordinance.refund.RefundWords;
import kaikan.ordinance.sale.Label;
import kaikan.ordinance.sale.Selling;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;

/// Sets an ordinance as a page in the reader's language.
final class RuleSheets {
    private final Words words;
    private final House house;
    private final ZonedDateTime now;

    RuleSheets(Words words, House house, ZonedDateTime now) {
        this.words = words;
        this.house = house;
        this.now = now;
    }

    /// @param versions all versions of the owner's ordinance for this site
    RuleSheet sheet(Ordinance ordinance, List<Ordinance> versions) {
        Edition edition = ordinance.edition();
        ConditionWords conditions = new ConditionWords(words, ordinance.vocabulary());
        ApplicationWords applications = new ApplicationWords(words, ordinance, house);
        return new RuleSheet(
                edition.name().in(words),
                edition,
                date(edition.effective()),
                new PriceGrids(words, ordinance).all(),
                byContract(ordinance, conditions),
                days(ordinance),
                ordinance.fees().steps().stream().map(step -> clause(step, conditions)).toList(),
                money(ordinance),
                applications.openings(now),
                applications.limits(),
                refunds(ordinance, conditions),
                others(edition, versions));
    }

    private List<Clause> refunds(Ordinance ordinance, ConditionWords conditions) {
        List<Clause> clauses = new ArrayList<>();
        for (RefundRule rule : ordinance.refunds().rules()) {
            String rest = words.get(clauses.isEmpty() ? "ordinance.page.all-spaces" : "ordinance.page.other-spaces");
            String head = rule.covers().isEmpty() ? rest : conditions.joined(covered(ordinance, rule), Function.identity());
            clauses.add(new Clause(head, RefundWords.in(words).table(rule), rule.citation()));
        }
        return clauses;
    }

    private static List<Label> covered(Ordinance ordinance, RefundRule rule) {
        Stream<Label> spaces = ordinance.spaces().values().stream().filter(one -> rule.covers().contains(one.key())).map(SpaceClass::name);
        Stream<Label> services = ordinance.fees().services().values().stream()
                .filter(one -> rule.covers().contains(one.key()))
                .map(ServiceRow::name);
        return Stream.concat(spaces, services).toList();
    }

    /// The other versions, newest first.
    private List<RuleSheet.Other> others(Edition shown, List<Ordinance> versions) {
        return versions.stream()
                .map(Ordinance::edition)
                .filter(edition -> edition.version() != shown.version() || !edition.key().equals(shown.key()))
                .map(edition -> new RuleSheet.Other(edition.version(), edition.effective().toString(), date(edition.effective())))
                .toList();
    }

    private String date(LocalDate date) {
        return words.language() == Language.JA ? Wareki.format(date) : DateText.date(date, words.language().tag());
    }

    private static String byContract(Ordinance ordinance, ConditionWords conditions) {
        List<SpaceClass> spaces = ordinance.spaces().values().stream()
                .filter(space -> space.selling() instanceof Selling.NotByTime)
                .toList();
        return conditions.joined(spaces, SpaceClass::name);
    }

    private List<Clause> days(Ordinance ordinance) {
        return ordinance.vocabulary().days().stream()
                .map(day -> new Clause(day.name().in(words), List.of(DayRuleText.days(words, day.rules())), ""))
                .filter(clause -> !clause.details().getFirst().replace("、", "・").equals(clause.head()))
                .toList();
    }

    private Clause clause(Step step, ConditionWords conditions) {
        List<String> details = new ArrayList<>();
        for (Step.Case each : step.cases()) {
            String when = conditions.of(each.when());
            String always = words.get("ordinance.page.always");
            details.add(words.get("ordinance.page.case", when.isEmpty() ? always : when, effect(each.effect())));
        }
        step.rounding().ifPresent(rule -> details.add(QuoteWords.rounding(words, rule)));
        return new Clause(step.name().in(words), details, step.citation());
    }

    private String effect(Effect effect) {
        return switch (effect) {
            case Effect.Multiply(var rate) -> words.get("ordinance.page.multiply", rate.text());
            case Effect.Add(var yen) -> words.get("ordinance.page.add", yen.figures());
            case Effect.AddTickets(long count) -> words.get("ordinance.page.add-tickets", count);
        };
    }

    private String money(Ordinance ordinance) {
        Rounding rule = ordinance.fees().rounding();
        return words.get("ordinance.page.rounding." + rule.stage().name(), QuoteWords.rounding(words, rule));
    }
}
