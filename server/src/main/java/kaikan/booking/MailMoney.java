package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import kaikan.platform.text.Words;

/// What a mail says of money, in the words of the booking's page: of a confirmed booking, how its fee is composed, what is given back if
/// it is given up, and who tells how to pay; of one that ended, what becomes of the fee.
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

    /// What is written about.
    ///
    /// @param page whether whoever reads it has a page of the booking
    record About(Booking booking, Deed deed, Announcement news, boolean page) {}

    /// Its paragraphs, in order; none about an application to change a booking, for whose fee that booking answers.
    List<String> of(About about, Words words) {
        Booking booking = about.booking;
        Announcement news = about.news;
        if (booking.changes() != null) {
            return List.of();
        }
        RefundText refund = new RefundText(words);
        if (news.wished()) {
            return List.of(refund.of(consequences.ofCancelled(booking)));
        }
        if (news.freed()) {
            return List.of(refund.freed(booking, consequences.ofCancelled(booking)));
        }
        if (news.takenBack()) {
            return List.of(refund.takenBack(booking, consequences.ofCancelled(booking)));
        }
        return switch (booking.state()) {
            case CONFIRMED -> Stream.concat(confirmed(about, words).stream(), Stream.of(paying(booking, words))).toList();
            case APPLIED -> List.of(paying(booking, words));
            case ASKED_BACK, REJECTED, CANCELLED, ADOPTED -> List.of();
        };
    }

    /// The house keeps no payments: whoever owes something asks its desk, whose contact stands at the foot of the mail.
    private static String paying(Booking booking, Words words) {
        return booking.total().amount() > 0 ? words.get("booking.pay") : "";
    }

    /// What was just given need not be read again.
    private List<Priced.OwnerQuote> quotes(Booking booking, Deed deed) {
        return deed.quotes().isEmpty()
                ? bookings.quotes(booking).stream().map(GivenQuote::quoted).toList()
                : deed.quotes();
    }

    private List<String> confirmed(About about, Words words) {
        List<Priced.OwnerQuote> quotes = quotes(about.booking, about.deed);
        String composed = new QuoteText(words).of(quotes.stream().map(Priced.OwnerQuote::quote).toList());
        return about.booking.begunAt(clock.instant())
                ? List.of(composed)
                : List.of(composed, new RefundText(words).terms(consequences.rules(quotes), about.page));
    }
}
