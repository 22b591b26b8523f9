package kaikan.incubation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.member.Circle;
import kaikan.member.Membership;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.member.Viewer;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// Links a tenancy to the organisation that its tenant's own people registered, in place of the card that the house made. Only ever by
/// somebody's choice: anybody may register any name, and whoever is a member belongs to the tenant from then on.
@Singleton
public class TenantLink {
    private static final int MOST = 10;

    private final TenancyRepository tenancies;
    private final Circle circle;
    private final Organisations organisations;
    private final AuditTrail trail;
    private final Clock clock;

    TenantLink(TenancyRepository tenancies, Circle circle, Organisations organisations, AuditTrail trail, Clock clock) {
        this.tenancies = tenancies;
        this.circle = circle;
        this.organisations = organisations;
        this.trail = trail;
        this.clock = clock;
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

    /// Links it to one of its candidates; the name under which the tenancy was entered stays.
    @Transactional
    public Answer link(Tenancy tenancy, Organisation chosen, LetRoom.By by) {
        Optional<Organisation> before = organisations.byId(tenancy.tenant().id());
        if (!open(tenancy) || tenancies.countUp(tenancy.id(), tenancy.version()) == 0) {
            return new Answer.Refused(new TenancyRefusal.Changed());
        }
        tenancies.link(tenancy.id(), chosen.id());
        long number = tenancy.version() + 1;
        tenancies.note(tenancy.id(), number, clock.instant(), by.staff().personId(), TenancyChange.Verb.LINK.name(), by.reason());
        String detail = before.map(Organisation::ref).orElse("") + " → " + chosen.ref();
        trail.record(new Entry(by.staff().personId(), "tenancy.link", "tenancy", tenancy.ref(), tenancy.siteId(), by.reason(), detail));
        return new Answer.Done(tenancy.ref());
    }
}
