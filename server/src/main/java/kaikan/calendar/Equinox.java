package kaikan.calendar;

import java.time.LocalDate;
import java.time.Month;

/// The two equinoxes and the approximation of their day in Japan.
///
/// The law leaves the day to astronomy; the National Astronomical Observatory announces it in the 暦要項 of 1 February of the year before.
/// The approximation (海上保安庁水路部 『新こよみ便利帳』, valid 1900–2099) has agreed with every announcement so far.
public enum Equinox {
    /// 春分, in March.
    VERNAL(Month.MARCH, 20_835_700, 20_843_100),
    /// 秋分, in September.
    AUTUMNAL(Month.SEPTEMBER, 23_258_800, 23_248_800);

    private static final long YEARLY = 242_194;
    private static final int EPOCH = 1980;

    private final Month month;
    private final long before1980;
    private final long since1980;

    Equinox(Month month, long before1980, long since1980) {
        this.month = month;
        this.before1980 = before1980;
        this.since1980 = since1980;
    }

    /// The calculated day, in millionths of a day until it is cut.
    LocalDate calculated(int year) {
        int years = year - EPOCH;
        long leaps = year < EPOCH ? (year - 1983) / 4 : years / 4;
        long base = year < EPOCH ? before1980 : since1980;
        return LocalDate.of(year, month, (int) ((base + YEARLY * years) / 1_000_000 - leaps));
    }
}
