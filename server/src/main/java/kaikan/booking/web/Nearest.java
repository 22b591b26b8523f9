package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.BookingRefusal;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.Telling;
import kaikan.booking.Wish;
import kaikan.booking.availability.Alternatives;
import kaikan.booking.availability.Availability;
import kaikan.booking.availability.NearestFree;
import kaikan.calendar.Holidays;
import kaikan.calendar.OpeningDay;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogues;
import kaikan.facility.Space;
import kaikan.ledger.Conflict;
import kaikan.ledger.Want;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Words;

/// Offers what is free nearest to what has gone.
@Singleton
class Nearest {
    private static final int MOST = 3;
    private static final int BESIDE_OTHERS = 2;

    private final Availability availability;
    private final Catalogues catalogues;

    Nearest(Availability availability, Catalogues catalogues) {
        this.availability = availability;
        this.catalogues = catalogues;
    }

    /// What could be taken instead of each chosen item that is gone, beside what else is chosen; nothing if nothing is.
    ///
    /// @param alone what each costs as the form is filled in
    List<FormView.Instead> of(BookFlow.Visit visit, Draft draft, List<BookingRefusal> refusals, Alone alone) {
        return gone(draft, refusals).stream().limit(MOST).flatMap(item -> instead(visit, draft, item, alone)).toList();
    }

    /// Each chosen item that is gone or closed; nothing if nothing is.
    List<ItemText> gone(Draft draft, List<BookingRefusal> refusals) {
        return refusals.stream()
                .flatMap(refusal -> refusal instanceof BookingRefusal.Gone gone ? Stream.of(gone) : Stream.empty())
                .flatMap(gone -> gone(draft, gone))
                .distinct()
                .toList();
    }

    /// The form without the uses that are gone, so that nobody is told a price for them; setup that meets somebody leaves its use in.
    Draft left(Draft draft, List<BookingRefusal> refusals) {
        List<Want> gone = refusals.stream()
                .flatMap(refusal -> refusal instanceof BookingRefusal.Gone one && one.around().isEmpty() ? Stream.of(one) : Stream.empty())
                .flatMap(one -> one.conflicts().stream())
                .map(Conflict::want)
                .toList();
        List<Wish> left = draft.wishes().stream().filter(wish -> gone.stream().noneMatch(want -> asks(wish, want))).toList();
        return draft.only(left);
    }

    /// What is chosen where the house is closed: on its closed days, and in what a closure shuts.
    List<ItemText> closed(Draft draft, List<BookingRefusal> refusals) {
        boolean days = refusals.stream().anyMatch(one -> one.reason() == Code.CLOSED_DAY);
        Stream<ItemText> shut = draft.items().stream()
                .filter(item -> days && draft.site().hours().on(item.date(), Holidays.japan()) instanceof OpeningDay.Shut);
        Stream<ItemText> closures = refusals.stream()
                .flatMap(one -> one instanceof BookingRefusal.Gone gone && gone.reason() == Code.CLOSED ? gone(draft, gone) : Stream.empty());
        return Stream.concat(shut, closures).distinct().toList();
    }

    private boolean asks(Wish wish, Want want) {
        return catalogues.current().space(wish.spaceId()).units().containsKey(want.unitId()) && wish.claimed().contains(want.slot());
    }

    private Stream<ItemText> gone(Draft draft, BookingRefusal.Gone gone) {
        Set<Long> units = gone.conflicts().stream().map(conflict -> conflict.want().unitId()).collect(Collectors.toSet());
        return draft.items().stream()
                .filter(item -> space(draft, item).units().keySet().stream().anyMatch(units::contains))
                .filter(item -> gone.conflicts().stream().anyMatch(conflict -> meets(draft, item, conflict.want())));
    }

    private static boolean meets(Draft draft, ItemText item, Want want) {
        TimeSlot slot = item.slot(draft.site().zone());
        return slot.overlaps(want.slot());
    }

    private Space space(BookFlow.Visit visit, ItemText item) {
        return catalogues.current().space(visit.site(), item.space()).orElseThrow();
    }

    private Space space(Draft draft, ItemText item) {
        return catalogues.current().space(draft.site(), item.space()).orElseThrow();
    }

    private Stream<FormView.Instead> instead(BookFlow.Visit visit, Draft draft, ItemText item, Alone alone) {
        Space space = space(visit, item);
        NearestFree.Gone gone = new NearestFree.Gone(
                visit.site(), space, item.date(), item.time(), wanted(draft, space), draft.particulars().people());
        Alternatives nearest = availability.nearest(gone, visit.viewer());
        List<Alternatives.Suggestion> others = nearest.sameTime().stream().filter(one -> beside(draft, item, one)).toList();
        return Stream.concat(
                        nearest.sameSpace().stream().filter(one -> beside(draft, item, one)).limit(others.isEmpty() ? MOST : BESIDE_OTHERS),
                        others.stream())
                .map(one -> offer(visit, item, one, price(visit, wish(draft, space, one), alone)));
    }

    /// The use that the suggestion amounts to, prepared as long as that which has gone.
    private static Wish wish(Draft draft, Space gone, Alternatives.Suggestion one) {
        TimeSlot slot = one.time().on(one.date(), draft.site().zone());
        return draft.wishes().stream()
                .filter(wish -> wish.spaceId() == gone.id())
                .findFirst()
                .map(wish -> new Wish(one.space().id(), wish.amount(), slot, wish.setup(), wish.removal()))
                .orElseGet(() -> Wish.of(one.space().id(), slot));
    }

    /// What it would cost, in words; empty where that is not known.
    private static String price(BookFlow.Visit visit, Wish wish, Alone alone) {
        return alone.price(wish).map(lines -> "　" + Figures.yen(lines.total().amount(), visit.page().language())).orElse("");
    }

    /// How many of a space are wanted at once.
    private static int wanted(Draft draft, Space space) {
        return draft.wishes().stream().filter(wish -> wish.spaceId() == space.id()).mapToInt(Wish::amount).max().orElse(1);
    }

    /// Whether it does not take what is chosen already.
    private static boolean beside(Draft draft, ItemText gone, Alternatives.Suggestion one) {
        return draft.items().stream()
                .filter(item -> !item.equals(gone) && item.space().equals(one.space().key()) && item.date().equals(one.date()))
                .noneMatch(item -> item.time().overlaps(one.time()));
    }

    private FormView.Instead offer(BookFlow.Visit visit, ItemText item, Alternatives.Suggestion one, String price) {
        Words words = visit.page().words();
        String space = Telling.space(catalogues.current(), one.space()).in(words);
        String slot = Telling.slot(one.time().on(one.date(), visit.site().zone()), visit.site().zone()).in(words);
        ItemText offered = new ItemText(one.space().key(), one.date(), one.time());
        String kind = one.space().key().equals(item.space()) ? "same-space" : "same-time";
        String gone = Telling.space(catalogues.current(), space(visit, item)).in(words);
        return new FormView.Instead(item.text() + "|" + offered.text(), space + "　" + slot + price, words.get("booking.instead." + kind, gone));
    }
}
