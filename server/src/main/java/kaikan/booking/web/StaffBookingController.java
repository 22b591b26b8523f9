package kaikan.booking.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kaikan.booking.Announcements;
import kaikan.booking.Answer;
import kaikan.booking.Booking;
import kaikan.booking.BookingRefusal;
import kaikan.booking.GivingUp;
import kaikan.booking.Keepers;
import kaikan.member.Person;
import kaikan.member.Viewer;
import kaikan.member.web.ForStaff;
import kaikan.member.web.KeepsTyped;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.web.ErrorPages;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/// One booking as staff see it, and what they decide about it.
@Controller("/staff/bookings/{ref}")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class StaffBookingController {
    /// Deeds that have a page of their own, which says what they mean.
    private static final Set<String> ASKED_FIRST = Set.of("relinquish", "withdraw");

    private final OnePages pages;
    private final StaffPages staff;
    private final StaffDeeds deeds;
    private final Rest rest;

    StaffBookingController(OnePages pages, StaffPages staff, StaffDeeds deeds, Rest rest) {
        this.pages = pages;
        this.staff = staff;
        this.deeds = deeds;
        this.rest = rest;
    }

    /// The form that changes a booking, what letters announce, and what is said where there is none.
    @Singleton
    record Rest(OwnDeeds.Changes changes, LeftForms left, Announcements announcements, ErrorPages errors, Keepers keepers, Texts texts) {
        /// For whom a letter is written: in the language that is asked for, or else in that of whoever it goes to.
        Page reader(HttpRequest<?> request, Page page, Booking booking) {
            Language language = Language.ofTag(request.getParameters().get("in", String.class, ""))
                    .or(() -> keepers.answering(booking).map(Person::language))
                    .orElse(Language.JA);
            return page.saying(texts.in(language));
        }
    }

    @Get
    HttpResponse<?> one(HttpRequest<?> request, Page page, Viewer viewer) {
        String news = request.getParameters().get("new", String.class, "");
        return with(request, viewer, booking -> show(page, viewer, booking, new Said("", null, Typed.of(Map.of("new", news)))));
    }

    @Post("/{act}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        Typed typed = Typed.of(body);
        String act = request.getPath().substring(request.getPath().lastIndexOf('/') + 1);
        return with(request, viewer, booking -> switch (deeds.act(act, viewer, booking, typed)) {
            case Answer.Done<Booking>(Booking after) -> Html.seeOther("/staff/bookings/" + after.ref() + "?new=" + StaffDeeds.deed(act));
            case Answer.Refused<Booking> refused ->
                show(page, viewer, pages.atTheDesk(viewer, booking.ref()).orElse(booking), new Said(act, refused.first(), typed));
        });
    }

    /// The decision as a letter, for whoever gets no mail, in their language or the one that is asked for; of what was changed since it was
    /// approved, also its approval.
    @Get("/letter")
    HttpResponse<?> letter(HttpRequest<?> request, Page page, Viewer viewer) {
        boolean approval = request.getParameters().get("of", String.class, "").equals("approval");
        return with(request, viewer, booking -> {
            Page letter = rest.reader(request, page, booking);
            StaffPage shown = staff.of(letter, viewer, booking);
            return Html.ok(letter, "booking/letter", Map.of(
                    "staff", shown,
                    "viewer", viewer,
                    "clerk", page,
                    "of", approval ? "&of=approval" : "",
                    "news", approval && shown.one().changedSince() ? rest.announcements.standing() : rest.announcements.last(booking),
                    "due", rest.changes.consequences().ofCancelled(booking),
                    "enclosed", shown.desk().byHand() ? pages.onPaper(letter, booking) : List.of()));
        });
    }

    /// What it means when the applicant gives the booking up, before the desk does it for them.
    @Get("/relinquish")
    HttpResponse<?> askToRelinquish(HttpRequest<?> request, Page page, Viewer viewer) {
        return with(request, viewer, booking -> show(page, viewer, booking, new Said("relinquish", null, Typed.of(Map.of()))));
    }

    /// What it means when the house takes the booking back, before it does.
    @Get("/withdraw")
    HttpResponse<?> askToWithdraw(HttpRequest<?> request, Page page, Viewer viewer) {
        return with(request, viewer, booking -> show(page, viewer, booking, new Said("withdraw", null, Typed.of(Map.of()))));
    }

    @Get("/change")
    HttpResponse<?> change(HttpRequest<?> request, Page page, Viewer viewer) {
        return with(request, viewer, booking -> rest.changes.open(visit(page, viewer, booking), booking, Asked.of(request)));
    }

    @Post("/change")
    @KeepsTyped
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submitChange(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        Typed typed = LeftForms.read(request, body);
        return viewer.signedIn()
                ? with(request, viewer, booking -> rest.changes.flow().submit(visit(page, viewer, booking), typed))
                : rest.left.leave(request, typed);
    }

    private BookFlow.Visit visit(Page page, Viewer viewer, Booking booking) {
        Mode mode = new Mode.Change(booking, true);
        return new BookFlow.Visit(placed(page, booking), viewer, mode, rest.changes.catalogues().current().site(booking.siteId()));
    }

    private record Said(String act, @Nullable BookingRefusal refusal, Typed typed) {}

    /// What waits for a decision belongs to the queue, also in the navigation; everything else to the list of bookings.
    private static Page placed(Page page, Booking booking) {
        return booking.state().undecided() ? page.belongingTo("/staff/queue") : page;
    }

    private HttpResponse<?> show(Page asked, Viewer viewer, Booking booking, Said said) {
        Page page = placed(asked, booking);
        Map<String, Object> params = new HashMap<>();
        StaffPage shown = staff.of(page, viewer, booking);
        params.put("staff", shown);
        params.put("refusal", said.refusal);
        params.put("errors", said.refusal == null ? FormErrors.none() : StaffDeeds.errors(said.act, said.refusal, page));
        params.put("typed", said.typed);
        HttpStatus status = said.refusal == null ? HttpStatus.OK : Refusals.status(said.refusal);
        boolean askedFirst = ASKED_FIRST.contains(said.act);
        if (askedFirst) {
            params.put("means", new GivingUp(shown.one().takenFrom(), rest.changes.consequences().of(booking, page.now())));
            params.put("beforehand", pages.beforehand(page, booking));
        }
        return Html.status(status, page, askedFirst ? "booking/" + said.act : "booking/decide", params);
    }

    private interface Act {
        HttpResponse<?> on(Booking booking);
    }

    private HttpResponse<?> with(HttpRequest<?> request, Viewer viewer, Act act) {
        Booking booking = pages.atTheDesk(viewer, request.getPath().split("/")[3]).orElse(null);
        return booking == null ? rest.errors.answer(request, HttpStatus.NOT_FOUND, "platform.error.missing") : act.on(booking);
    }
}
