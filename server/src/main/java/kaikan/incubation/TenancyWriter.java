package kaikan.incubation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kaikan.member.Contact;
import kaikan.member.Contacts;
import kaikan.member.OrganisationCard;
import kaikan.member.Viewer;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// Writes the rows of tenancies, always inside the ledger's transaction.
@Singleton
class TenancyWriter {
    private final TenancyRepository tenancies;
    private final TermRepository terms;
    private final Contacts contacts;
    private final AuditTrail trail;
    private final Clock clock;

    TenancyWriter(TenancyRepository tenancies, TermRepository terms, Contacts contacts, AuditTrail trail, Clock clock) {
        this.tenancies = tenancies;
        this.terms = terms;
        this.contacts = contacts;
        this.trail = trail;
        this.clock = clock;
    }

    /// What replaces the stretches of a tenancy; no stretches take it back.
    record Replacement(TenancyChange.Verb verb, List<Stretch> after, LetRoom.By by) {}

    Answer enter(String ref, long siteId, NewTenancy wanted, Viewer staff) {
        Instant now = clock.instant();
        TenancyRow row = tenancies.save(TenancyRow.of(ref, siteId, tenant(wanted, new Contacts.Desk(staff, siteId)), now));
        terms.save(TermRow.of(row, wanted.stretch(), 1));
        tenancies.note(row.id(), 1, now, staff.personId(), TenancyChange.Verb.ENTER.name(), wanted.reason(), null);
        record(row, TenancyChange.Verb.ENTER, new LetRoom.By(staff, wanted.reason()), text(List.of(wanted.stretch())));
        return new Answer.Done(ref);
    }

    private Tenant tenant(NewTenancy wanted, Contacts.Desk desk) {
        Contact contact = wanted.contact();
        long id = switch (wanted.kind()) {
            case ORGANISATION ->
                contacts.organisation(new OrganisationCard(contact.name(), contact.kana(), contact.phone(), ""), desk).id();
            case PERSON -> contacts.person(contact, desk).id();
        };
        return new Tenant(wanted.kind(), id, contact.name());
    }

    Answer replace(Tenancy tenancy, Replacement replacement) {
        if (tenancies.countUp(tenancy.id(), tenancy.version()) == 0) {
            return new Answer.Refused(new TenancyRefusal.Changed());
        }
        long number = tenancy.version() + 1;
        TenancyRow row = tenancies.findById(tenancy.id()).orElseThrow();
        List<Term> inForce = tenancy.terms().stream().filter(Term::inForce).toList();
        List<Stretch> before = inForce.stream().map(Term::stretch).toList();
        inForce.stream().filter(term -> !replacement.after.contains(term.stretch())).forEach(term -> terms.replace(term.id(), number));
        replacement.after.stream()
                .filter(stretch -> !before.contains(stretch))
                .forEach(stretch -> terms.save(TermRow.of(row, stretch, number)));
        LetRoom.By by = replacement.by;
        tenancies.note(row.id(), number, clock.instant(), by.staff().personId(), replacement.verb.name(), by.reason(), null);
        record(row, replacement.verb, by, text(before) + (replacement.after.isEmpty() ? "" : " → " + text(replacement.after)));
        return new Answer.Done(row.ref());
    }

    private void record(TenancyRow row, TenancyChange.Verb verb, LetRoom.By by, String detail) {
        String word = "tenancy." + verb.name().toLowerCase(Locale.ROOT);
        trail.record(new Entry(by.staff().personId(), word, "tenancy", row.ref(), row.siteId(), by.reason(), detail));
    }

    private static String text(List<Stretch> stretches) {
        return stretches.stream()
                .map(one -> one.spaceId() + ": " + one.from() + "/" + (one.until() == null ? "" : one.until()) + " " + one.rent().monthly())
                .collect(Collectors.joining(", "));
    }
}
