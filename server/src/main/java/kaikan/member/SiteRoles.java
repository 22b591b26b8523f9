package kaikan.member;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kaikan.member.MemberRefusal.Because;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import org.jspecify.annotations.Nullable;

/// Gives and takes roles at sites, with a reason, in the audit trail and with a mail.
@Singleton
public class SiteRoles {
    private final SiteRoleRepository roles;
    private final AuditTrail trail;
    private final RoleMail mail;
    private final Clock clock;

    SiteRoles(SiteRoleRepository roles, AuditTrail trail, RoleMail mail, Clock clock) {
        this.roles = roles;
        this.trail = trail;
        this.mail = mail;
        this.clock = clock;
    }

    /// What a person is at which site.
    public List<SiteRole> of(long personId) {
        return roles.of(personId).stream().map(SiteRoleLine::siteRole).toList();
    }

    /// Everybody who works at some site.
    public List<StaffLine> staff() {
        return roles.staff();
    }

    /// Whether somebody is manager of that very site; an administrator, who may do everything everywhere, does not count.
    public boolean managed(long siteId) {
        return staff().stream().anyMatch(line -> line.siteId() == siteId && line.role() == Role.MANAGER);
    }

    /// Those of these people who are something at one of these sites.
    List<Long> holders(Collection<Long> personIds, Collection<Long> siteIds) {
        return roles.holders(personIds, siteIds);
    }

    /// Whether the viewer may give and take this role.
    public boolean mayGrant(Viewer viewer, SiteRole role) {
        return Granting.allowed(viewer, role);
    }

    /// Gives a role and tells whoever has it now. Giving what somebody has already changes nothing.
    @Transactional
    public Optional<MemberRefusal> grant(Person person, SiteRole role, Viewer viewer, String reason) {
        Optional<MemberRefusal> refusal = refusal(viewer, role, reason);
        if (refusal.isEmpty() && !person.account()) {
            return Optional.of(Because.NO_ACCOUNT);
        }
        if (refusal.isEmpty()) {
            boolean had = of(person.id()).contains(role);
            put(person, role, viewer.personId(), reason.strip());
            if (!had) {
                mail.granted(person, role, of(person.id()));
            }
        }
        return refusal;
    }

    /// Takes a role away and tells whoever had it; with the next click they no longer have it.
    @Transactional
    public Optional<MemberRefusal> withdraw(Person person, SiteRole role, Viewer viewer, String reason) {
        Optional<MemberRefusal> refusal = refusal(viewer, role, reason);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (role.role() == Role.ADMINISTRATOR && isLastAdministrator(person.id())) {
            return Optional.of(Because.LAST_ADMINISTRATOR);
        }
        if (roles.withdraw(person.id(), role.siteId(), role.role().name()) == 1) {
            note(person, role, new Act("role.withdraw", viewer.personId(), reason.strip()));
            mail.withdrawn(person, role, of(person.id()));
        }
        return Optional.empty();
    }

    /// Gives a role without asking who may: for the first administrator and for demo data.
    void put(Person person, SiteRole role, @Nullable Long by, String reason) {
        roles.grant(person.id(), role.siteId(), role.role().name(), clock.instant());
        note(person, role, new Act("role.grant", by, reason));
    }

    /// Whether this person alone runs the installation. Locks the administrators until the end of the transaction.
    boolean isLastAdministrator(long personId) {
        List<Long> all = roles.administratorsLocked();
        return all.contains(personId) && all.size() == 1;
    }

    private static Optional<MemberRefusal> refusal(Viewer viewer, SiteRole role, String reason) {
        if (!Granting.allowed(viewer, role)) {
            return Optional.of(Because.NOT_YOURS_TO_GRANT);
        }
        return reason.isBlank() ? Optional.of(Because.REASON_MISSING) : Optional.empty();
    }

    private void note(Person person, SiteRole role, Act act) {
        Long site = role.siteId() == SiteRole.EVERYWHERE ? null : role.siteId();
        trail.record(new Entry(act.by(), act.verb(), "person", person.ref(), site, act.reason(), role.role().name()));
    }

    private record Act(String verb, @Nullable Long by, String reason) {}
}
