package kaikan.insight.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;

/// Where staff arrive who signed in, or type nothing but `/staff`: reviewers at what waits for a decision, others at what their house looks
/// like now.
@Controller("/staff")
@ForStaff
final class StaffDoorController {
    @Get
    HttpResponse<?> enter(Viewer viewer) {
        boolean reviews = viewer.hasAnywhere(Role.REVIEWER) && !viewer.hasAnywhere(Role.MANAGER);
        return Html.seeOther(reviews ? "/staff/queue" : "/staff/board");
    }
}
