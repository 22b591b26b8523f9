package kaikan.platform.web;

import io.micronaut.context.annotation.Requires;
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
import java.util.Map;
import kaikan.platform.errors.Refusal;

/// A feature as small as can be, for the tests of the frame.
@Controller("/sample")
@Requires(property = "kaikan.test.sample")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SampleController {
    private final Refusals refusals;

    SampleController(Refusals refusals) {
        this.refusals = refusals;
    }

    @Get
    HttpResponse<?> page(Page page) {
        return Html.ok(page, "frame/refused", Map.of("refusal", new TooMany()));
    }

    @Get("/form")
    HttpResponse<?> emptyForm(Page page) {
        return Html.ok(page, "frame/csrf");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> form(Page page, @Body Map<String, String> form) {
        return Html.seeOther("/sample?got=" + form.get("word"));
    }

    @Post("/json")
    HttpResponse<?> json(@Body Map<String, Object> body) {
        return HttpResponse.ok(body);
    }

    @Get("/refused")
    HttpResponse<?> refused(HttpRequest<?> request) {
        return refusals.answer(request, new TooMany());
    }

    @Get("/broken")
    HttpResponse<?> broken(HttpRequest<?> request) {
        if (request.getPath().startsWith("/sample")) {
            throw new IllegalStateException("a secret of the house");
        }
        return HttpResponse.ok();
    }

    @Get("/number")
    HttpResponse<?> number(int wanted) {
        return HttpResponse.ok(wanted);
    }

    record TooMany() implements Refusal {
        @Override
        public String code() {
            return "platform.sample";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String textKey() {
            return "platform.error.often.text";
        }

        @Override
        public String nextKey() {
            return "platform.error.often.next";
        }
    }
}
