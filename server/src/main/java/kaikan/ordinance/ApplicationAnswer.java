package kaikan.ordinance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import kaikan.calendar.Certainty;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.calendar.DayRule;
import kaikan.ordinance.sale.Label;
import kaikan.platform.errors.Refusal;
import kaikan.platform.text.Spoken;

/// Whether something may be applied for: yes, or the rule that stands against it and what can be done. A refusal's arguments come as
/// triples of 日本語, English and やさしい日本語, so that each bundle takes the one it reads: `{0}`, `{1}`, `{2}` is the date.
public sealed interface ApplicationAnswer {
    /// It may.
    ///
    /// @param until     until when
    /// @param certainty whether a day of it may still turn out to be a holiday, or not to be one
    record Yes(Instant until, Certainty certainty) implements ApplicationAnswer {}

    /// It may not.
    sealed interface Refused extends ApplicationAnswer, Refusal {
        @Override
        default Kind kind() {
            return Kind.INVALID;
        }
    }

    /// Applications open later.
    ///
    /// @param opens    when
    /// @param citation by which rule
    record NotYet(ZonedDateTime opens, String citation) implements Refused {
        @Override
        public String code() {
            return "ordinance.not-yet";
        }

        @Override
        public List<Object> args() {
            return Words.dateAnd(opens.toLocalDate(), DayRange.clock(opens.getHour() * 60 + opens.getMinute()), citation);
        }
    }

    /// Applications have ended.
    ///
    /// @param lastDay  the last day on which it could have been applied for
    /// @param citation by which rule
    record TooLate(LocalDate lastDay, String citation) implements Refused {
        @Override
        public String code() {
            return "ordinance.too-late";
        }

        @Override
        public List<Object> args() {
            return Words.dateAnd(lastDay, citation);
        }
    }

    /// The time has begun already, or, at the desk, is over.
    record Past(LocalDate date) implements Refused {
        @Override
        public String code() {
            return "ordinance.past";
        }

        @Override
        public List<Object> args() {
            return Words.dateAnd(date);
        }
    }

    /// The house is shut that day.
    ///
    /// @param date      the day
    /// @param rule      why
    /// @param certainty whether that may still change
    record Closed(LocalDate date, DayRule rule, Certainty certainty) implements Refused {
        @Override
        public String code() {
            return certainty == Certainty.SETTLED ? "ordinance.closed" : "ordinance.closed-tentatively";
        }

        @Override
        public List<Object> args() {
            return Words.dateAnd(date);
        }
    }

    /// This stretch of time is not what is sold.
    ///
    /// @param date    the day
    /// @param asked   what was asked for
    /// @param nearest what is sold instead, best first; may be empty
    record NotSellable(LocalDate date, DayRange asked, List<DayRange> nearest) implements Refused {
        public NotSellable {
            nearest = List.copyOf(nearest);
        }

        @Override
        public String code() {
            return nearest.isEmpty() ? "ordinance.not-sold-that-day" : "ordinance.not-sellable";
        }

        @Override
        public List<Object> args() {
            return Words.dateAnd(date, Words.times(List.of(asked)), Words.times(nearest));
        }
    }

    /// The slot does not lie on one day, or is shorter than a minute.
    record NotOneDay(LocalDate date) implements Refused {
        @Override
        public String code() {
            return "ordinance.not-one-day";
        }

        @Override
        public List<Object> args() {
            return Words.dateAnd(date);
        }
    }

    /// More days in a row than one application may ask for.
    ///
    /// @param asked    days in a row that were asked for
    /// @param limit    days that are allowed
    /// @param citation by which rule
    record TooManyDays(int asked, int limit, String citation) implements Refused {
        @Override
        public String code() {
            return "ordinance.too-many-days";
        }

        @Override
        public List<Object> args() {
            return List.of(asked, limit, citation);
        }
    }

    /// The ordinance does not let this by the day; a contract is needed.
    record ByContract(Label space) implements Refused {
        @Override
        public String code() {
            return "ordinance.by-contract";
        }

        @Override
        public List<Object> args() {
            return List.of(space.ja(), space.en(), space.easy());
        }
    }

    /// No ordinance in force knows this class of space.
    record Unknown(String spaceClass) implements Refused {
        @Override
        public String code() {
            return "ordinance.unknown";
        }

        @Override
        public List<Object> args() {
            return List.of(spaceClass);
        }
    }

    /// How arguments are written.
    final class Words {
        private Words() {}

        /// Ranges as each language writes them.
        static Spoken times(List<DayRange> ranges) {
            return words -> DateText.times(ranges, words.language().tag());
        }

        static List<Object> dateAnd(LocalDate date, Object... more) {
            return Stream.concat(Stream.of("ja", "en", "easy").map(tag -> (Object) DateText.date(date, tag)), Stream.of(more)).toList();
        }
    }
}
