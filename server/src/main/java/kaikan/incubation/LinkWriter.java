package kaikan.incubation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.audit.Recorded;

/// Writes whose tenancy it is, with the change and its line in the trail, always inside the caller's transaction.
@Singleton
class LinkWriter {
    private static final String ARROW = " → ";

    private final TenancyRepository tenancies;
    private final Organisations organisations;
    private final AuditTrail trail;
    private final Clock clock;

    LinkWriter(TenancyRepository tenancies, Organisations organisations, AuditTrail trail, Clock clock) {
        this.tenancies = tenancies;
        this.organisations = organisations;
        this.trail = trail;
        this.clock = clock;
    }

    /// Makes the organisation the tenant, unless somebody else has changed the tenancy since it was seen.
    ///
    /// @param verb `LINK` or `UNLINK`
    Answer write(Tenancy tenancy, Organisation tenant, TenancyChange.Verb verb, LetRoom.By by) {
        Optional<Organisation> before = organisations.byId(tenancy.tenant().id());
        if (tenancies.countUp(tenancy.id(), tenancy.version()) == 0) {
            return new Answer.Refused(new TenancyRefusal.Changed());
        }
        tenancies.link(tenancy.id(), tenant.id());
        tenancies.note(tenancy.id(), tenancy.version() + 1, clock.instant(), by.staff().personId(), verb.name(), by.reason());
        String detail = before.map(Organisation::ref).orElse("") + ARROW + tenant.ref();
        trail.record(new Entry(by.staff().personId(), word(verb), "tenancy", tenancy.ref(), tenancy.siteId(), by.reason(), detail));
        return new Answer.Done(tenancy.ref());
    }

    /// The card that stood there before the last link, if the trail knows it and nobody has registered it since.
    Optional<Organisation> card(Tenancy tenancy) {
        return trail.of("tenancy", tenancy.ref()).stream()
                .map(Recorded::entry)
                .filter(entry -> entry.verb().equals(word(TenancyChange.Verb.LINK)))
                .reduce((_, later) -> later)
                .flatMap(entry -> organisations.byRef(entry.detail().split(ARROW, 2)[0]))
                .filter(found -> organisations.registered(found.id()).isEmpty());
    }

    private static String word(TenancyChange.Verb verb) {
        return "tenancy." + verb.name().toLowerCase(Locale.ROOT);
    }
}
