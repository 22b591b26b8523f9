package kaikan.booking.web;

import gg.jte.Content;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kaikan.booking.Altered;
import kaikan.booking.Answer;
import kaikan.booking.Booking;
import kaikan.booking.BookingRefusal;
import kaikan.booking.Difference;
import kaikan.booking.SoughtChange;
import kaikan.booking.Telling;
import kaikan.platform.errors.Refusal;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.NavLink;
import kaikan.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/// Draws the steps of the booking form. Nothing is changed here, so each of these pages may be opened as often as somebody likes.
@Singleton
class FormPages {
    /// The button that leaves out what lies where the house is closed.
    static final String LEAVE_CLOSED = "leave-closed";

    private final FormReader drafts;
    private final FormViews views;
    private final AddTimes times;
    private final BookDeeds deeds;
    private final Nearest nearest;
    private final OwnAlready own;
    private final BesideRows rows;
    private final Adder adder;
    private final Difference difference;
    private final Panels panels;

    FormPages(
            FormReader drafts, FormViews views, AddTimes times, BookDeeds deeds, Nearest nearest, OwnAlready own,
            BesideRows rows, Adder adder, Difference difference, Panels panels) {
        this.drafts = drafts;
        this.views = views;
        this.times = times;
        this.deeds = deeds;
        this.nearest = nearest;
        this.own = own;
        this.rows = rows;
        this.adder = adder;
        this.difference = difference;
        this.panels = panels;
    }

    /// Step 2, with the price of what has been chosen so far.
    HttpResponse<?> fill(BookFlow.Visit visit, Typed typed) {
        Draft draft = drafts.read(visit, typed);
        List<BookingRefusal> faults = drafts.faults(typed, draft);
        return switch (deeds.estimate(visit, draft, typed)) {
            case Answer.Done<QuoteLines>(QuoteLines receipt) when faults.isEmpty() ->
                show(visit, typed, new Shown(draft, receipt, FormErrors.none(), turns(visit, draft)), HttpStatus.OK);
            case Answer.Refused<QuoteLines> _ when draft.items().isEmpty() && faults.isEmpty() && typed.value("several").isEmpty() ->
                show(visit, typed, new Shown(draft, null, FormErrors.none(), turns(visit, draft)), HttpStatus.OK);
            case Answer.Refused<QuoteLines> refused -> refused(visit, typed, draft, joined(faults, refused.refusals()));
            case Answer.Done<QuoteLines> _ -> refused(visit, typed, draft, faults);
        };
    }

    /// The same form with its spaces and times as they are told once nothing in it is changed any more; what cannot be read stays where it is.
    Typed inOrder(BookFlow.Visit visit, Typed typed) {
        Draft draft = drafts.read(visit, typed);
        return draft.items().size() == typed.items().size()
                ? typed.withItems(views.inOrder(draft).items().stream().map(ItemText::text).toList())
                : typed;
    }

    /// Step 3, or step 2 with everything that stands against it.
    HttpResponse<?> review(BookFlow.Visit visit, Typed typed, Asked asked) {
        Draft draft = drafts.read(visit, typed);
        List<BookingRefusal> faults = drafts.faults(typed, draft);
        return switch (deeds.quote(visit, draft, typed)) {
            case Answer.Refused<Offer> refused -> refused(visit, typed, draft, joined(faults, refused.refusals()));
            case Answer.Done<Offer> _ when !faults.isEmpty() -> refused(visit, typed, draft, faults);
            case Answer.Done<Offer>(Offer offer) -> {
                List<Altered> turned = difference(offer, visit);
                ConfirmView view = new ConfirmView(
                        visit.mode(),
                        visit.site(),
                        signed(visit, typed, draft),
                        views.taken(draft, visit.page().words()),
                        views.equipment(draft, visit.page().words()),
                        views.around(draft, visit.page().words()),
                        views.stated(draft, visit),
                        FormViews.applicant(visit, typed),
                        views.caller(visit, typed),
                        views.organisations(visit, typed),
                        offer,
                        views.mark(visit, typed),
                        turned,
                        sought(offer),
                        givenUp(offer, visit),
                        beforehand(offer, turned, visit),
                        deeds.closed(visit, offer),
                        deeds.terms(visit, offer),
                        OfferSince.of(AsRead.in(typed).offer(), offer, visit.page().words()));
                yield Html.ok(visit.page(), "booking/confirm", Map.of("view", view, "step", asked.step(), "mailed", visit.mailed()));
            }
        };
    }

    /// What a change makes different; nothing for a new booking.
    private List<Altered> difference(Offer offer, BookFlow.Visit visit) {
        Booking before = offer.before();
        Booking after = offer.after();
        return before == null || after == null ? List.of() : difference.of(before, after, visit.page().words());
    }

