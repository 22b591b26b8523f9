package kaikan.booking;
import java.util.List;
import kaikan.money.Yen;

/// What the owners' ordinances say a request costs.
///
/// @param quotes one for each owner; at least one
/// @param bands for each wish, in order, the bands as the ordinance names them; empty for free times
/// @param total all quotes together, tax included
public record Priced(List<OwnerQuote> quotes, List<String> bands, Yen total) {
    public Priced {
        quotes = List.copyOf(quotes);
        bands = List.copyOf(bands);
    }

    /// A quote after one owner's ordinance.
    ///
    /// @param json the stored form; see `kaikan.ordinance.fee.QuoteJson`
    public record OwnerQuote(long ownerId, Yen total, String json) {}
}
