package kaikan.insight.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import kaikan.facility.Catalogues;
import kaikan.insight.Checkups;
import kaikan.member.Role;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// How the whole installation is, for administrators.
@Controller("/staff/health")
@ForStaff(Role.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CheckupController {
    private final Checkups checkups;
    private final Catalogues catalogues;

    CheckupController(Checkups checkups, Catalogues catalogues) {
        this.checkups = checkups;
        this.catalogues = catalogues;
    }

    @Get
    HttpResponse<?> show(Page page) {
        return Html.ok(page, "insight/health", Map.of("checkup", checkups.read(), "catalogue", catalogues.current()));
    }

    /// Looks through the ledger now.
    @Post("/look")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> look() {
        checkups.look();
        return Html.seeOther("/staff/health");
    }
}
