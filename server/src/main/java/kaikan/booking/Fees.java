package kaikan.booking;
import jakarta.inject.Singleton;
import java.util.List;
import kaikan.money.Yen;

/// Asks the owners' ordinances whether it may be applied for, and what it costs.
@Singleton
class Fees {
    /// The price of a request that keeps the house's own rules.
    Answer<Priced> price(Proposal proposal) {
        List<String> bands = proposal.wishes().stream().map(_ -> "").toList();
        List<Priced.OwnerQuote> quotes = proposal.wishes().stream()
                .map(wish -> proposal.space(wish).ownerId())
                .distinct()
                .map(owner -> new Priced.OwnerQuote(owner, Yen.ZERO, "{}"))
                .toList();
        return new Answer.Done<>(new Priced(quotes, bands, Yen.ZERO));
    }
}
