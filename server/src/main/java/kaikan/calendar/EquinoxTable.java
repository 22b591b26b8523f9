package kaikan.calendar;

import java.time.LocalDate;
import java.util.Map;

/// The days of the equinoxes: as announced, or as calculated where nothing is announced yet.
///
/// @param announced per year
/// @param error     days added to what is only calculated; used to see what would change if the calculation were wrong
record EquinoxTable(Map<Integer, Days> announced, int error) {
    record Days(LocalDate vernal, LocalDate autumnal) {}

    EquinoxTable {
        announced = Map.copyOf(announced);
    }

    LocalDate day(Equinox equinox, int year) {
        Days days = announced.get(year);
        if (days == null || error != 0) {
            return equinox.calculated(year).plusDays(error);
        }
        return equinox == Equinox.VERNAL ? days.vernal : days.autumnal;
    }

    EquinoxTable off(int days) {
        return new EquinoxTable(announced, days);
    }
}
