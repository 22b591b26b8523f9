package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import kaikan.ordinance.refund.Refunds;
import kaikan.platform.text.Words;

/// What a mail says of money, in the words of the booking's page: of a confirmed booking, how its fee is composed and what is given back if
/// it is given up; of one that ended, what becomes of the fee.
@Singleton
class MailMoney {
    private final Bookings bookings;
    private final Consequences consequences;
    private final Clock clock;

    MailMoney(Bookings bookings, Consequences consequences, Clock clock) {
        this.bookings = bookings;
        this.consequences = consequences;
        this.clock = clock;
    }

    /// Its paragraphs, in order.
    List<String> of(Booking booking, Announcement news, Words words) {
        RefundText refund = new RefundText(words);
        if (news.wished()) {
            return List.of(refund.of(consequences.ofCancelled(booking)));
        }
        if (news.takenBack()) {
            return List.of(refund.takenBack(booking, consequences.ofCancelled(booking)));
        }
        return booking.state() == BookingState.CONFIRMED ? confirmed(booking, words, refund) : List.of();
    }

    private List<String> confirmed(Booking booking, Words words, RefundText refund) {
        List<GivenQuote> quotes = bookings.quotes(booking);
        String composed = new QuoteText(words).of(quotes.stream().map(GivenQuote::quote).toList());
        if (booking.begunAt(clock.instant())) {
            return List.of(composed);
        }
        List<Refunds.Covered> terms = consequences.rules(
                quotes.stream().map(given -> new Priced.OwnerQuote(given.ownerId(), given.quote())).toList());
        return List.of(composed, refund.terms(terms));
    }
}
