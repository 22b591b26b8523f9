package kaikan.booking.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kaikan.booking.Answer;
import kaikan.booking.ClearClosure;
import kaikan.booking.Closure;
import kaikan.booking.Seen;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.member.web.Doors;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

/// Cancelling what stands in a closure: first what it means, then all of it together.
@Controller("/staff/closures/{ref}/clear")
@ForStaff(Role.MANAGER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClearingController {
    private static final Pattern SEEN = Pattern.compile("([0-9A-Z]{16}):([0-9]{1,9})");

    private final ClearClosure clearing;
    private final ClosureViews views;
    private final Doors doors;

    ClearingController(ClearClosure clearing, ClosureViews views, Doors doors) {
        this.clearing = clearing;
        this.views = views;
        this.doors = doors;
    }

    @Get
    HttpResponse<?> preview(HttpRequest<?> request, Page page, Viewer viewer, String ref) {
        return views.closure(viewer, ref)
                .<HttpResponse<?>>map(closure -> Html.ok(
                        page, "booking/closure-clear", views.clearing(page, closure, Typed.of(Map.of()), FormErrors.none())))
                .orElseGet(() -> doors.closed(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> clear(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        String ref = request.getPath().split("/")[3];
        Typed typed = Typed.of(body);
        return views.closure(viewer, ref)
                .<HttpResponse<?>>map(closure -> cleared(page, viewer, closure, typed))
                .orElseGet(() -> doors.closed(request));
    }

    private HttpResponse<?> cleared(Page page, Viewer viewer, Closure closure, Typed typed) {
        List<Seen> seen = typed.fields().getOrDefault("booking", List.of()).stream().flatMap(ClearingController::seen).toList();
        return switch (clearing.clear(viewer, closure.ref(), seen, typed.value("reason"))) {
            case Answer.Done<ClearClosure.Cleared>(ClearClosure.Cleared done) -> Html.seeOther("/staff/closures?site="
                    + views.site(closure).key() + "&cleared=" + done.cancelled().size() + "&left=" + done.left().size());
            case Answer.Refused<ClearClosure.Cleared> refused -> {
                FormErrors errors = FormErrors.none().with("reason", StaffDeeds.wrong("booking.clear.reason", refused.first(), page));
                yield Html.status(Refusals.status(refused.first()), page, "booking/closure-clear",
                        views.clearing(page, closure, typed, errors));
            }
        };
    }

    private static Stream<Seen> seen(String text) {
        Matcher matcher = SEEN.matcher(text);
        return matcher.matches() ? Stream.of(new Seen(matcher.group(1), Long.parseLong(matcher.group(2)))) : Stream.empty();
    }
}
