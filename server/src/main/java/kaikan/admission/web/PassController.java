package kaikan.admission.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.admission.Badge;
import kaikan.admission.Badges;
import kaikan.admission.GuestAbout;
import kaikan.admission.PassPictures;
import kaikan.admission.PassView;
import kaikan.admission.PassViews;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.Bookings;
import kaikan.booking.ClosedBecause;
import kaikan.booking.ClosedLine;
import kaikan.facility.Catalogues;
import kaikan.member.Viewer;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// A pass or a badge as a phone opens it, signed in or not. Whoever has the address has the pass; search engines are kept away.
@Controller("/P")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PassController {
    private final Bookings bookings;
    private final PassViews views;
    private final PassPictures pictures;
    private final ClosedBecause because;
    private final GuestAbout about;
    private final Badges badges;
    private final Catalogues catalogues;

    PassController(
            Bookings bookings, PassViews views, PassPictures pictures, ClosedBecause because, GuestAbout about, Badges badges,
            Catalogues catalogues) {
        this.about = about;
        this.badges = badges;
        this.catalogues = catalogues;
        this.bookings = bookings;
        this.views = views;
        this.pictures = pictures;
        this.because = because;
    }

    @Get("/{token}")
    HttpResponse<?> show(HttpRequest<?> request, Page page, Viewer viewer, String token) {
        Optional<PassView> view = views.of(token);
        String news = request.getParameters().get("new", String.class, "");
        MutableHttpResponse<byte[]> answer = view.isPresent()
                ? Html.ok(page, "admission/pass", shown(
                        page, viewer, view.get(), new Said(AboutForm.of(about.of(view.get())), FormErrors.none(), news)))
                : badge(page, token).orElseGet(() -> Html.status(HttpStatus.NOT_FOUND, page, "admission/nopass", Map.of()));
        return answer.header("X-Robots-Tag", "noindex, nofollow").header("Referrer-Policy", "no-referrer");
    }

    private Optional<MutableHttpResponse<byte[]>> badge(Page page, String token) {
        return badges.of(token).map(badge -> Html.ok(
                page, "admission/badge", Map.of("badge", badge, "site", catalogues.current().site(badge.sites().getFirst()))));
    }

    /// What a guest tells of themselves beforehand; whoever has the address has the pass.
    @Post("/{token}/about")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tell(Page page, Viewer viewer, String token, @Body Map<String, String> form) {
        Optional<PassView> view = views.of(token).filter(found -> about.of(found).isPresent());
        if (view.isEmpty()) {
            return Html.seeOther("/P/" + token);
        }
        AboutForm typed = AboutForm.of(form);
        FormErrors errors = typed.errors(page);
        if (!errors.isEmpty()) {
            return Html.status(
                    HttpStatus.UNPROCESSABLE_ENTITY, page, "admission/pass", shown(page, viewer, view.get(), new Said(typed, errors, "")));
        }
        about.tell(view.get(), typed.name(), typed.company(), page.language());
        return Html.seeOther("/P/" + token + "?new=" + (typed.isEmpty() ? "untold" : "told"));
    }

    /// What is answered to a form.
    ///
    /// @param news the key of what was done; empty where nothing was
    private record Said(AboutForm form, FormErrors errors, String news) {}

    private Map<String, Object> shown(Page page, Viewer viewer, PassView view, Said said) {
        Optional<Booking> booking = bookings.byRef(view.bookingRef());
        return Map.of(
                "view", view,
                "asked", about.of(view),
                "form", said.form,
                "errors", said.errors,
                "news", said.news,
                "named", view.named() || (!view.pass().holder().isEmpty() && booking.filter(one -> theirs(viewer, one)).isPresent()),
                "closed", booking.map(one -> closed(page, view, one)).orElseGet(List::of));
    }

    /// What of it the house has closed at its time, and why, for whoever would come; empty for a pass that opens nothing any more.
    private List<ClosedLine> closed(Page page, PassView view, Booking booking) {
        return switch (view.worth()) {
            case COUNTS, EXAMINED -> because.over(booking, page.words());
            case OVER, VOID -> List.of();
        };
    }

    /// Whose it is may know who booked it, and the staff of the house; a stranger who has found the address may not.
    private static boolean theirs(Viewer viewer, Booking booking) {
        return BookingAccess.of(viewer, booking) != BookingAccess.NONE;
    }

    @Get("/{token}/code.svg")
    HttpResponse<byte[]> svg(String token) {
        return picture(token, "image/svg+xml", address -> PassPictures.svg(address).getBytes(StandardCharsets.UTF_8));
    }

    @Get("/{token}/code.png")
    HttpResponse<byte[]> png(String token) {
        return picture(token, "image/png", PassPictures::png);
    }

    private HttpResponse<byte[]> picture(String token, String type, Drawing drawing) {
        return views.of(token)
                .map(view -> view.pass().token())
                .or(() -> badges.of(token).map(Badge::token))
                .map(own -> HttpResponse.ok(drawing.draw(pictures.addressOf(own)))
                        .header("Content-Type", type)
                        .header("Cache-Control", "private, max-age=86400")
                        .header("X-Robots-Tag", "noindex, nofollow"))
                .orElseGet(HttpResponse::notFound);
    }

    private interface Drawing {
        byte[] draw(String address);
    }
}
