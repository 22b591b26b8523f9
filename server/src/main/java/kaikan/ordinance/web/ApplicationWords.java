package kaikan.ordinance.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.calendar.MonthRule;
import kaikan.calendar.OpeningDay;
import kaikan.ordinance.DayLimit;
import kaikan.ordinance.Deadline;
import kaikan.ordinance.House;
import kaikan.ordinance.Opening;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.Scope;
import kaikan.ordinance.SpaceClass;
import kaikan.platform.text.Words;

/// Says from when until when to apply, with the last day that can be applied for right now.
final class ApplicationWords {
    private final Words words;
    private final Ordinance ordinance;
    private final House house;
    private final ConditionWords conditions;

    ApplicationWords(Words words, Ordinance ordinance, House house) {
        this.words = words;
        this.ordinance = ordinance;
        this.house = house;
        this.conditions = new ConditionWords(words, ordinance.vocabulary());
    }

    List<Clause> openings(ZonedDateTime now) {
        List<Clause> openings = new ArrayList<>();
        for (Opening opening : ordinance.applications().openings()) {
            openings.add(clause(opening, rest(openings), now));
        }
        return openings;
    }

    /// What a rule for all spaces is called: after others it is for the rest.
    private String rest(List<Clause> before) {
        return words.get(before.isEmpty() ? "ordinance.page.all-spaces" : "ordinance.page.other-spaces");
    }

    private Clause clause(Opening opening, String rest, ZonedDateTime now) {
        MonthRule rule = opening.rule();
        String time = DayRange.clock(DayRange.minutes(opening.at()));
        String day = words.get("ordinance.page.opens." + rule.day().name(), rule.months(), time);
        String closed = rule.ifClosed() == MonthRule.IfClosed.NEXT_OPEN_DAY ? words.get("ordinance.page.opens.next-open") : "";
        List<String> details = new ArrayList<>(List.of(day + closed));
        if (opening.scope().together().isEmpty()) {
            details.add(words.get("ordinance.page.opens.now", DateText.date(lastDay(opening, now), words.language().tag())));
        }
        return new Clause(scope(opening.scope(), rest), details, opening.citation());
    }

    /// The last day of use that the rule lets be applied for at this moment.
    private LocalDate lastDay(Opening opening, ZonedDateTime now) {
        LocalDate day = now.toLocalDate();
        while (!opensAt(opening, day.plusDays(1)).isAfter(now)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private ZonedDateTime opensAt(Opening opening, LocalDate use) {
        return opening.rule()
                .opens(use, day -> house.hours().on(day, ordinance.holidays()) instanceof OpeningDay.Open)
                .atTime(opening.at())
                .atZone(house.zone());
    }

    List<Clause> limits() {
        List<Clause> deadlines = new ArrayList<>();
        for (Deadline deadline : ordinance.applications().deadlines()) {
            String text = deadline.daysBefore() == 0
                    ? words.get("ordinance.page.until-start")
                    : words.get("ordinance.page.until", deadline.daysBefore());
            deadlines.add(new Clause(scope(deadline.scope(), rest(deadlines)), List.of(text), deadline.citation()));
        }
        List<Clause> limits = new ArrayList<>();
        for (DayLimit limit : ordinance.applications().limits()) {
            String text = words.get("ordinance.page.days-in-a-row", limit.days());
            limits.add(new Clause(scope(limit.scope(), rest(limits)), List.of(text), limit.citation()));
        }
        return Stream.concat(deadlines.stream(), limits.stream()).toList();
    }

    private String scope(Scope scope, String rest) {
        List<String> parts = new ArrayList<>();
        parts.add(scope.spaces().isEmpty() ? rest : spaces(scope.spaces()));
        if (!scope.applicants().isEmpty()) {
            parts.add(conditions.joined(ordinance.vocabulary().applicants(), scope.applicants()));
        }
        if (!scope.channels().isEmpty()) {
            String or = words.get("ordinance.page.or");
            parts.add(scope.channels().stream()
                    .sorted()
                    .map(channel -> words.get("ordinance.channel." + channel.name()))
                    .collect(Collectors.joining(or)));
        }
        if (!scope.together().isEmpty()) {
            parts.add(words.get("ordinance.page.together", spaces(scope.together())));
        }
        return String.join(words.get("ordinance.page.and"), parts);
    }

    private String spaces(Set<String> keys) {
        List<SpaceClass> spaces = ordinance.spaces().values().stream().filter(space -> keys.contains(space.key())).toList();
        return conditions.joined(spaces, SpaceClass::name);
    }
}
