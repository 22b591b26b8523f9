package kaikan.booking.availability.web;

import java.util.Locale;
import kaikan.platform.errors.Refusal;

/// What an address of the API names that is not there.
enum Unfound implements Refusal {
    SITE,
    SPACE,
    DAY,
    /// The site lets nothing by time.
    NOTHING_LET;

    @Override
    public String code() {
        return "availability.no-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Kind kind() {
        return Kind.MISSING;
    }
}
