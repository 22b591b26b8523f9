package kaikan.booking.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kaikan.booking.Answer;
import kaikan.booking.Booking;
import kaikan.booking.BookingRefusal;
import kaikan.facility.Site;
import kaikan.member.Viewer;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/// The three steps of the booking form, the same for booking, entering and changing. Each step sends everything again, so the server keeps
/// nothing between them and nothing that was typed is lost.
@Singleton
class BookFlow {
    private final DraftReader drafts;
    private final FormViews views;
    private final BookDeeds deeds;
    private final Nearest nearest;

    BookFlow(DraftReader drafts, FormViews views, BookDeeds deeds, Nearest nearest) {
        this.drafts = drafts;
        this.views = views;
        this.deeds = deeds;
        this.nearest = nearest;
    }

    /// Who does what where.
    record Visit(Page page, Viewer viewer, Mode mode, Site site) {}

    /// Step 2 as it is seen first.
    HttpResponse<?> open(Visit visit, Typed typed) {
        Draft draft = drafts.read(visit.site, typed);
        return form(visit, typed.with("key", draft.requestKey()), deeds.estimate(visit, draft, typed), HttpStatus.OK);
    }

    /// What a button of the form asks for.
    HttpResponse<?> submit(Visit visit, Typed typed) {
        String act = typed.value("do");
        if (act.startsWith("remove-")) {
            return open(visit, removed(typed, act.substring("remove-".length())));
        }
        if (act.startsWith("instead-")) {
            return open(visit, replaced(typed, act.substring("instead-".length())));
        }
        return switch (act) {
            case "add" -> add(visit, typed);
            case "review" -> review(visit, typed);
            case "place" -> place(visit, typed);
            default -> open(visit, typed);
        };
    }

    private HttpResponse<?> add(Visit visit, Typed typed) {
        Adding adding = views.adding(visit, typed);
        List<ItemText> more = AddedItems.of(typed, adding);
        if (more.isEmpty()) {
            return show(visit, typed, new Shown(null, notAdded(visit, adding), List.of()), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        List<String> items = new ArrayList<>(typed.items());
        more.forEach(item -> items.add(item.text()));
        return open(visit, typed.withItems(items).with("add-space", ""));
    }

    private static FormErrors notAdded(Visit visit, Adding adding) {
        return switch (adding) {
            case Adding.Bands _ -> FormErrors.none().with("add-time", visit.page.t("booking.form.add.choose"));
            case Adding.Times _ -> FormErrors.none().with("add-from", visit.page.t("booking.form.add.error"));
            case Adding.Nothing(String why) -> FormErrors.none().with("add-date", why);
            case Adding.Unasked _ -> FormErrors.none().with("add-date", visit.page.t("booking.form.add.day-missing"));
        };
    }

    private HttpResponse<?> review(Visit visit, Typed typed) {
        Draft draft = drafts.read(visit.site, typed);
        return switch (deeds.quote(visit, draft, typed)) {
            case Answer.Refused<Offer> refused -> refused(visit, typed, refused.refusals());
            case Answer.Done<Offer>(Offer offer) -> {
                ConfirmView view = new ConfirmView(
                        visit.mode, visit.site, typed.with("key", draft.requestKey()), views.picked(draft, visit.page.words()), offer);
                yield Html.ok(visit.page, "booking/confirm", Map.of("view", view, "viewer", visit.viewer));
            }
        };
    }

    private HttpResponse<?> place(Visit visit, Typed typed) {
        Draft draft = drafts.read(visit.site, typed);
        return switch (deeds.place(visit, draft, typed)) {
            case Answer.Refused<Booking> refused -> refused(visit, typed, refused.refusals());
            case Answer.Done<Booking>(Booking booking) -> Html.seeOther(visit.mode.done(booking));
        };
    }

    private HttpResponse<?> refused(Visit visit, Typed typed, List<BookingRefusal> refusals) {
        Draft draft = drafts.read(visit.site, typed);
        QuoteLines receipt = deeds.estimate(visit, draft, typed) instanceof Answer.Done<QuoteLines>(QuoteLines lines) ? lines : null;
        FormErrors errors = FormViews.errors(refusals, visit.page.words());
        Shown shown = new Shown(receipt, errors, nearest.of(visit, draft, refusals));
        return show(visit, typed, shown, Refusals.status(refusals.getFirst()));
    }

    private HttpResponse<?> form(Visit visit, Typed typed, Answer<QuoteLines> estimate, HttpStatus status) {
        return switch (estimate) {
            case Answer.Done<QuoteLines>(QuoteLines receipt) ->
                show(visit, typed, new Shown(receipt, FormErrors.none(), List.of()), status);
            case Answer.Refused<QuoteLines> refused when typed.items().isEmpty() ->
                show(visit, typed, new Shown(null, FormErrors.none(), List.of()), status);
            case Answer.Refused<QuoteLines> refused -> refused(visit, typed, refused.refusals());
        };
    }

    private record Shown(@Nullable QuoteLines receipt, FormErrors errors, List<FormView.Instead> instead) {}

    private HttpResponse<?> show(Visit visit, Typed typed, Shown shown, HttpStatus status) {
        Draft draft = drafts.read(visit.site, typed);
        FormView view = new FormView(
                visit.mode,
                visit.site,
                typed.with("key", draft.requestKey()),
                views.picked(draft, visit.page.words()),
                views.choices(visit, draft),
                views.adding(visit, typed),
                shown.receipt,
                shown.errors,
                shown.instead);
        return Html.status(status, visit.page, "booking/form", Map.of("view", view));
    }

    /// One chosen item gives way to another: `old|new`.
    private static Typed replaced(Typed typed, String change) {
        int bar = change.indexOf('|');
        String old = bar < 0 ? "" : change.substring(0, bar);
        return typed.withItems(typed.items().stream().map(one -> one.equals(old) ? change.substring(bar + 1) : one).toList());
    }

    private static Typed removed(Typed typed, String item) {
        return typed.withItems(typed.items().stream().filter(one -> !one.equals(item)).toList());
    }
}
