package kaikan.member.web;

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
import java.util.Optional;
import java.util.function.Function;
import kaikan.member.Invitations;
import kaikan.member.Leaving;
import kaikan.member.LeftBehind;
import kaikan.member.MailAddress;
import kaikan.member.MemberRefusal;
import kaikan.member.MemberRefusal.Because;
import kaikan.member.Memberships;
import kaikan.member.Organisation;
import kaikan.member.Standing;
import kaikan.member.Viewer;
import kaikan.platform.id.FormKey;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

/// Who belongs to an organisation: inviting, removing, leaving.
@Controller("/organisations/{organisationRef}")
@ForSignedIn
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class MembersController {
    private final OrganisationPage pages;
    private final Invitations invitations;
    private final Memberships memberships;
    private final Leaving leaving;
    private final Refusals refusals;

    MembersController(
            OrganisationPage pages, Invitations invitations, Memberships memberships, Leaving leaving, Refusals refusals) {
        this.leaving = leaving;
        this.pages = pages;
        this.invitations = invitations;
        this.memberships = memberships;
        this.refusals = refusals;
    }

    @Post("/invite")
    HttpResponse<?> invite(HttpRequest<?> request, Page page, String organisationRef, @Body Map<String, Object> body) {
        Optional<Organisation> found = pages.visible(request, organisationRef);
        if (found.isEmpty()) {
            return refusals.missing(request);
        }
        Viewer viewer = Guest.of(request);
        Form form = new Form(body);
        Checks checks = new Checks(page, form);
        MailAddress address = checks.address("email");
        if (address == null) {
            return Replies.correct(checks, OrganisationPage.TEMPLATE, pages.about(page, viewer, found.get()));
        }
        Standing standing = form.value("standing").equals("OWNER") ? Standing.OWNER : Standing.MEMBER;
        return invitations
                .invite(viewer, found.get(), new Invitations.Wanted(address, standing, FormKey.read(form.value("key"))))
                .<HttpResponse<?>>map(why -> uninvited(checks, why, pages.about(page, viewer, found.get())))
                .orElseGet(() -> Html.seeOther("/organisations/" + organisationRef + "?new=invited"));
    }

    private static HttpResponse<?> uninvited(Checks checks, MemberRefusal why, Map<String, Object> about) {
        if (why instanceof MemberRefusal.MemberAlready) {
            checks.refuse("email", why);
            return Replies.correct(checks, OrganisationPage.TEMPLATE, about);
        }
        return Replies.refused(checks, OrganisationPage.TEMPLATE, why, about);
    }

    @Post("/invitations/{ref}/withdraw")
    HttpResponse<?> withdraw(HttpRequest<?> request, String organisationRef, String ref) {
        return change(request, organisationRef, "uninvited", found -> invitations.withdraw(Guest.of(request), found, ref));
    }

    /// What it means to be removed, before it is done.
    @Get("/members/{ref}/remove")
    HttpResponse<?> removing(HttpRequest<?> request, Page page, String organisationRef, String ref) {
        Viewer viewer = Guest.of(request);
        return pages.visible(request, organisationRef)
                .filter(found -> viewer.memberOf(found.id()).filter(place -> place.standing() == Standing.OWNER).isPresent())
                .flatMap(found -> pages.member(found, ref).map(member -> Map.of("organisation", found, "member", member)))
                .<HttpResponse<?>>map(about -> Html.ok(page, "member/remove", about))
                .orElseGet(() -> refusals.missing(request));
    }

    @Post("/members/{ref}/remove")
    HttpResponse<?> remove(HttpRequest<?> request, String organisationRef, String ref) {
        return change(request, organisationRef, "removed", found -> memberships.remove(Guest.of(request), found, ref));
    }

    @Post("/members/{ref}/owner")
    HttpResponse<?> makeOwner(HttpRequest<?> request, String organisationRef, String ref) {
        return change(request, organisationRef, "standing", found -> memberships.setStanding(Guest.of(request), found, ref, Standing.OWNER));
    }

    @Post("/members/{ref}/member")
    HttpResponse<?> makeMember(HttpRequest<?> request, String organisationRef, String ref) {
        return change(request, organisationRef, "standing", found -> memberships.setStanding(Guest.of(request), found, ref, Standing.MEMBER));
    }

    /// What leaving means, before it is done: nobody comes back by themselves.
    @Get("/leave")
    HttpResponse<?> leaving(HttpRequest<?> request, Page page, String organisationRef) {
        Viewer viewer = Guest.of(request);
        return pages.visible(request, organisationRef)
                .filter(found -> viewer.memberOf(found.id()).isPresent())
                .<HttpResponse<?>>map(found -> Html.ok(page, "member/leave", consequences(page, viewer, found)))
                .orElseGet(() -> refusals.missing(request));
    }

    private Map<String, Object> consequences(Page page, Viewer viewer, Organisation organisation) {
        Map<String, Object> about = pages.about(page, viewer, organisation);
        LeftBehind behind = leaving.of(organisation);
        about.put("behind", behind);
        about.put("mark", leaving.mark(behind));
        about.put("stuck", memberships.needs(viewer, organisation));
        return about;
    }

    @Post("/leave")
    HttpResponse<?> leave(HttpRequest<?> request, Page page, String organisationRef, @Body Map<String, Object> body) {
        Viewer viewer = Guest.of(request);
        Optional<Organisation> found = pages.visible(request, organisationRef).filter(one -> viewer.memberOf(one.id()).isPresent());
        if (found.isEmpty()) {
            return refusals.missing(request);
        }
        Form form = new Form(body);
        Optional<MemberRefusal> refusal = memberships.leave(viewer, found.get(), form.value("said"));
        return refusal.<HttpResponse<?>>map(why ->
                        Replies.refused(new Checks(page, form), "member/leave", why, consequences(page, viewer, found.get())))
                .orElseGet(() -> Html.seeOther("/account?new=left"));
    }

    private HttpResponse<?> change(
            HttpRequest<?> request, String organisationRef, String done, Function<Organisation, Optional<MemberRefusal>> work) {
        Optional<MemberRefusal> refusal = pages.visible(request, organisationRef).map(work).orElse(Optional.of(Because.UNKNOWN));
        return refusal.<HttpResponse<?>>map(why -> refusals.answer(request, why))
                .orElseGet(() -> Html.seeOther("/organisations/" + organisationRef + "?new=" + done));
    }
}
