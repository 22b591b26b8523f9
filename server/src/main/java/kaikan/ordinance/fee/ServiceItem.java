package kaikan.ordinance.fee;

import java.time.LocalDate;
import kaikan.money.Rate;
import kaikan.ordinance.sale.Label;
import org.jspecify.annotations.Nullable;

/// Equipment or a service on one day, to be priced.
///
/// @param key      a key of the ordinance's table of services
/// @param date     the local day
/// @param quantity how many of them, at least 1
/// @param units    how many uses, bands, hours, days or kWh each, whatever the row counts by; hours are rounded up to whole ones
/// @param own      what the house calls it, as the quote prints it; null for what only the ordinance names
public record ServiceItem(String key, LocalDate date, long quantity, Rate units, @Nullable Label own) {
    /// @throws IllegalArgumentException if there is nothing to price
    public ServiceItem {
        if (quantity < 1 || units.compareTo(Rate.ZERO) <= 0) {
            throw new IllegalArgumentException(quantity + " × " + units + " of " + key);
        }
    }

    /// What only the ordinance names.
    public ServiceItem(String key, LocalDate date, long quantity, Rate units) {
        this(key, date, quantity, units, null);
    }

    /// The same under the name that the house has for it.
    public ServiceItem called(Label name) {
        return new ServiceItem(key, date, quantity, units, name);
    }

    /// The name on the quote: the ordinance's where the house calls it the same, because that has its form for every reader.
    Label name(ServiceRow row) {
        return own == null || own.ja().equals(row.name().ja()) ? row.name() : own;
    }
}
