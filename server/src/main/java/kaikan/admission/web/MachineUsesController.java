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
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.Bookings;
import kaikan.booking.web.MissingBooking;
import kaikan.equipment.Uses;
import kaikan.equipment.web.ToldEnd;
import kaikan.facility.Catalogues;
import kaikan.member.Viewer;
import kaikan.member.web.ForSignedIn;
import kaikan.member.web.Guest;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// The machines that were used with a booking's passes, for whoever it belongs to: they tell when a use ended that nobody stopped.
@Controller("/bookings/{ref}/machines")
@ForSignedIn
@ExecuteOn(TaskExecutors.BLOCKING)
final class MachineUsesController {
    private final Bookings bookings;
    private final MachineUses lines;
    private final Uses uses;
    private final Catalogues catalogues;
    private final MissingBooking missing;

    MachineUsesController(Bookings bookings, MachineUses lines, Uses uses, Catalogues catalogues, MissingBooking missing) {
        this.bookings = bookings;
        this.lines = lines;
        this.uses = uses;
        this.catalogues = catalogues;
        this.missing = missing;
    }

    @Get
    HttpResponse<?> list(Page page, Viewer viewer, String ref) {
        return mine(viewer, ref)
                .<HttpResponse<?>>map(booking -> drawn(HttpStatus.OK, page, booking, FormErrors.none()))
                .orElseGet(() -> missing.answer(page, viewer, ref));
    }

    /// Ends one that was forgotten, at the time of the field `at`; nothing happens to one that has ended meanwhile.
    @Post("/{use}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, Page page, String ref, @Body Map<String, String> form) {
        Viewer viewer = Guest.of(request);
        String use = request.getPath().substring(request.getPath().lastIndexOf('/') + 1);
        return mine(viewer, ref)
                .<HttpResponse<?>>map(booking -> end(page, viewer, booking, new Asked(use, form.getOrDefault("at-" + use, ""))))
                .orElseGet(() -> missing.answer(page, viewer, ref));
    }

    /// Which use ended, and when, as it was typed.
    private record Asked(String use, String at) {}

    private HttpResponse<?> end(Page page, Viewer viewer, Booking booking, Asked asked) {
        Optional<MachineUses.Line> forgotten = lines.of(booking, page.now()).stream()
                .filter(line -> line.forgotten() && line.use().useKey().equals(asked.use))
                .findFirst();
        Optional<Instant> end = forgotten.flatMap(line -> ToldEnd.of(asked.at, line.use(), zone(booking), page.now()));
        if (forgotten.isPresent() && end.isEmpty()) {
            FormErrors errors = FormErrors.none().with("at-" + asked.use, page.t("admission.machines.wrong"));
            return drawn(HttpStatus.UNPROCESSABLE_ENTITY, page, booking, errors);
        }
        end.ifPresent(then -> uses.end(asked.use, booking.siteId(), new Uses.Told(viewer.personId(), then, "")));
        return Html.seeOther("/bookings/" + booking.ref() + "/machines");
    }

    private HttpResponse<?> drawn(HttpStatus status, Page page, Booking booking, FormErrors errors) {
        return Html.status(status, page, "admission/machines", Map.of(
                "booking", booking, "lines", lines.of(booking, page.now()), "zone", zone(booking), "errors", errors));
    }

    private ZoneId zone(Booking booking) {
        return catalogues.current().site(booking.siteId()).zone();
    }

    private Optional<Booking> mine(Viewer viewer, String ref) {
        return bookings.byRef(ref).filter(booking -> BookingAccess.of(viewer, booking) == BookingAccess.OWN);
    }
}
