package kaikan.calendar;

import java.time.LocalDate;
import java.util.List;

/// The eras of 和暦 with their first day (元号 by 政令; 明治 from the adoption of the Gregorian calendar, 1873-01-01, so 明治6年).
public enum Era {
    /// 明治, here from 1873.
    MEIJI("明治", 'M', LocalDate.of(1873, 1, 1), 6),
    /// 大正
    TAISHO("大正", 'T', LocalDate.of(1912, 7, 30), 1),
    /// 昭和
    SHOWA("昭和", 'S', LocalDate.of(1926, 12, 25), 1),
    /// 平成
    HEISEI("平成", 'H', LocalDate.of(1989, 1, 8), 1),
    /// 令和
    REIWA("令和", 'R', LocalDate.of(2019, 5, 1), 1);

    private static final List<Era> NEWEST_FIRST = List.of(values()).reversed();

    private final String kanji;
    private final char letter;
    private final LocalDate first;
    private final int firstYear;

    Era(String kanji, char letter, LocalDate first, int firstYear) {
        this.kanji = kanji;
        this.letter = letter;
        this.first = first;
        this.firstYear = firstYear;
    }

    /// The era in force on that day.
    ///
    /// @throws IllegalArgumentException before 1873
    public static Era on(LocalDate date) {
        return NEWEST_FIRST.stream()
                .filter(era -> !date.isBefore(era.first))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no 和暦 before 1873: " + date));
    }

    /// The name as papers print it.
    public String kanji() {
        return kanji;
    }

    /// The letter of short forms such as `R8.4.1`.
    public char letter() {
        return letter;
    }

    /// The year of the common era that the era's year is (令和8 → 2026).
    public int commonYear(int yearOfEra) {
        return first.getYear() - firstYear + yearOfEra;
    }

    /// The era's year that a year of the common era is (2026 → 令和8).
    public int yearOfEra(int commonYear) {
        return commonYear - first.getYear() + firstYear;
    }
}
