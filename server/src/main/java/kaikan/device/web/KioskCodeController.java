package kaikan.device.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import kaikan.platform.web.ErrorPages;

/// What a phone shows that reads the picture of a one-time code: it is for a new kiosk. Nobody is told whether there is such a code.
@Controller("/K")
@ExecuteOn(TaskExecutors.BLOCKING)
final class KioskCodeController {
    private final ErrorPages errors;

    KioskCodeController(ErrorPages errors) {
        this.errors = errors;
    }

    @Get("/{code}")
    HttpResponse<?> show(HttpRequest<?> request, String code) {
        return errors.answer(request, HttpStatus.NOT_FOUND, "device.kiosk-code").header("X-Robots-Tag", "noindex");
    }
}
