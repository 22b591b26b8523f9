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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import kaikan.booking.Answer;
import kaikan.booking.BookingRefusal;
import kaikan.booking.CloseSpace;
import kaikan.booking.Closure;
import kaikan.booking.Closures;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.member.web.Doors;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

/// Closing spaces for maintenance: what it touches first, then the closure; and ending one.
@Controller("/staff/closures")
@ForStaff(Role.MANAGER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClosureController {
    private final CloseSpace closing;
    private final Closures closures;
    private final ClosureViews views;
    private final Doors doors;

    ClosureController(CloseSpace closing, Closures closures, ClosureViews views, Doors doors) {
        this.closing = closing;
        this.closures = closures;
        this.views = views;
        this.doors = doors;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request, Page page, Viewer viewer, @QueryValue(value = "site", defaultValue = "") String key) {
        return views.site(viewer, key)
                .<HttpResponse<?>>map(site -> Html.ok(page, "booking/closures", views.form(page, viewer, blank(site, page))))
                .orElseGet(() -> doors.closed(request));
    }

    @Get("/{ref}")
    HttpResponse<?> one(HttpRequest<?> request, Page page, Viewer viewer, String ref) {
        return closures.byRef(ref)
                .flatMap(closure -> views.site(viewer, closure))
                .<HttpResponse<?>>map(site -> Html.seeOther("/staff/closures?site=" + site.key() + "#c-" + ref))
                .orElseGet(() -> doors.closed(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        Typed typed = Typed.of(body);
        return views.site(viewer, typed.value("site"))
                .<HttpResponse<?>>map(site -> closed(page, viewer, new ClosureViews.Asked(site, typed, FormErrors.none())))
                .orElseGet(() -> doors.closed(request));
    }

    private HttpResponse<?> closed(Page page, Viewer viewer, ClosureViews.Asked asked) {
        CloseSpace.Plan plan = views.plan(asked);
        if (plan == null) {
            FormErrors errors = FormErrors.none().with("first", page.t("booking.closure.days.error"));
            return again(page, viewer, new ClosureViews.Asked(asked.site(), asked.typed(), errors), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!asked.typed().value("do").equals("close")) {
            return previewed(page, viewer, asked, plan);
        }
        return switch (closing.close(viewer, plan)) {
            case Answer.Done<Closure>(Closure closure) ->
                Html.seeOther("/staff/closures?site=" + asked.site().key() + "#c-" + closure.ref());
            case Answer.Refused<Closure> refused -> refused(page, viewer, asked, refused.refusals());
        };
    }

    private HttpResponse<?> previewed(Page page, Viewer viewer, ClosureViews.Asked asked, CloseSpace.Plan plan) {
        return switch (closing.preview(viewer, plan)) {
            case Answer.Done<CloseSpace.Touched>(CloseSpace.Touched touched) ->
                Html.ok(page, "booking/closure-preview", views.preview(page, asked, plan, touched));
            case Answer.Refused<CloseSpace.Touched> refused -> refused(page, viewer, asked, refused.refusals());
        };
    }

    private HttpResponse<?> refused(Page page, Viewer viewer, ClosureViews.Asked asked, List<BookingRefusal> refusals) {
        FormErrors errors = ClosureViews.errors(refusals, page);
        return again(page, viewer, new ClosureViews.Asked(asked.site(), asked.typed(), errors), Refusals.status(refusals.getFirst()));
    }

    private HttpResponse<?> again(Page page, Viewer viewer, ClosureViews.Asked asked, HttpStatus status) {
        return Html.status(status, page, "booking/closures", views.form(page, viewer, asked));
    }

    @Post("/{ref}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        String ref = request.getPath().split("/")[3];
        Typed typed = Typed.of(body);
        return switch (closing.end(viewer, ref, typed.value("reason-" + ref))) {
            case Answer.Done<Closure>(Closure closure) ->
                Html.seeOther("/staff/closures?site=" + views.site(viewer, closure).map(Site::key).orElse(""));
            case Answer.Refused<Closure> refused -> closures.byRef(ref)
                    .flatMap(closure -> views.site(viewer, closure))
                    .<HttpResponse<?>>map(site -> {
                        FormErrors errors = FormErrors.none().with("reason-" + ref, Refusals.sentence(page.words(), refused.first()));
                        return again(page, viewer, new ClosureViews.Asked(site, typed, errors), Refusals.status(refused.first()));
                    })
                    .orElseGet(() -> doors.closed(request));
        };
    }

    private static ClosureViews.Asked blank(Site site, Page page) {
        String tomorrow = page.now().atZone(site.zone()).toLocalDate().plusDays(1).toString();
        Typed typed = Typed.of(Map.of("site", site.key(), "first", tomorrow, "last", tomorrow, "cause", "MAINTENANCE"));
        return new ClosureViews.Asked(site, typed, FormErrors.none());
    }
}
