package kaikan.booking.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kaikan.booking.Answer;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.BookingRefusal;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.Bookings;
import kaikan.booking.ClosedBecause;
import kaikan.booking.PlaceBooking;
import kaikan.member.Viewer;
import kaikan.member.web.ForSignedIn;
import kaikan.platform.web.ErrorPages;
import kaikan.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/// Bookings for programs. The header `Idempotency-Key` makes a repeated request the same request; refusals are problem documents.
@Controller("/api/bookings")
@ForSignedIn
@ExecuteOn(TaskExecutors.BLOCKING)
final class BookingApi {
    private static final Pattern KEY = Pattern.compile("[0-9A-Z]{16}");

    private final PlaceBooking placing;
    private final ClosedBecause closed;
    private final Bookings bookings;
    private final ApiBody bodies;
    private final ApiRequests requests;
    private final OwnAlready own;
    private final Refusals refusals;
    private final ErrorPages errors;

    BookingApi(
            PlaceBooking placing, ClosedBecause closed, Bookings bookings, ApiBody bodies, ApiRequests requests, OwnAlready own,
            Refusals refusals, ErrorPages errors) {
        this.closed = closed;
        this.placing = placing;
        this.bookings = bookings;
        this.bodies = bodies;
        this.requests = requests;
        this.own = own;
        this.refusals = refusals;
        this.errors = errors;
    }

    /// A new booking, as a program asks for it. Times are local to the site, `13:00`; dates are `2026-12-08`.
    ///
    /// @param expectedYen the only fee for which it is to be booked; null where any will do
    @Introspected
    record Asked(
            String site,
            List<AskedItem> items,
            String title,
            @Nullable String purpose,
            @Nullable Boolean published,
            @Nullable String organisation,
            String organiser,
            int people,
            @Nullable String remarks,
            @Nullable Integer expectedYen) {}

    /// A space on a day.
    @Introspected
    record AskedItem(
            String space,
            String date,
            String from,
            String to,
            @Nullable Integer amount,
            @Nullable Integer setupMinutes,
            @Nullable Integer removalMinutes) {}

    /// A booking, as a program reads it. Times are UTC.
    ///
    /// @param changes the booking that this application would change; null for every other
    /// @param pendingChange the application that waits to change this booking; null where there is none
    @Introspected
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Told(
            String ref,
            String site,
            String state,
            String title,
            long totalYen,
            long version,
            @Nullable String changes,
            @Nullable String pendingChange,
            List<ToldItem> items) {}

    /// A space and its time.
    @Introspected
    record ToldItem(String space, int amount, String claimedFrom, String from, String to, String claimedTo) {}

    @Post
    HttpResponse<?> place(HttpRequest<?> request, Viewer viewer, @Body byte[] body) {
        return switch (bodies.read(body)) {
            case ApiBody.Read.Asking(var asked) -> place(request, viewer, asked);
            case ApiBody.Read.Wrong(var refusal) -> refusals.answer(request, refusal);
            case ApiBody.Read.Nothing() -> errors.answer(request, HttpStatus.BAD_REQUEST, "platform.error.unreadable");
        };
    }

    private HttpResponse<?> place(HttpRequest<?> request, Viewer viewer, Asked asked) {
        String key = Optional.ofNullable(request.getHeaders().get("Idempotency-Key")).orElse("");
        if (!KEY.matcher(key).matches()) {
            return refusals.answer(request, BookingRefusal.of(Code.NO_KEY));
        }
        Answer<Booking> answer = requests.read(asked, viewer, key)
                .then(wanted -> placing.place(viewer, wanted).then(booking -> ApiRequests.answerTo(wanted, booking)));
        return switch (closed.in(answer)) {
            case Answer.Done<Booking>(Booking booking) ->
                HttpResponse.created(requests.told(booking), URI.create("/api/bookings/" + booking.ref()));
            case Answer.Refused<Booking> refused -> refused(request, viewer, refused.first());
        };
    }

    /// Whoever asks for what is theirs already is led to it.
    private HttpResponse<?> refused(HttpRequest<?> request, Viewer viewer, BookingRefusal refusal) {
        return refusal instanceof BookingRefusal.Gone gone
                ? own.of(viewer, gone)
                        .<HttpResponse<?>>map(own -> refusals.answer(request, own, "/api/bookings/" + own.booking().ref()))
                        .orElseGet(() -> refusals.answer(request, refusal))
                : refusals.answer(request, refusal);
    }

    @Get("/{ref}")
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String ref) {
        return bookings.byRef(ref.toUpperCase(Locale.ROOT))
                .filter(booking -> BookingAccess.of(viewer, booking) != BookingAccess.NONE)
                .<HttpResponse<?>>map(booking -> HttpResponse.ok(requests.told(booking)))
                .orElseGet(() -> refusals.answer(request, BookingRefusal.of(Code.UNKNOWN)));
    }
}
