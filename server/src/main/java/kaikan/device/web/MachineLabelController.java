package kaikan.device.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// What a phone shows that reads the label of a machine: how to use it. The label itself is for the kiosk.
@Controller("/M")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MachineLabelController {
    private static final int LONGEST = 20;

    @Get("/{code}")
    HttpResponse<?> show(Page page, String code) {
        String shown = code.length() <= LONGEST ? code : code.substring(0, LONGEST);
        return Html.ok(page, "device/label", Map.of("code", shown)).header("X-Robots-Tag", "noindex");
    }
}
