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
import java.util.function.Function;
import kaikan.admission.IssuedPass;
import kaikan.admission.NumberedPasses;
import kaikan.admission.Passes;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.booking.web.MissingBooking;
import kaikan.member.Viewer;
import kaikan.member.web.ForSignedIn;
import kaikan.platform.id.FormKey;
import kaikan.platform.text.TypedNumber;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.HouseAddress;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// The numbered passes of a booking: made many at once, printed, listed in a file, and taken back one by one.
@Controller("/bookings/{ref}/passes/numbered")
@ForSignedIn
@ExecuteOn(TaskExecutors.BLOCKING)
final class NumberedController {
    private final Bookings bookings;
    private final Passes passes;
    private final NumberedPasses numbered;
    private final ListedPasses listed;
    private final HouseAddress address;
    private final MissingBooking missing;

    NumberedController(
            Bookings bookings, Passes passes, NumberedPasses numbered, ListedPasses listed, HouseAddress address, MissingBooking missing) {
        this.bookings = bookings;
        this.passes = passes;
        this.numbered = numbered;
        this.listed = listed;
        this.address = address;
        this.missing = missing;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Page page, Viewer viewer, String ref) {
        String news = request.getParameters().get("new", String.class, "");
        return open(page, viewer, ref, booking -> shown(page, booking, HttpStatus.OK, new Said("", FormErrors.none(), news)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(Page page, Viewer viewer, String ref, @Body Map<String, String> form) {
        return open(page, viewer, ref, booking -> {
            String typed = form.getOrDefault("count", "");
            int count = TypedNumber.of(typed, TypedNumber.Unit.PEOPLE);
            FormKey key = FormKey.read(form.getOrDefault("key", ""));
            if (numbered.add(booking.id(), count, key, viewer.personId())) {
                return Html.seeOther(path(booking) + "?new=added");
            }
            int room = numbered.room(booking);
            String why = page.t(room == 0 ? "admission.numbered.full" : "admission.numbered.count.wrong", room);
            return shown(page, booking, HttpStatus.UNPROCESSABLE_ENTITY, new Said(typed, FormErrors.none().with("count", why), ""));
        });
    }

    @Post("/{passId}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(Page page, Viewer viewer, String ref, String passId) {
        return open(page, viewer, ref, booking -> {
            boolean theirs = numbered.of(booking.id()).stream().anyMatch(pass -> pass.passId().equals(passId));
            if (theirs) {
                passes.revoke(passId, viewer.personId());
            }
            return Html.seeOther(path(booking) + (theirs ? "?new=revoked" : ""));
        });
    }

    /// Those that count, as cards to cut out.
    @Get("/print")
    HttpResponse<?> sheet(Page page, Viewer viewer, String ref) {
        return open(page, viewer, ref, booking -> Html.ok(page, "admission/numberedsheet", Map.of(
                "booking", booking, "passes", counting(booking), "about", listed.about(page, booking))));
    }

    /// The same for a table program.
    @Get("/list.csv")
    HttpResponse<?> file(Page page, Viewer viewer, String ref) {
        return open(page, viewer, ref, booking -> {
            return HttpResponse.ok(NumberedFile.of(numbered.of(booking.id()), address))
                    .header("Content-Type", "text/csv; charset=utf-8")
                    .header("Content-Disposition", "attachment; filename=\"passes-" + booking.ref() + ".csv\"")
                    .header("Cache-Control", "no-store");
        });
    }

    private HttpResponse<?> open(Page page, Viewer viewer, String ref, Function<Booking, HttpResponse<?>> work) {
        Optional<Booking> theirs = bookings.byRef(ref).filter(booking -> BookingAccess.of(viewer, booking) != BookingAccess.NONE);
        return theirs.<HttpResponse<?>>map(work).orElseGet(() -> missing.answer(page, viewer, ref));
    }

    private List<IssuedPass> counting(Booking booking) {
        return numbered.of(booking.id()).stream().filter(IssuedPass::counts).toList();
    }

    private static String path(Booking booking) {
        return "/bookings/" + booking.ref() + "/passes/numbered";
    }

    /// What is answered to a form.
    ///
    /// @param typed how many were wanted, as it was typed
    /// @param news the key of what was done; empty where nothing was
    private record Said(String typed, FormErrors errors, String news) {}

    private HttpResponse<?> shown(Page page, Booking booking, HttpStatus status, Said said) {
        Map<String, Object> all = new HashMap<>(Map.of("booking", booking, "passes", numbered.of(booking.id()), "room", numbered.room(booking)));
        all.put("open", booking.state() == BookingState.CONFIRMED);
        all.put("typed", said.typed);
        all.put("errors", said.errors);
        all.put("news", said.news);
        return Html.status(status, page, "admission/numbered", all);
    }
}
