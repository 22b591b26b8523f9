package kaikan.incubation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.member.Circle;
import kaikan.member.Contacts;
import kaikan.member.Membership;
import kaikan.member.Organisation;
import kaikan.member.OrganisationCard;
import kaikan.member.Organisations;
import kaikan.member.Viewer;

/// Links a tenancy to the organisation that its tenant's own people registered, in place of the card that the house made. Only ever by
/// somebody's choice: anybody may register any name, and whoever is a member belongs to the tenant from then on.
@Singleton
public class TenantLink {
    private static final int MOST = 10;

    private final Circle circle;
    private final Organisations organisations;
    private final Contacts contacts;
    private final LinkWriter writer;
    private final TenantNews news;

    TenantLink(Circle circle, Organisations organisations, Contacts contacts, LinkWriter writer, TenantNews news) {
        this.circle = circle;
        this.organisations = organisations;
        this.contacts = contacts;
        this.writer = writer;
        this.news = news;
    }

    /// Whether the tenant is a company or a group that is known by the house's own card only.
    public boolean open(Tenancy tenancy) {
        return tenancy.tenant().kind() == Tenant.Kind.ORGANISATION && organisations.registered(tenancy.tenant().id()).isEmpty();
    }

    /// Registered organisations that may be the tenant: those that have to do with the site and whose name has the tenant's in it, and those
    /// of whoever has that mail address.
    ///
    /// @param mail the whole address of one of its members; empty if none is known
    public List<Organisation> candidates(Tenancy tenancy, Viewer staff, String mail) {
        return open(tenancy)
                ? Stream.concat(circle.registeredAt(tenancy.siteId(), tenancy.tenant().name(), MOST).stream(), ofMember(staff, mail))
                        .distinct()
                        .toList()
                : List.of();
    }

    private Stream<Organisation> ofMember(Viewer staff, String mail) {
        return mail.isEmpty()
                ? Stream.empty()
                : circle.people(staff, mail, MOST).stream()
                        .filter(person -> person.email().equalsIgnoreCase(mail))
                        .flatMap(person -> organisations.of(person.id()).stream())
                        .map(Membership::organisationId)
                        .flatMap(id -> organisations.registered(id).stream());
    }

    /// Whether the tenancy is that of a registered organisation, so that the link can be undone.
    public boolean linked(Tenancy tenancy) {
        return registered(tenancy).isPresent();
    }

    private Optional<Organisation> registered(Tenancy tenancy) {
        return tenancy.tenant().kind() == Tenant.Kind.ORGANISATION ? organisations.registered(tenancy.tenant().id()) : Optional.empty();
    }

    /// Links it to one of its candidates, and tells its owners; the name under which the tenancy was entered stays.
    @Transactional
    public Answer link(Tenancy tenancy, Organisation chosen, LetRoom.By by) {
        if (!open(tenancy)) {
            return new Answer.Refused(new TenancyRefusal.Changed());
        }
        Answer answer = writer.write(tenancy, () -> chosen, TenancyChange.Verb.LINK, by);
        if (answer instanceof Answer.Done) {
            news.tell(tenancy, chosen, TenancyChange.Verb.LINK, by);
        }
        return answer;
    }

    /// Undoes a link that was wrong, and tells the owners why: the tenant is the house's own card again, the one from before the link or else that
    /// of the tenancy's name.
    @Transactional
    public Answer unlink(Tenancy tenancy, LetRoom.By by) {
        Optional<Organisation> linked = registered(tenancy);
        if (linked.isEmpty()) {
            return new Answer.Refused(new TenancyRefusal.Changed());
        }
        Answer answer = writer.write(tenancy, () -> card(tenancy, by), TenancyChange.Verb.UNLINK, by);
        if (answer instanceof Answer.Done) {
            news.tell(tenancy, linked.get(), TenancyChange.Verb.UNLINK, by);
        }
        return answer;
    }

    private Organisation card(Tenancy tenancy, LetRoom.By by) {
        OrganisationCard named = new OrganisationCard(tenancy.tenant().name(), "", "", "");
        return writer.card(tenancy).orElseGet(() -> contacts.organisation(named, new Contacts.Desk(by.staff(), tenancy.siteId())));
    }
}
