package kaikan.incubation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// Writes whose tenancy it is, with the change and its line in the trail, always inside the caller's transaction.
@Singleton
class LinkWriter {
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

    /// Makes an organisation the tenant, unless somebody else has changed the tenancy since it was seen: then nobody is asked for it, and
    /// nothing is written.
    ///
    /// @param tenant asked once the version has been found to be the newest
    /// @param verb `LINK` or `UNLINK`
    Answer write(Tenancy tenancy, Supplier<Organisation> tenant, TenancyChange.Verb verb, LetRoom.By by) {
        if (tenancies.countUp(tenancy.id(), tenancy.version()) == 0) {
            return new Answer.Refused(new TenancyRefusal.Changed());
        }
        long number = tenancy.version() + 1;
        Organisation after = tenant.get();
        Optional<Organisation> before = organisations.byId(tenancy.tenant().id());
        tenancies.link(tenancy.id(), after.id());
        tenancies.note(
                tenancy.id(), number, clock.instant(), by.staff().personId(), verb.name(), by.reason(), tenancy.tenant().id());
        String detail = before.map(Organisation::ref).orElse("") + " → " + after.ref();
        trail.record(new Entry(by.staff().personId(), word(verb), "tenancy", tenancy.ref(), tenancy.siteId(), by.reason(), detail));
        return new Answer.Done(tenancy.ref());
    }

    /// The card that stood there before the last link, if that is known and nobody has registered it since.
    Optional<Organisation> card(Tenancy tenancy) {
        return tenancies.beforeLink(tenancy.id())
                .flatMap(organisations::byId)
                .filter(found -> organisations.registered(found.id()).isEmpty());
    }

    private static String word(TenancyChange.Verb verb) {
        return "tenancy." + verb.name().toLowerCase(Locale.ROOT);
    }
}
