package kaikan.ordinance.fee;

import java.time.LocalDate;
import kaikan.money.Rate;

/// Equipment or a service on one day, to be priced.
///
/// @param key      a key of the ordinance's table of services
/// @param date     the local day
/// @param quantity how many of them, at least 1
/// @param units    how many uses, bands, hours, days or kWh each, whatever the row counts by; hours are rounded up to whole ones
public record ServiceItem(String key, LocalDate date, long quantity, Rate units) {
    /// @throws IllegalArgumentException if there is nothing to price
    public ServiceItem {
        if (quantity < 1 || units.compareTo(Rate.ZERO) <= 0) {
            throw new IllegalArgumentException(quantity + " × " + units + " of " + key);
        }
    }
}
