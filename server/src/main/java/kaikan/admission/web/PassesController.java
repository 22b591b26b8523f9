package kaikan.admission.web;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.admission.IssuedPass;
import kaikan.admission.PassMail;
import kaikan.admission.PassViews;
import kaikan.admission.Passes;
import kaikan.admission.RenewPass;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.booking.web.MissingBooking;
import kaikan.member.Viewer;
import kaikan.member.web.ForSignedIn;
import kaikan.member.web.Guest;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.protocol.HolderKind;

/// The passes of a booking: for whoever it belongs to, and for staff.
@Controller("/bookings/{ref}/passes")
@ForSignedIn
@ExecuteOn(TaskExecutors.BLOCKING)
final class PassesController {
    private final Bookings bookings;
    private final Passes passes;
    private final RenewPass renewing;
    private final PassViews views;
    private final ListedPasses listed;
    private final PassMail mail;
    private final PassMailLimit limit;
    private final MissingBooking missing;

    PassesController(
            Bookings bookings,
            Passes passes,
            RenewPass renewing,
            PassViews views,
            ListedPasses listed,
            PassMail mail,
            PassMailLimit limit,
            MissingBooking missing) {
        this.missing = missing;
        this.bookings = bookings;
        this.passes = passes;
        this.renewing = renewing;
        this.views = views;
        this.listed = listed;
        this.mail = mail;
        this.limit = limit;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Page page, Viewer viewer, String ref) {
        return mine(viewer, ref)
                .<HttpResponse<?>>map(booking -> {
                    Map<String, Object> all = shown(page, booking, GuestForm.empty(), FormErrors.none());
                    all.put("news", request.getParameters().get("new", String.class, ""));
                    return Html.ok(page, "admission/passes", all);
                })
                .orElseGet(() -> missing.answer(page, viewer, ref));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, Page page, String ref, @Body Map<String, String> form) {
        GuestForm guest = GuestForm.of(form);
        Viewer viewer = Guest.of(request);
        return mine(viewer, ref)
                .<HttpResponse<?>>map(booking -> add(page, viewer, booking, guest))
                .orElseGet(() -> missing.answer(page, viewer, ref));
    }

    private HttpResponse<?> add(Page page, Viewer viewer, Booking booking, GuestForm guest) {
        FormErrors errors = guest.errors(page.words(), listed.bound(booking));
        if (!errors.isEmpty()) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, page, shown(page, booking, guest, errors));
        }
        if (!limit.allows(viewer.personId(), guest.email())) {
            FormErrors often = FormErrors.none().with("email", page.t("admission.passes.email.often"));
            return again(HttpStatus.TOO_MANY_REQUESTS, page, shown(page, booking, guest, often));
        }
        Passes.Wanted wanted = new Passes.Wanted(guest.name(), guest.count(), guest.key(), guest.email());
        Optional<Passes.Added> added = passes.add(booking.id(), wanted, viewer.personId());
        if (added.isEmpty()) {
            FormErrors full = FormErrors.none().with("name", page.t("admission.passes.full", Passes.MOST));
            return again(HttpStatus.CONFLICT, page, shown(page, booking, guest, full));
        }
        if (!guest.email().isEmpty() && !added.get().again()) {
            views.of(added.get().pass().token()).ifPresent(view -> mail.send(
                    guest.email(), view, new PassMail.Sender(viewer.personId(), booking.particulars()), page.words()));
        }
        return Html.seeOther("/bookings/" + booking.ref() + "/passes?new=" + (guest.email().isEmpty() ? "added" : "sent"));
    }

    private static HttpResponse<?> again(HttpStatus status, Page page, Map<String, ?> shown) {
        return Html.status(status, page, "admission/passes", shown);
    }

    @Post("/{passId}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(Page page, Viewer viewer, String ref, String passId) {
        return mine(viewer, ref).<HttpResponse<?>>map(booking -> {
            Optional<IssuedPass> theirs = passes.of(booking.id()).stream().filter(pass -> pass.passId().equals(passId)).findFirst();
            return Html.seeOther("/bookings/" + ref + "/passes" + theirs.map(pass -> "?new=" + takeBack(pass, viewer)).orElse(""));
        }).orElseGet(() -> missing.answer(page, viewer, ref));
    }

    /// A booking has an organiser's pass as long as it is confirmed: another one is made in its place.
    private String takeBack(IssuedPass pass, Viewer viewer) {
        if (pass.kind() == HolderKind.ORGANISER) {
            renewing.renew(pass.passId(), viewer.personId());
            return "renewed";
        }
        passes.revoke(pass.passId(), viewer.personId());
        return "revoked";
    }

    private Optional<Booking> mine(Viewer viewer, String ref) {
        return bookings.byRef(ref).filter(booking -> BookingAccess.of(viewer, booking) != BookingAccess.NONE);
    }

    private Map<String, Object> shown(Page page, Booking booking, GuestForm form, FormErrors errors) {
        boolean open = booking.state() == BookingState.CONFIRMED;
        boolean around = booking.items().stream().anyMatch(item -> !item.claimed().equals(item.use()));
        List<IssuedPass> issued = passes.of(booking.id());
        Map<String, Object> all = new HashMap<>(Map.of("booking", booking, "open", open, "form", form, "errors", errors));
        all.put("guests", views.opening(booking, HolderKind.GUEST, page.words()));
        all.put("organiser", around ? views.opening(booking, HolderKind.ORGANISER, page.words()) : List.of());
        all.putAll(Map.of(
                "passes", issued, "sent", listed.sent(issued), "zone", listed.zone(booking), "uses", listed.uses(page, booking),
                "about", listed.about(page, booking), "bound", GuestForm.why(page.words(), listed.bound(booking))));
        return all;
    }
}
