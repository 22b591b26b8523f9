package kaikan.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kaikan.platform.text.Plain;

/// Dates in 和暦 as papers print and people type them.
public final class Wareki {
    private static final Pattern TYPED =
            Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHR])\\s*(元|\\d{1,2})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");
    private static final int FIRST_YEAR_OF_REIWA = 2019;

    private Wareki() {}

    /// 令和8年11月22日; the first year is 元年.
    ///
    /// @throws IllegalArgumentException before 1873
    public static String format(LocalDate date) {
        Era era = Era.on(date);
        return year(era, era.yearOfEra(date.getYear())) + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /// 令和8年 for a day in it; years in which the era changes have two names.
    public static String year(LocalDate date) {
        Era era = Era.on(date);
        return year(era, era.yearOfEra(date.getYear()));
    }

    /// 令和8年度. The whole of 2019 is 令和元年度 (申合せ「改元に伴う元号による年表示の取扱いについて」, 2019-04-01); other years are named by 1 April.
    public static String format(FiscalYear year) {
        LocalDate naming = year.year() == FIRST_YEAR_OF_REIWA ? LocalDate.of(year.year(), 5, 1) : year.first();
        return year(naming) + "度";
    }

    /// Reads 令和8年11月22日, 平成元年1月8日, R8.11.22 or R8/11/22, full or half width. Empty if it is not written so, the day does not exist, or
    /// the era was not in force on it.
    public static Optional<LocalDate> parse(String typed) {
        Matcher m = TYPED.matcher(Plain.half(typed).toUpperCase(Locale.ROOT));
        if (!m.matches()) {
            return Optional.empty();
        }
        Era era = Stream.of(Era.values())
                .filter(each -> m.group(1).equals(each.kanji()) || m.group(1).equals(String.valueOf(each.letter())))
                .findFirst()
                .orElseThrow();
        int year = era.commonYear(m.group(2).equals("元") ? 1 : Integer.parseInt(m.group(2)));
        return date(year, Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4))).filter(day -> in(era, day));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean in(Era era, LocalDate date) {
        return date.getYear() >= 1873 && Era.on(date) == era;
    }

    private static String year(Era era, int yearOfEra) {
        return era.kanji() + (yearOfEra == 1 ? "元" : yearOfEra) + "年";
    }
}
