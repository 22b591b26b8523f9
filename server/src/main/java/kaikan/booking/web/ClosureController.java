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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.booking.Answer;
import kaikan.booking.CloseSpace;
import kaikan.booking.Closure;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.member.web.Doors;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;
import kaikan.platform.web.Wrong;

/// Closing spaces: what it touches first, then the closure; and ending one. What was typed stands in the address, so that neither going
/// back nor looking at a booking loses it.
@Controller("/staff/closures")
@ForStaff(Role.MANAGER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClosureController {
    private final CloseSpace closing;
    private final ClosureViews views;
    private final Doors doors;

    ClosureController(CloseSpace closing, ClosureViews views, Doors doors) {
        this.closing = closing;
        this.views = views;
        this.doors = doors;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Page page, Viewer viewer) {
        Map<String, List<String>> asked = new HashMap<>();
        request.getParameters().forEach(field -> asked.put(field.getKey(), field.getValue()));
        Typed typed = Typed.of(asked);
        return views.site(viewer, typed.value("site"))
                .<HttpResponse<?>>map(site -> typed.value("do").equals("preview")
                        ? previewed(page, viewer, new ClosureForm(site, typed))
                        : form(page, viewer, new ClosureForm(site, filled(site, page, typed)), FormErrors.none()))
                .orElseGet(() -> doors.closed(request));
    }

    @Get("/{ref}")
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String ref) {
        return views.closure(viewer, ref)
                .<HttpResponse<?>>map(closure -> Html.seeOther("/staff/closures?site=" + views.site(closure).key() + "#c-" + ref))
                .orElseGet(() -> doors.closed(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        Typed typed = Typed.of(body);
        return views.site(viewer, typed.value("site"))
                .<HttpResponse<?>>map(site -> closed(page, viewer, new ClosureForm(site, typed)))
                .orElseGet(() -> doors.closed(request));
    }

    private HttpResponse<?> closed(Page page, Viewer viewer, ClosureForm form) {
        FormErrors wrong = form.wrong(views.catalogue(), page);
        if (!wrong.isEmpty()) {
            return form(page, viewer, form, wrong);
        }
        CloseSpace.Plan plan = form.plan(views.catalogue());
        return switch (form.typed().value("do")) {
            case "now" -> closed(page, viewer, form, closing.closeNow(viewer, plan));
            case "close" -> closed(page, viewer, form, closing.close(viewer, plan));
            case String _ -> Html.seeOther("/staff/closures?" + form.query() + "&do=preview");
        };
    }

    private HttpResponse<?> closed(Page page, Viewer viewer, ClosureForm form, Answer<Closure> answer) {
        return switch (answer) {
            case Answer.Done<Closure>(Closure closure) ->
                Html.seeOther("/staff/closures?site=" + form.site().key() + "&done=" + closure.ref());
            case Answer.Refused<Closure> refused -> Html.status(
                    Refusals.status(refused.first()), page, "booking/closures",
                    views.form(page, viewer, form, ClosureForm.errors(refused.refusals(), page)));
        };
    }

    private HttpResponse<?> previewed(Page page, Viewer viewer, ClosureForm form) {
        FormErrors wrong = form.wrong(views.catalogue(), page);
        if (!wrong.isEmpty()) {
            return form(page, viewer, form, wrong);
        }
        CloseSpace.Plan plan = form.plan(views.catalogue());
        return switch (closing.preview(viewer, plan)) {
            case Answer.Done<CloseSpace.Touched>(CloseSpace.Touched touched) ->
                Html.ok(page, "booking/closure-preview", views.preview(page, form, plan, touched));
            case Answer.Refused<CloseSpace.Touched> refused -> form(page, viewer, form, ClosureForm.errors(refused.refusals(), page));
        };
    }

    private HttpResponse<?> form(Page page, Viewer viewer, ClosureForm form, FormErrors errors) {
        HttpStatus status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return Html.status(status, page, "booking/closures", views.form(page, viewer, form, errors));
    }

    @Post("/{ref}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, Page page, Viewer viewer, @Body Map<String, Object> body) {
        String ref = request.getPath().split("/")[3];
        Typed typed = Typed.of(body);
        return switch (closing.end(viewer, ref, typed.value("reason-" + ref))) {
            case Answer.Done<Closure>(Closure closure) ->
                Html.seeOther("/staff/closures?site=" + views.site(closure).key() + "&ended=" + ref);
            case Answer.Refused<Closure> refused -> views.closure(viewer, ref)
                    .<HttpResponse<?>>map(closure -> {
                        Site site = views.site(closure);
                        Wrong wrong = StaffDeeds.wrong("booking.closure.end.reason", refused.first(), page);
                        FormErrors errors = FormErrors.none().with("reason-" + ref, wrong);
                        ClosureForm form = new ClosureForm(site, filled(site, page, typed));
                        return Html.status(
                                Refusals.status(refused.first()), page, "booking/closures", views.form(page, viewer, form, errors));
                    })
                    .orElseGet(() -> doors.closed(request));
        };
    }

    /// An empty form begins with tomorrow.
    private static Typed filled(Site site, Page page, Typed typed) {
        String tomorrow = page.now().atZone(site.zone()).toLocalDate().plusDays(1).toString();
        return typed.value("first").isEmpty() ? typed.with("first", tomorrow).with("last", tomorrow) : typed;
    }
}
