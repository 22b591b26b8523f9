package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import kaikan.member.Circle;
import kaikan.member.MemberRefusal;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.SiteRoles;
import kaikan.member.Viewer;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

/// Giving and taking roles, with people whose page the viewer may see. The forms say by which address the viewer found them.
@Controller("/staff/people/{ref}/roles")
@ForStaff(Role.MANAGER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class RoleController {
    private static final int LONGEST_REASON = 1_000;

    private final People people;
    private final Circle circle;
    private final SiteRoles roles;
    private final PersonPage persons;
    private final RoleWords words;
    private final Refusals refusals;

    RoleController(People people, Circle circle, SiteRoles roles, PersonPage persons, RoleWords words, Refusals refusals) {
        this.people = people;
        this.circle = circle;
        this.roles = roles;
        this.persons = persons;
        this.words = words;
        this.refusals = refusals;
    }

    /// How sites are named, and what is said when something is done.
    @Singleton
    record RoleWords(SiteNames sites, RoleNews news) {}

    @Post("/grant")
    HttpResponse<?> grant(HttpRequest<?> request, Page page, String ref, @Body Map<String, Object> body) {
        return change(request, page, ref, new Form(body));
    }

    @Post("/withdraw")
    HttpResponse<?> withdraw(HttpRequest<?> request, Page page, String ref, @Body Map<String, Object> body) {
        return change(request, page, ref, new Form(body));
    }

    private HttpResponse<?> change(HttpRequest<?> request, Page page, String ref, Form form) {
        Viewer viewer = Guest.of(request);
        Optional<Person> person = people.byRef(ref).filter(one -> circle.knows(viewer, one, form.value("mail")));
        if (person.isEmpty()) {
            return refusals.missing(request);
        }
        Checks checks = new Checks(page, form);
        SiteWords sites = words.sites.words(page);
        Optional<SiteRole> role = sites.role(form.value("role"), form.value("site"), roles.of(person.get().id()));
        boolean giving = request.getPath().endsWith("/grant");
        if (role.isEmpty()) {
            checks.fail("role", "member.role.missing");
        }
        if (role.isEmpty() || roles.mayGrant(viewer, role.get())) {
            reason(checks, giving ? "reason" : role.map(sites::reasonField).orElse("reason"));
        }
        if (checks.failed()) {
            return Replies.correct(checks, PersonPage.TEMPLATE, persons.about(page, viewer, person.get()));
        }
        Optional<MemberRefusal> refusal = giving
                ? roles.grant(person.get(), role.get(), viewer, form.value("reason"))
                : roles.withdraw(person.get(), role.get(), viewer, form.value("reason"));
        return refusal.<HttpResponse<?>>map(
                        why -> Replies.refused(checks, PersonPage.TEMPLATE, why, persons.about(page, viewer, person.get())))
                .orElseGet(() -> Html.seeOther(words.news.page(request, page, person.get(), role.get())));
    }

    /// Whoever changes a role says why, in as many characters as the trail keeps.
    private static void reason(Checks checks, String field) {
        int length = checks.form().value("reason").length();
        if (length == 0) {
            checks.fail(field, "member.refusal.reason-missing.next");
        } else if (length > LONGEST_REASON) {
            checks.fail(field, "member.field.long", LONGEST_REASON);
        }
    }
}
