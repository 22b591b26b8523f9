package kaikan.booking;
import java.time.Instant;
import kaikan.ordinance.fee.Quote;

/// A quote as it was given and stored.
///
/// @param ownerId whose ordinance it follows and whose income it is
/// @param revision the version of the booking that it was given for
/// @param givenAt when
public record GivenQuote(long ownerId, long revision, Instant givenAt, Quote quote) {
    /// The quote, as it was when it was given.
    public Priced.OwnerQuote quoted() {
        return new Priced.OwnerQuote(ownerId, quote);
    }
}
