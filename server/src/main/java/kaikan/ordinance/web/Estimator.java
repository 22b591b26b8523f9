package kaikan.ordinance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.facility.Site;
import kaikan.money.Yen;
import kaikan.ordinance.House;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.SpaceClass;
import kaikan.ordinance.fee.Circumstances;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.QuoteAnswer;
import kaikan.ordinance.fee.QuoteRequest;
import kaikan.ordinance.fee.RoomItem;
import kaikan.ordinance.fee.UseKind;
import kaikan.ordinance.sale.Label;
import kaikan.ordinance.sale.Period;
import kaikan.ordinance.sale.Selling;
import kaikan.platform.text.Words;
import kaikan.platform.web.Choice;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

/// Answers what something would cost, for somebody who is not sure yet. Nothing is asked of the ledger and nothing is kept.
final class Estimator {
    private final Page page;
    private final Words words;
    private final Site site;
    private final EstimateForm form;

    Estimator(Page page, Site site, EstimateForm form) {
        this.page = page;
        this.words = page.words();
        this.site = site;
        this.form = form;
    }

    /// @param ordinances those in force at the site on the chosen day; at least one
    Estimate estimate(List<Ordinance> ordinances, LocalDate date) {
        Ordinance ordinance = ordinances.stream().filter(each -> chosen(each).isPresent()).findFirst().orElse(ordinances.getFirst());
        Optional<SpaceClass> space = chosen(ordinance).or(() -> sold(ordinance).findFirst());
        List<Choice> spaces = ordinances.stream().flatMap(this::spaces).toList();
        String key = space.map(one -> key(ordinance, one)).orElse("");
        TimeChoices times = space.flatMap(one -> ordinance.sellable(one.key(), date, new House(site.hours(), site.zone())))
                .map(sellable -> TimeChoices.of(sellable, form, words))
                .orElseGet(() -> TimeChoices.none(words.get("ordinance.estimate.by-contract")));
        FormErrors errors = errors();
        Optional<QuoteAnswer> answer = errors.isEmpty()
                ? times.period().map(period -> ordinance.quote(request(ordinance, space.orElseThrow(), date, period)))
                : Optional.empty();
        Quote quote = answer.orElse(null) instanceof Quote found ? found : null;
        String obstacle = answer.orElse(null) instanceof QuoteAnswer.NoPrice none
                ? Refusals.sentence(words, none)
                : times.obstacle().orElse(null);
        return new Estimate(site, spaces, key, date, times.times(), who(ordinance), errors, quote, obstacle);
    }

    private Stream<Choice> spaces(Ordinance ordinance) {
        return sold(ordinance).map(space -> Choice.of(key(ordinance, space), name(space.name())));
    }

    private FormErrors errors() {
        FormErrors errors = FormErrors.none();
        if (!form.text("date").isEmpty() && form.date().isEmpty()) {
            errors = errors.with("date", words.get("ordinance.estimate.date.error"));
        }
        return form.ticket().isEmpty() ? errors.with("ticket", words.get("ordinance.estimate.ticket.error")) : errors;
    }

    private QuoteRequest request(Ordinance ordinance, SpaceClass space, LocalDate date, Period period) {
        var item = new RoomItem(space.key(), space.name(), date, period, form.use());
        var circumstances = new Circumstances(applicant(ordinance), form.texts("purpose"), form.ticket().orElse(Yen.ZERO));
        return new QuoteRequest(List.of(item), List.of(), circumstances, page.now().atZone(site.zone()).toLocalDate());
    }

    private Estimate.Who who(Ordinance ordinance) {
        List<Choice> uses = Stream.of(UseKind.values())
                .map(use -> Choice.of(use.name(), words.get("ordinance.use." + use.name())))
                .toList();
        return new Estimate.Who(
                choices(ordinance.vocabulary().applicants()),
                applicant(ordinance),
                choices(ordinance.vocabulary().purposes()),
                form.texts("purpose"),
                uses,
                form.use().name(),
                form.text("ticket"));
    }

    private String applicant(Ordinance ordinance) {
        String typed = form.text("applicant");
        return ordinance.vocabulary().applicants().containsKey(typed) ? typed : ordinance.vocabulary().everybody();
    }

    private List<Choice> choices(Map<String, Label> labels) {
        return labels.entrySet().stream().map(entry -> Choice.of(entry.getKey(), name(entry.getValue()))).toList();
    }

    private Optional<SpaceClass> chosen(Ordinance ordinance) {
        return sold(ordinance).filter(space -> key(ordinance, space).equals(form.text("space"))).findFirst();
    }

    private static Stream<SpaceClass> sold(Ordinance ordinance) {
        return ordinance.spaces().values().stream().filter(space -> !(space.selling() instanceof Selling.NotByTime));
    }

    private static String key(Ordinance ordinance, SpaceClass space) {
        return ordinance.edition().key() + "/" + space.key();
    }

    private String name(Label label) {
        return label.in(words);
    }
}
