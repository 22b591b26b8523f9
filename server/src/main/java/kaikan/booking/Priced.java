package kaikan.booking;

import java.util.List;
import kaikan.money.Yen;
import kaikan.ordinance.fee.Quote;

/// What the owners' ordinances say a request costs.
///
/// @param quotes one for each owner and version of an ordinance; at least one
/// @param bands for each wish, in order, the bands as the ordinance names them; empty for free times
/// @param total all quotes together, tax included
/// @param evidence whether the applicant says something about themselves or the use that makes it cheaper
public record Priced(List<OwnerQuote> quotes, List<String> bands, Yen total, Evidence evidence) {
    public Priced {
        quotes = List.copyOf(quotes);
        bands = List.copyOf(bands);
    }

    /// A quote after one owner's ordinance.
    public record OwnerQuote(long ownerId, Quote quote) {}

    /// What makes a booking cheaper is decided by a reviewer, never by a tick of the applicant.
    public enum Evidence {
        NONE_NEEDED,
        TO_BE_REVIEWED
    }
}
