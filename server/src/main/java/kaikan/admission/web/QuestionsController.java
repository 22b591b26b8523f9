package kaikan.admission.web;

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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.admission.HouseQuestions;
import kaikan.facility.Module;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.SiteDoor;
import kaikan.facility.web.SiteDoor.Lock;
import kaikan.member.web.ForStaff;
import kaikan.platform.web.Choice;
import kaikan.platform.web.Html;
import kaikan.protocol.WalkInForm.Question;

/// What a site asks of its visitors beside their name, decided by its managers.
@Controller("/staff/visits/{site}/questions")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class QuestionsController {
    private static final Lock LOCK = Lock.manager(Module.ADMISSION);

    private final SiteDoor door;
    private final HouseQuestions questions;

    QuestionsController(SiteDoor door, HouseQuestions questions) {
        this.door = door;
        this.questions = questions;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String site) {
        return door.open(request, site, LOCK, at -> Html.ok(at.page(), "admission/questions", Map.of(
                "at", at, "choices", choices(at), "chosen", names(questions.of(at.site())))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> set(HttpRequest<?> request, String site, @Body Map<String, List<String>> form) {
        return door.open(request, site, LOCK, at -> {
            List<String> asked = form.getOrDefault("asks", List.of());
            Set<Question> chosen = Arrays.stream(Question.values())
                    .filter(question -> asked.contains(question.name()))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Question.class)));
            questions.set(at.site(), chosen, at.viewer().personId());
            return Html.seeOther("/staff/visits/" + at.site().key());
        });
    }

    private static List<Choice> choices(AtSite at) {
        return Arrays.stream(Question.values())
                .map(question -> new Choice(
                        question.name(), at.page().t("admission.question." + question.name()),
                        at.page().t("admission.question." + question.name() + ".note")))
                .toList();
    }

    private static Set<String> names(Set<Question> asked) {
        return asked.stream().map(Question::name).collect(Collectors.toSet());
    }
}
