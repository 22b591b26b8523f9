package kaikan.platform.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Shows all parts of pages and all states of time on one page, for whoever builds pages. Only where `kaikan.style` is `on`.
@Controller("/style")
@Requires(property = "kaikan.style", value = "on")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StyleController {
    @Get
    HttpResponse<?> style(Page page) {
        FormErrors errors = FormErrors.none().with("people", page.t("style.people.error")).with("purpose", page.t("style.purpose.error"));
        List<Choice> purposes = List.of(
                Choice.of("meeting", page.t("style.purpose.meeting")),
                new Choice("fair", page.t("style.purpose.fair"), page.t("style.purpose.fair.note")),
                Choice.of("sale", page.t("style.purpose.sale")));
        List<ReceiptLine> lines = List.of(
                new ReceiptLine(page.t("style.receipt.hall"), page.t("style.receipt.hall.source"), page.t("style.receipt.hall.amount")),
                new ReceiptLine(page.t("style.receipt.setup"), page.t("style.receipt.setup.source"), page.t("style.receipt.setup.amount")));
        return Html.ok(page, "frame/style", Map.of("errors", errors, "purposes", purposes, "chosen", Set.of("fair"), "lines", lines));
    }
}
