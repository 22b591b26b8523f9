package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import kaikan.member.Answer;
import kaikan.member.MemberRefusal;
import kaikan.member.Organisation;
import kaikan.member.OrganisationCard;
import kaikan.member.Organisations;
import kaikan.member.Viewer;
import kaikan.platform.id.FormKey;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

/// Organisations: registering one, and describing it anew.
@Controller("/organisations")
@ForSignedIn
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrganisationController {
    private final Organisations organisations;
    private final OrganisationPage pages;
    private final Refusals refusals;

    OrganisationController(Organisations organisations, OrganisationPage pages, Refusals refusals) {
        this.organisations = organisations;
        this.pages = pages;
        this.refusals = refusals;
    }

    @Get("/new")
    HttpResponse<?> form(Page page) {
        return Replies.fresh(page, "member/organisation-new", Form.of(Map.of()), Map.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> found(Page page, Viewer viewer, @Body Map<String, Object> body) {
        Form form = new Form(body);
        Checks checks = new Checks(page, form);
        OrganisationCard card = checks.organisation("");
        if (card == null) {
            return Replies.correct(checks, "member/organisation-new", Map.of());
        }
        return switch (organisations.found(card, viewer, FormKey.read(form.value("key")))) {
            case Answer.Yes<Organisation>(var founded) -> Html.seeOther("/organisations/" + founded.ref() + "?new=organisation");
            case Answer.No<Organisation>(var why) -> Replies.refused(checks, "member/organisation-new", why, Map.of());
        };
    }

    @Get("/{ref}")
    HttpResponse<?> show(HttpRequest<?> request, Page page, String ref, @QueryValue(value = "new", defaultValue = "") String done) {
        return pages.visible(request, ref)
                .<HttpResponse<?>>map(organisation -> pages.show(request, page, organisation, done))
                .orElseGet(() -> refusals.missing(request));
    }

    @Get("/{ref}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, Page page, String ref) {
        return pages.visible(request, ref)
                .<HttpResponse<?>>map(found -> Replies.fresh(page, "member/organisation-edit", form(found), Map.of("organisation", found)))
                .orElseGet(() -> refusals.missing(request));
    }

    @Post("/{ref}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> describe(HttpRequest<?> request, Page page, String ref, @Body Map<String, Object> body) {
        Optional<Organisation> found = pages.visible(request, ref);
        if (found.isEmpty()) {
            return refusals.missing(request);
        }
        Form form = new Form(body);
        Checks checks = new Checks(page, form);
        OrganisationCard card = checks.organisation(found.get().card().phone());
        if (card == null) {
            return Replies.correct(checks, "member/organisation-edit", Map.of("organisation", found.get()));
        }
        Optional<MemberRefusal> refusal = organisations.describe(found.get(), card, Guest.of(request));
        return refusal.<HttpResponse<?>>map(why -> refusals.answer(request, why))
                .orElseGet(() -> Html.seeOther("/organisations/" + ref + "?new=edited"));
    }

    private static Form form(Organisation organisation) {
        OrganisationCard card = organisation.card();
        return Form.of(Map.of("name", card.name(), "kana", card.kana(), "phone", card.phone(), "address", card.address()));
    }
}
