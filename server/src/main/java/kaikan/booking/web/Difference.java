package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.Booking;
import kaikan.booking.Publication;
import kaikan.platform.text.Words;

/// What a change makes different, as it was and as it would be.
@Singleton
class Difference {
    private final BookingViews views;

    Difference(BookingViews views) {
        this.views = views;
    }

    /// What changes, in the order of the form; empty for a new booking.
    List<Altered> of(Offer offer, BookFlow.Visit visit) {
        Booking old = offer.before();
        Booking now = offer.after();
        if (old == null || now == null) {
            return List.of();
        }
        Words words = visit.page().words();
        BookingView before = views.of(old, BookingViews.Reader.own(words));
        BookingView after = views.of(now, BookingViews.Reader.own(words));
        Altered uses = new Altered(
                "booking.change.times", times(views.only(old, now, words), words), times(views.only(now, old, words), words));
        return Stream.concat(Stream.of(uses), facts(words).map(fact -> new Altered(fact.what, fact.of.apply(before), fact.of.apply(after))))
                .filter(line -> !line.before().equals(line.after()))
                .toList();
    }

    private record Fact(String what, Function<BookingView, String> of) {}

    private static Stream<Fact> facts(Words words) {
        return Stream.of(
                new Fact("booking.form.event", BookingView::title),
                new Fact("booking.form.publish", view -> words.get(publication(view))),
                new Fact("booking.form.purpose", view -> view.stated().purpose()),
                new Fact("booking.form.class", view -> view.stated().group()),
                new Fact("booking.form.people", view -> words.get("booking.fact.people", view.booking().particulars().people())),
                new Fact("booking.form.ticket", view -> view.stated().ticket()),
                new Fact("booking.form.organiser", view -> view.booking().particulars().organiser()),
                new Fact("booking.form.remarks", Difference::remarks));
    }

    private static String times(List<BookingView.Item> items, Words words) {
        return items.isEmpty()
                ? words.get("booking.change.none")
                : items.stream()
                        .map(item -> String.join("　", item.space(), item.when(), item.around()).strip())
                        .collect(Collectors.joining("\n"));
    }

    private static String publication(BookingView view) {
        return view.booking().particulars().publication() == Publication.PUBLIC ? "booking.fact.public" : "booking.fact.private";
    }

    private static String remarks(BookingView view) {
        String remarks = view.booking().particulars().remarks();
        return remarks.isEmpty() ? "—" : remarks;
    }
}
