package kaikan.insight.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;

/// Where staff arrive who type nothing but `/staff`: at what their house looks like now.
@Controller("/staff")
@ForStaff
final class StaffDoorController {
    @Get
    HttpResponse<?> enter() {
        return Html.seeOther("/staff/board");
    }
}
