package kaikan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/// A rule that picks out days: those on which a house is shut (single closures are claims in the ledger, not rules), or those that an
/// ordinance prices apart. Written as [OpeningHours] describes.
public sealed interface DayRule {
    /// Reads one rule: `12/29-1/3`, `mon`, `mon unless holiday`, `mon or next weekday`, `2nd wed`, `last sun`, `holiday` or
    /// `day after holiday`.
    ///
    /// @throws IllegalArgumentException if it is not written so
    static DayRule parse(String text) {
        return OpeningText.rule(text.strip());
    }

    /// The form that [#parse] reads.
    default String text() {
        return OpeningText.write(this);
    }

    /// Whether the rule picks that day.
    boolean matches(LocalDate date, Holidays holidays);

    /// Whether the answer can change when a holiday moves.
    default boolean dependsOnHolidays() {
        return true;
    }

    /// Every year from one day to another, both included, over the turn of the year if the last comes before the first (12/29–1/3).
    record Yearly(MonthDay first, MonthDay last) implements DayRule {
        @Override
        public boolean matches(LocalDate date, Holidays holidays) {
            MonthDay day = MonthDay.from(date);
            boolean afterFirst = !day.isBefore(first);
            boolean beforeLast = !day.isAfter(last);
            return first.isAfter(last) ? afterFirst || beforeLast : afterFirst && beforeLast;
        }

        @Override
        public boolean dependsOnHolidays() {
            return false;
        }
    }

    /// Each week on a weekday, with what happens when that day is a holiday (told as for a closed day).
    record Weekly(DayOfWeek day, IfHoliday ifHoliday) implements DayRule {
        @Override
        public boolean matches(LocalDate date, Holidays holidays) {
            return switch (ifHoliday) {
                case CLOSED_ANYWAY -> date.getDayOfWeek() == day;
                case OPEN -> date.getDayOfWeek() == day && !holidays.isHoliday(date);
                case NEXT_WEEKDAY -> !holidays.isHoliday(date) && (date.getDayOfWeek() == day || standsFor(date, holidays));
            };
        }

        @Override
        public boolean dependsOnHolidays() {
            return ifHoliday != IfHoliday.CLOSED_ANYWAY;
        }

        private boolean standsFor(LocalDate date, Holidays holidays) {
            LocalDate before = date.minusDays(1);
            while (holidays.isHoliday(before) && before.getDayOfWeek() != day) {
                before = before.minusDays(1);
            }
            return before.getDayOfWeek() == day && holidays.isHoliday(before);
        }
    }

    /// What a weekly closed day does when it falls on a holiday.
    enum IfHoliday {
        /// Closed all the same.
        CLOSED_ANYWAY,
        /// Open, and no other day takes its place.
        OPEN,
        /// Open, and closed on the next day that is not a holiday.
        NEXT_WEEKDAY
    }

    /// The nth weekday of each month; -1 is the last.
    record Nth(int nth, DayOfWeek day) implements DayRule {
        public Nth {
            if (nth == 0 || nth < -1 || nth > 5) {
                throw new IllegalArgumentException("no " + nth + "th weekday of a month");
            }
        }

        @Override
        public boolean matches(LocalDate date, Holidays holidays) {
            return date.getDayOfWeek() == day
                    && date.with(TemporalAdjusters.dayOfWeekInMonth(nth, day)).equals(date);
        }

        @Override
        public boolean dependsOnHolidays() {
            return false;
        }
    }

    /// On every holiday.
    record OnHolidays() implements DayRule {
        @Override
        public boolean matches(LocalDate date, Holidays holidays) {
            return holidays.isHoliday(date);
        }
    }

    /// On the day after a holiday, unless it is a holiday itself.
    record AfterHolidays() implements DayRule {
        @Override
        public boolean matches(LocalDate date, Holidays holidays) {
            return !holidays.isHoliday(date) && holidays.isHoliday(date.minusDays(1));
        }
    }
}
