package kaikan.member.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.member.Circle;
import kaikan.member.Invitation;
import kaikan.member.Invitations;
import kaikan.member.Member;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.member.Standing;
import kaikan.member.Viewer;
import kaikan.platform.web.Page;

/// An organisation's page, as its members and the staff of the sites that it has to do with see it; for everybody else there is no such organisation.
@Singleton
final class OrganisationPage {
    static final String TEMPLATE = "member/organisation";

    private final Organisations organisations;
    private final Circle circle;
    private final Invitations invitations;
    private final BeanProvider<OrganisationPanel> panels;

    OrganisationPage(Organisations organisations, Circle circle, Invitations invitations, BeanProvider<OrganisationPanel> panels) {
        this.organisations = organisations;
        this.circle = circle;
        this.invitations = invitations;
        this.panels = panels;
    }

    Optional<Organisation> visible(HttpRequest<?> request, String ref) {
        Viewer viewer = Guest.of(request);
        return organisations.byRef(ref).filter(found -> viewer.memberOf(found.id()).isPresent() || circle.knows(viewer, found));
    }

    MutableHttpResponse<?> show(HttpRequest<?> request, Page page, Organisation organisation, String done) {
        Map<String, Object> about = about(page, Guest.of(request), organisation);
        about.put("done", page.words().has("member.done." + done) ? done : "");
        return Replies.fresh(page, TEMPLATE, Form.of(Map.of()), about);
    }

    /// The member of that reference.
    Optional<Member> member(Organisation organisation, String ref) {
        return organisations.members(organisation.id()).stream().filter(member -> member.ref().equals(ref)).findFirst();
    }

    /// What the template shows besides a form.
    Map<String, Object> about(Page page, Viewer viewer, Organisation organisation) {
        boolean owner = viewer.memberOf(organisation.id()).filter(place -> place.standing() == Standing.OWNER).isPresent();
        boolean attends = circle.knows(viewer, organisation);
        List<Invitation> open = owner ? invitations.open(organisation) : List.of();
        Map<String, Object> about = new HashMap<>();
        about.put("organisation", organisation);
        about.put("viewer", viewer);
        List<Member> members = organisations.members(organisation.id());
        about.put("members", members);
        about.put("deserted", members.isEmpty() && organisations.registered(organisation.id()).isPresent());
        about.put("invitations", open);
        about.put("attends", attends);
        about.put("namesakes", attends ? circle.known(viewer, organisations.namesakes(organisation)) : List.of());
        about.put("panels", panels.stream().flatMap(panel -> panel.draw(page, viewer, organisation).stream()).toList());
        about.put("done", "");
        return about;
    }
}
