package kaikan.ordinance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kaikan.calendar.Certainty;
import kaikan.calendar.DayRange;
import kaikan.calendar.OpeningDay;
import kaikan.calendar.TimeSlot;
import kaikan.ordinance.ApplicationQuestion.Part;
import kaikan.ordinance.sale.Sellable;

/// The rules about applications, one function each, in the order in which they are tried.
final class Applying {
    private final Ordinance ordinance;
    private final ApplicationQuestion question;
    private final House house;

    Applying(Ordinance ordinance, ApplicationQuestion question, House house) {
        this.ordinance = ordinance;
        this.question = question;
        this.house = house;
    }

    ApplicationAnswer answer() {
        List<Function<Part, Optional<? extends ApplicationAnswer.Refused>>> rules =
                List.of(this::known, this::ahead, this::open, this::sold, this::notTooManyDays, this::opened, this::inTime);
        for (Part part : question.parts().stream().filter(part -> !part.had()).toList()) {
            for (var rule : rules) {
                Optional<? extends ApplicationAnswer.Refused> refused = rule.apply(part);
                if (refused.isPresent()) {
                    return refused.get();
                }
            }
        }
        Instant until = question.parts().stream().map(this::until).min(Instant::compareTo).orElse(Instant.MAX);
        boolean tentative = question.parts().stream().anyMatch(part -> certainty(date(part)) == Certainty.TENTATIVE);
        return new ApplicationAnswer.Yes(until, tentative ? Certainty.TENTATIVE : Certainty.SETTLED);
    }

    private Optional<ApplicationAnswer.Unknown> known(Part part) {
        boolean known = ordinance.spaces().containsKey(part.spaceClass()) || isService(part);
        return known ? Optional.empty() : Optional.of(new ApplicationAnswer.Unknown(part.spaceClass()));
    }

    /// Online, what has begun is past; at the desk, what is over: whether staff may enter what runs is the house's rule.
    private Optional<ApplicationAnswer.Past> ahead(Part part) {
        boolean online = question.channel() == ApplicationChannel.ONLINE;
        boolean ahead = question.now().isBefore(online ? part.slot().start() : part.slot().end());
        return ahead ? Optional.empty() : Optional.of(new ApplicationAnswer.Past(date(part)));
    }

    private Optional<ApplicationAnswer.Closed> open(Part part) {
        LocalDate date = date(part);
        return switch (house.hours().on(date, ordinance.holidays())) {
            case OpeningDay.Open _ -> Optional.empty();
            case OpeningDay.Shut(var rule) -> Optional.of(new ApplicationAnswer.Closed(date, rule, certainty(date)));
        };
    }

    private Optional<? extends ApplicationAnswer.Refused> sold(Part part) {
        LocalDate date = date(part);
        Optional<DayRange> asked = range(part.slot(), house.zone());
        if (asked.isEmpty()) {
            return Optional.of(new ApplicationAnswer.NotOneDay(date));
        }
        if (isService(part)) {
            return Optional.empty();
        }
        Sellable sellable = ordinance.sellable(part.spaceClass(), date, house).orElseThrow();
        if (sellable instanceof Sellable.ByContract) {
            return Optional.of(new ApplicationAnswer.ByContract(space(part).name()));
        }
        return sellable.choice(asked.get()).isPresent()
                ? Optional.empty()
                : Optional.of(new ApplicationAnswer.NotSellable(date, asked.get(), sellable.near(asked.get())));
    }

    private Optional<ApplicationAnswer.TooManyDays> notTooManyDays(Part part) {
        int days = daysInARow(part.spaceClass());
        return ordinance.applications()
                .limit(part.spaceClass(), question)
                .filter(limit -> days > limit.days())
                .map(limit -> new ApplicationAnswer.TooManyDays(days, limit.days(), limit.citation()));
    }

    private Optional<ApplicationAnswer.NotYet> opened(Part part) {
        return opening(part)
                .filter(opens -> question.now().isBefore(opens.toInstant()))
                .map(opens -> new ApplicationAnswer.NotYet(
                        opens, ordinance.applications().opening(part.spaceClass(), question).orElseThrow().citation()));
    }

    private Optional<ApplicationAnswer.TooLate> inTime(Part part) {
        return ordinance.applications()
                .deadline(part.spaceClass(), question)
                .filter(deadline -> !question.now().isBefore(until(part)))
                .map(deadline -> new ApplicationAnswer.TooLate(date(part).minusDays(deadline.daysBefore()), deadline.citation()));
    }

    /// From when the first part can be applied for.
    Optional<ZonedDateTime> opens() {
        return opening(question.parts().getFirst());
    }

    private Optional<ZonedDateTime> opening(Part part) {
        return ordinance.applications().opening(part.spaceClass(), question).map(rule -> rule.rule()
                .opens(date(part), day -> house.hours().on(day, ordinance.holidays()) instanceof OpeningDay.Open)
                .atTime(rule.at())
                .atZone(house.zone()));
    }

    private Instant until(Part part) {
        int days = ordinance.applications().deadline(part.spaceClass(), question).map(Deadline::daysBefore).orElse(0);
        return days == 0
                ? part.slot().start()
                : date(part).minusDays(days - 1L).atStartOfDay(house.zone()).toInstant();
    }

    private int daysInARow(String spaceClass) {
        List<LocalDate> dates = question.parts().stream()
                .filter(part -> part.spaceClass().equals(spaceClass))
                .map(this::date)
                .distinct()
                .sorted()
                .toList();
        int longest = 0;
        int row = 0;
        for (int i = 0; i < dates.size(); i++) {
            row = i > 0 && dates.get(i).equals(dates.get(i - 1).plusDays(1)) ? row + 1 : 1;
            longest = Math.max(longest, row);
        }
        return longest;
    }

    private Certainty certainty(LocalDate date) {
        LocalDate today = question.now().atZone(house.zone()).toLocalDate();
        Certainty opening = house.hours().certainty(date, ordinance.holidays(), today);
        return opening == Certainty.TENTATIVE ? opening : ordinance.certainty(date, today);
    }

    /// Equipment is no class of space: it goes with a space and has no bands of its own.
    private boolean isService(Part part) {
        return ordinance.fees().services().containsKey(part.spaceClass());
    }

    private SpaceClass space(Part part) {
        return Optional.ofNullable(ordinance.spaces().get(part.spaceClass())).orElseThrow();
    }

    private LocalDate date(Part part) {
        return part.slot().startIn(house.zone()).toLocalDate();
    }

    private static Optional<DayRange> range(TimeSlot slot, ZoneId zone) {
        ZonedDateTime start = slot.startIn(zone);
        ZonedDateTime end = slot.endIn(zone);
        int from = start.getHour() * 60 + start.getMinute();
        long days = ChronoUnit.DAYS.between(start.toLocalDate(), end.toLocalDate());
        long to = days * DayRange.DAY + end.getHour() * 60L + end.getMinute();
        boolean wholeMinutes = start.getSecond() + start.getNano() + end.getSecond() + end.getNano() == 0;
        return wholeMinutes && to > from && to <= 2L * DayRange.DAY ? Optional.of(new DayRange(from, (int) to)) : Optional.empty();
    }
}
