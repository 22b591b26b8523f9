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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.web.Shown;
import kaikan.member.Viewer;
import kaikan.member.web.ForSignedIn;
import kaikan.member.web.KeepsTyped;
import kaikan.platform.web.ErrorPages;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// Booking online: the form and its steps.
@Controller("/book")
@ForSignedIn
@ExecuteOn(TaskExecutors.BLOCKING)
final class BookController {
    private static final Mode NEW = new Mode.New();

    private final BookFlow flow;
    private final Catalogues catalogues;
    private final LeftForms left;
    private final ErrorPages errors;

    BookController(BookFlow flow, Catalogues catalogues, LeftForms left, ErrorPages errors) {
        this.flow = flow;
        this.left = left;
        this.catalogues = catalogues;
        this.errors = errors;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, Page page, Viewer viewer) {
        String key = request.getParameters().get("site", String.class, "");
        if (key.isEmpty()) {
            return Html.seeOther("/");
        }
        List<String> items = new ArrayList<>(request.getParameters().getAll("item"));
        String organisation = viewer.memberships().isEmpty() ? "" : viewer.memberships().getFirst().ref();
        String organiser = viewer.memberships().isEmpty() ? viewer.name() : viewer.memberships().getFirst().name();
        Map<String, Object> fields = new HashMap<>(Map.of("site", key, "as", organisation, "organiser", organiser));
        fields.put(Typed.ITEM, items);
        fields.put("several", request.getParameters().get("several", String.class, ""));
        return site(key, viewer)
                .<HttpResponse<?>>map(site -> flow.open(new BookFlow.Visit(page, viewer, NEW, site), Asked.of(request), () -> Typed.of(fields)))
                .orElseGet(() -> missing(request));
    }

    @Post
    @KeepsTyped
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        Typed typed = LeftForms.read(request, body);
        if (!viewer.signedIn()) {
            return left.leave(request, typed);
        }
        return site(typed.value("site"), viewer)
                .<HttpResponse<?>>map(site -> flow.submit(new BookFlow.Visit(page, viewer, NEW, site), typed))
                .orElseGet(() -> missing(request));
    }

    private Optional<Site> site(String key, Viewer viewer) {
        return Shown.site(catalogues.current(), key, viewer).filter(site -> site.has(Module.BOOKING));
    }

    private HttpResponse<?> missing(HttpRequest<?> request) {
        return errors.answer(request, HttpStatus.NOT_FOUND, "platform.error.missing");
    }
}