    /// Whoever was asked to come hears of other rooms and times, unless they are only applied for; of nothing else.
    private List<Content> beforehand(Offer offer, List<Altered> turned, BookFlow.Visit visit) {
        Booking before = offer.before();
        Booking after = offer.after();
        if (before == null || after == null) {
            return List.of();
        }
        boolean heard = !before.state().isSoughtFor(offer.state()) && turned.stream().anyMatch(one -> one.what().equals(Difference.TIMES));
        return heard ? panels.beforehand(visit.page(), before, after) : List.of();
    }

    private List<String> givenUp(Offer offer, BookFlow.Visit visit) {
        Booking stands = offer.before();
        Booking after = offer.after();
        return stands != null && after != null && visit.mode() instanceof Mode.Change(Booking now, _) && now.changes() != null
                ? difference.givenUp(now, difference.sought(stands, after), visit.page().words())
                : List.of();
    }

    private @Nullable SoughtChange sought(Offer offer) {
        Booking before = offer.before();
        Booking after = offer.after();
        return before != null && after != null && before.state().isSoughtFor(offer.state()) ? difference.sought(before, after) : null;
    }

    /// Step 2 again, because what was to be added could not be. Whoever meant to go on is told what else is wrong.
    HttpResponse<?> notAdded(BookFlow.Visit visit, Typed typed, Asked asked) {
        Draft draft = drafts.read(visit, typed);
        BesideRows.Rows all = rows(visit, typed, draft);
        FormErrors why = adder.of(visit, typed).errors(visit.refusing());
        if (asked.step().equals(BookFlow.ADD_AND_GO_ON)) {
            List<BookingRefusal> refusals = deeds.quote(visit, draft, typed) instanceof Answer.Refused<Offer>(var against) ? against : List.of();
            List<BookingRefusal> others = refusals.stream().filter(one -> one.reason() != BookingRefusal.Code.NOTHING_CHOSEN).toList();
            why = why.with(rows.errors(visit.refusing(), joined(drafts.faults(typed, draft), others), all));
        }
        Shown shown = new Shown(draft, priced(visit, draft, typed, all.alone()), why, all.turns(), List.of(), List.of(), "", List.of(),
                FormView.Head.CORRECT, List.of());
        return show(visit, typed, shown, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /// The same form without what is chosen where the house is closed; all else as it was typed.
    Typed withoutClosed(BookFlow.Visit visit, Typed typed) {
        Draft draft = drafts.read(visit, typed);
        List<String> closed = deeds.estimate(visit, draft, typed) instanceof Answer.Refused<QuoteLines>(var refusals)
                ? nearest.closed(draft, refusals).stream().map(ItemText::text).toList()
                : List.of();
        return typed.withItems(typed.items().stream().filter(item -> !closed.contains(item)).toList());
    }

    /// The days that can be left out at once because the house is closed then, in words; empty where nothing would stay.
    private String closed(BookFlow.Visit visit, Draft draft, List<BookingRefusal> refusals) {
        List<ItemText> closed = nearest.closed(draft, refusals);
        return closed.size() == draft.items().size()
                ? ""
                : Telling.list(closed.stream().map(ItemText::date).distinct().sorted().map(Telling::date).toList()).in(visit.page().words());
    }

    /// Whoever opens a form is named in it, so that nobody else finds what they type when their session ends meanwhile.
    private static Typed signed(BookFlow.Visit visit, Typed typed, Draft draft) {
        return typed.with("key", draft.requestKey()).with(Typed.WHOSE, visit.viewer().ref());
    }

    private HttpResponse<?> refused(BookFlow.Visit visit, Typed typed, Draft draft, List<BookingRefusal> refusals) {
        BesideRows.Rows all = rows(visit, typed, draft);
        List<BookingRefusal> said = own.told(visit.viewer(), refusals).stream().map(one -> views.named(visit, typed, one)).toList();
        Shown shown = new Shown(
                draft,
                priced(visit, nearest.left(draft, refusals), typed, all.alone()),
                rows.errors(visit.refusing(), said, all),
                all.turns(),
                nearest.gone(draft, refusals).stream().map(ItemText::text).toList(),
                nearest.of(visit, draft, refusals, all.alone()),
                closed(visit, draft, refusals),
                own(visit, said),
                head(refusals),
                meanwhile(refusals) ? views.since(visit, typed) : List.of());
        return show(visit, goingOn(visit, typed, refusals), shown, Refusals.status(refusals.getFirst()));
    }

    /// Where to find what is the viewer's own already.
    private static List<NavLink> own(BookFlow.Visit visit, List<BookingRefusal> refusals) {
        return refusals.stream()
                .flatMap(refusal -> refusal instanceof BookingRefusal.Yours yours ? Stream.of(yours.booking()) : Stream.empty())
                .map(booking -> new NavLink(booking.particulars().title(), visit.mode().of(booking.ref()), false))
                .distinct()
                .toList();
    }

    private static boolean meanwhile(List<BookingRefusal> refusals) {
        return refusals.stream().anyMatch(one -> one.reason() == BookingRefusal.Code.MEANWHILE);
    }

    /// The form with which they go on from there. Whoever was told what is so now is measured against that by the next step.
    private Typed goingOn(BookFlow.Visit visit, Typed typed, List<BookingRefusal> refusals) {
        return meanwhile(refusals) ? views.asItIsNow(visit, typed) : typed;
    }

    private BesideRows.Rows rows(BookFlow.Visit visit, Typed typed, Draft draft) {
        return new BesideRows.Rows(draft, turns(visit, draft), deeds.alone(visit, draft, typed), views.amounts(visit, draft));
    }

    private List<Turn> turns(BookFlow.Visit visit, Draft draft) {
        return times.turns(visit, draft.items());
    }

    private static List<BookingRefusal> joined(List<BookingRefusal> faults, List<BookingRefusal> refusals) {
        Stream<BookingRefusal> others = refusals.stream().filter(one -> faults.stream().noneMatch(fault -> insteadOf(one, fault)));
        return Stream.concat(others, faults.stream()).toList();
    }

    /// What a field says that cannot be read stands instead of what the rules say of the nothing that was read, so nobody is too many for no
    /// seats; spaces are many in one field, and each of the others keeps what is said of it.
    private static boolean insteadOf(BookingRefusal refusal, BookingRefusal fault) {
        if (fault.reason() == BookingRefusal.Code.NOT_ONE && refusal.reason() == BookingRefusal.Code.TOO_MANY_PEOPLE) {
            return true;
        }
        return fault.field().equals(refusal.field()) && (!ofRows(fault) || refusal.reason() == BookingRefusal.Code.NOTHING_CHOSEN);
    }

    /// Whether it is said of the chosen spaces and times, not of a field that somebody filled in.
    private static boolean ofRows(BookingRefusal refusal) {
        return refusal.field().equals(BookingRefusal.ITEMS);
    }

    private static boolean anothersName(List<BookingRefusal> refusals) {
        return refusals.stream().anyMatch(one -> one.reason() == BookingRefusal.Code.NOT_YOUR_NAME);
    }

    private static boolean unknown(BookingRefusal fault) {
        return fault.reason() == BookingRefusal.Code.NO_SUCH_ITEM;
    }

    /// A race that was lost, a closed day and a missing permission are nobody's mistake; in whose name it is, whoever fills it in can choose anew.
    private static FormView.Head head(List<BookingRefusal> refusals) {
        if (meanwhile(refusals)) {
            return FormView.Head.CHANGED;
        }
        boolean mistake = refusals.stream().anyMatch(one -> one.kind() == Refusal.Kind.INVALID
                && (!ofRows(one) || one.reason() == BookingRefusal.Code.NOTHING_CHOSEN || unknown(one)));
        return mistake || anothersName(refusals) ? FormView.Head.CORRECT : FormView.Head.NOT_SO;
    }

    private @Nullable QuoteLines priced(BookFlow.Visit visit, Draft draft, Typed typed, Alone alone) {
        return deeds.price(visit, draft, typed, alone) instanceof Answer.Done<QuoteLines>(QuoteLines lines) ? lines : null;
    }

    /// The row for a further space begins with the last day that is chosen; who has emptied it by mistake is told so, and finds it empty.
    private static Typed onTheLastDay(Typed typed, Draft draft, FormErrors errors) {
        if (draft.items().isEmpty() || !typed.value("add-date").isEmpty() || errors.of("add-date") != null) {
            return typed;
        }
        String last = draft.items().stream().map(ItemText::date).max(Comparator.naturalOrder()).orElseThrow().toString();
        return typed.with("add-date", last).with(Typed.ADDED_DAY, last);
    }

    private record Shown(
            Draft draft,
            @Nullable QuoteLines receipt,
            FormErrors errors,
            List<Turn> turns,
            List<String> gone,
            List<FormView.Instead> instead,
            String closed,
            List<NavLink> own,
            FormView.Head head,
            List<HistoryLine> since) {
        Shown(Draft draft, @Nullable QuoteLines receipt, FormErrors errors, List<Turn> turns) {
            this(draft, receipt, errors, turns, List.of(), List.of(), "", List.of(), FormView.Head.NONE, List.of());
        }
    }

    private HttpResponse<?> show(BookFlow.Visit visit, Typed typed, Shown shown, HttpStatus status) {
        Draft draft = shown.draft;
        Typed begun = onTheLastDay(typed, draft, shown.errors);
        FormView view = new FormView(
                visit.mode(),
                visit.site(),
                signed(visit, begun, draft),
                views.picked(draft, visit.page().words()),
                shown.turns,
                views.choices(visit, draft, typed),
                views.adding(visit, begun),
                shown.receipt,
                shown.errors,
                shown.gone,
                shown.instead,
                shown.closed,
                shown.own,
                shown.head,
                shown.since,
                views.hints(visit, draft));
        return Html.status(status, visit.page(), "booking/form", Map.of("view", view));
    }
}
