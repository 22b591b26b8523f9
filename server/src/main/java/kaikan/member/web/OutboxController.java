package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.notice.Attachment;
import kaikan.notice.Outbox;
import kaikan.notice.OutboxLine;
import kaikan.notice.OutboxMail;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

/// The outbox, for administrators. It stands here and not beside the mail, because who may read it is a question of roles.
@Controller("/staff/outbox")
@ForStaff(Role.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OutboxController {
    private static final int A_PAGE = 50;

    private final Outbox outbox;
    private final Refusals refusals;

    OutboxController(Outbox outbox, Refusals refusals) {
        this.outbox = outbox;
        this.refusals = refusals;
    }

    @Get
    HttpResponse<?> list(Page page, Viewer viewer, @QueryValue(defaultValue = "") String before) {
        List<OutboxLine> lines = outbox.newest(before, A_PAGE + 1);
        List<OutboxLine> shown = lines.subList(0, Math.min(lines.size(), A_PAGE));
        return Html.ok(page, "notice/outbox", Map.of(
                "tabs", StaffTabs.of(page, viewer),
                "lines", shown,
                "sends", outbox.sends(),
                "older", lines.size() > A_PAGE ? shown.getLast().ref() : ""));
    }

    @Get("/{ref}")
    HttpResponse<?> open(HttpRequest<?> request, Page page, Viewer viewer, String ref) {
        return outbox.open(ref)
                .<HttpResponse<?>>map(mail -> Html.ok(page, "notice/mail", Map.of("tabs", StaffTabs.of(page, viewer), "mail", mail)))
                .orElseGet(() -> refusals.missing(request));
    }

    /// A file of a mail: harmless pictures to look at, everything else to download.
    @Get("/{ref}/{number}")
    HttpResponse<?> attachment(HttpRequest<?> request, String ref, int number) {
        Optional<Attachment> file = outbox.open(ref)
                .map(OutboxMail::attachments)
                .filter(files -> number >= 0 && number < files.size())
                .map(files -> files.get(number));
        return file.<HttpResponse<?>>map(OutboxController::answer).orElseGet(() -> refusals.missing(request));
    }

    private static HttpResponse<byte[]> answer(Attachment file) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.ok(file.content())
                .header("Content-Type", file.isPicture() ? file.mediaType() : "application/octet-stream")
                .header("Content-Disposition", (file.isPicture() ? "inline" : "attachment") + "; filename*=UTF-8''" + name)
                .header("Cache-Control", "no-store");
    }
}
