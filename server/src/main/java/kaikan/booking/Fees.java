package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.booking.BookingRefusal.ByOrdinance;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.Priced.Evidence;
import kaikan.facility.Space;
import kaikan.money.Yen;
import kaikan.ordinance.ApplicationAnswer;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.OrdinanceBook;
import kaikan.ordinance.Ordinances;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.QuoteAnswer;

/// Asks the owners' ordinances whether it may be applied for, and what it costs. Spaces of two owners in one request follow two ordinances
/// and get two quotes; the applicant need not notice.
@Singleton
class Fees {
    private final Ordinances ordinances;

    Fees(Ordinances ordinances) {
        this.ordinances = ordinances;
    }

    /// The price of a request that keeps the house's own rules, if the ordinances let it be applied for.
    Answer<Priced> price(Proposal proposal) {
        return priced(proposal, Asking.WHETHER_IT_MAY);
    }

    /// The price of what has been applied for already: only particulars change, so no opening or deadline is asked about.
    Answer<Priced> reprice(Proposal proposal) {
        return priced(proposal, Asking.ONLY_THE_PRICE);
    }

    private enum Asking {
        WHETHER_IT_MAY,
        ONLY_THE_PRICE
    }

    private Answer<Priced> priced(Proposal proposal, Asking asking) {
        Map<Ordinance, List<Wish>> groups = new LinkedHashMap<>();
        List<BookingRefusal> refusals = new ArrayList<>();
        for (Wish wish : InOrder.of(proposal.catalogue(), proposal.wishes(), Wish::spaceId, Wish::use)) {
            Space space = proposal.space(wish);
            ordinance(proposal, wish).ifPresentOrElse(
                    found -> groups.computeIfAbsent(found, _ -> new ArrayList<>()).add(wish),
                    () -> refusals.add(new ByOrdinance(new ApplicationAnswer.Unknown(space.spaceClass()))));
        }
        if (refusals.isEmpty() && unknownPurpose(proposal, groups)) {
            refusals.add(BookingRefusal.of(Code.NO_PURPOSE));
        }
        if (refusals.isEmpty() && unknownClass(proposal, groups)) {
            refusals.add(BookingRefusal.of(Code.NO_CLASS));
        }
        List<Tariff> tariffs = groups.entrySet().stream()
                .map(group -> new Tariff(group.getKey(), group.getValue(), proposal))
                .toList();
        tariffs.stream().flatMap(tariff -> tariff.withoutARoom().stream()).forEach(refusals::add);
        if (asking == Asking.WHETHER_IT_MAY) {
            tariffs.stream().flatMap(tariff -> tariff.refused().stream()).map(ByOrdinance::new).forEach(refusals::add);
        }
        return refusals.isEmpty() ? quoted(proposal, tariffs) : new Answer.Refused<>(refusals);
    }

    private Optional<Ordinance> ordinance(Proposal proposal, Wish wish) {
        OrdinanceBook book = ordinances.current();
        LocalDate use = wish.use().startIn(proposal.site().zone()).toLocalDate();
        return book.inForce(proposal.space(wish).ownerId(), proposal.site().key(), use, proposal.today());
    }

    private static boolean unknownPurpose(Proposal proposal, Map<Ordinance, List<Wish>> groups) {
        String purpose = proposal.request().particulars().purpose();
        return !purpose.equals(Particulars.GENERAL)
                && groups.keySet().stream().noneMatch(one -> one.vocabulary().purposes().containsKey(purpose));
    }

    private static boolean unknownClass(Proposal proposal, Map<Ordinance, List<Wish>> groups) {
        String applicantClass = proposal.request().particulars().applicantClass();
        return !applicantClass.isEmpty()
                && groups.keySet().stream().noneMatch(one -> one.vocabulary().applicants().containsKey(applicantClass));
    }

    private static Answer<Priced> quoted(Proposal proposal, List<Tariff> tariffs) {
        List<Priced.OwnerQuote> quotes = new ArrayList<>();
        Evidence evidence = Evidence.NONE_NEEDED;
        for (Tariff tariff : tariffs) {
            switch (tariff.quote()) {
                case QuoteAnswer.NoPrice none -> {
                    return Answer.refused(new ByOrdinance(none));
                }
                case Quote quote -> {
                    quotes.add(new Priced.OwnerQuote(tariff.ownerId(), quote));
                    evidence = tariff.cheaperThanForEverybody(quote) ? Evidence.TO_BE_REVIEWED : evidence;
                }
            }
        }
        Yen total = Yen.sum(quotes.stream().map(one -> one.quote().total()).toList());
        List<String> bands = proposal.wishes().stream().map(wish -> bands(tariffs, wish)).toList();
        return new Answer.Done<>(new Priced(quotes, bands, total, evidence));
    }

    private static String bands(List<Tariff> tariffs, Wish wish) {
        return tariffs.stream().flatMap(tariff -> Stream.of(tariff.bandsOf(wish))).filter(name -> !name.isEmpty()).findFirst().orElse("");
    }
}
