package kaikan.incubation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import kaikan.member.CardCorrection;
import kaikan.member.Contact;
import kaikan.member.Organisation;
import kaikan.member.OrganisationCard;
import kaikan.member.Organisations;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.Viewer;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// How tenants are called and reached, and correcting it: the name of the tenancy, and with it the card that the house made of the tenant.
/// Of a tenant who has an account only the name of the tenancy is the staff's.
@Singleton
public class TenantCards {
    private final TenancyRepository tenancies;
    private final Cards cards;
    private final TransactionOperations<Connection> transactions;
    private final AuditTrail trail;
    private final Clock clock;

    TenantCards(
            TenancyRepository tenancies, Cards cards, TransactionOperations<Connection> transactions, AuditTrail trail, Clock clock) {
        this.tenancies = tenancies;
        this.cards = cards;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /// Where the cards are.
    @Singleton
    record Cards(People people, Organisations organisations, CardCorrection correction) {}

    /// How the tenant is reached, under the name of the tenancy; of an organisation there is no mail address.
    public Contact of(Tenant tenant) {
        return switch (tenant.kind()) {
            case PERSON -> cards.people.byId(tenant.id())
                    .map(person -> new Contact(tenant.name(), person.contact().kana(), person.contact().phone(), person.email()))
                    .orElse(new Contact(tenant.name(), "", "", ""));
            case ORGANISATION -> cards.organisations.byId(tenant.id())
                    .map(found -> new Contact(tenant.name(), found.card().kana(), found.card().phone(), ""))
                    .orElse(new Contact(tenant.name(), "", "", ""));
        };
    }

    /// Whether how the tenant is reached is the viewer's to correct.
    public boolean open(Viewer viewer, Tenant tenant) {
        return tenant.kind() == Tenant.Kind.ORGANISATION
                || cards.people.byId(tenant.id()).filter(person -> cards.correction.open(viewer, person)).isPresent();
    }

    /// Corrects name, telephone number and mail address; all of it or nothing. Where how the tenant is reached is not the staff's, number
    /// and address are as [#of] gives them, or empty. An organisation's address does not count.
    public Answer correct(Tenancy tenancy, Contact typed, LetRoom.By by) {
        return transactions.executeWrite(status -> {
            Answer answer = write(tenancy, typed, by);
            if (answer instanceof Answer.Refused) {
                status.setRollbackOnly();
            }
            return answer;
        });
    }

    private Answer write(Tenancy tenancy, Contact typed, LetRoom.By by) {
        Contact before = of(tenancy.tenant());
        boolean open = open(by.staff(), tenancy.tenant());
        boolean silent = !open && typed.phone().isEmpty() && typed.email().isEmpty();
        boolean mail = tenancy.tenant().kind() == Tenant.Kind.PERSON;
        Contact after = silent
                ? new Contact(typed.name(), before.kana(), before.phone(), before.email())
                : new Contact(typed.name(), before.kana(), typed.phone(), mail ? typed.email() : "");
        String changed = CardCorrection.changed(before, after);
        if (changed.isEmpty()) {
            return new Answer.Done(tenancy.ref());
        }
        if (tenancies.countUp(tenancy.id(), tenancy.version()) == 0) {
            return new Answer.Refused(new TenancyRefusal.Changed());
        }
        boolean written = open ? card(tenancy.tenant(), after, by) : changed.equals("name");
        if (!written) {
            return new Answer.Refused(new TenancyRefusal.NotACard());
        }
        note(tenancy, after, new Note(before, changed, by));
        return new Answer.Done(tenancy.ref());
    }

    private record Note(Contact before, String changed, LetRoom.By by) {}

    private boolean card(Tenant tenant, Contact after, LetRoom.By by) {
        boolean renamed = !tenant.name().equals(after.name());
        return switch (tenant.kind()) {
            case PERSON -> {
                Person person = cards.people.byId(tenant.id()).orElseThrow();
                Contact card = new Contact(renamed ? after.name() : person.name(), after.kana(), after.phone(), after.email());
                CardCorrection.Correction correction = new CardCorrection.Correction(CardCorrection.mark(person), card, by.reason());
                yield cards.correction.correct(person, correction, by.staff()).isEmpty();
            }
            case ORGANISATION -> {
                Organisation found = cards.organisations.byId(tenant.id()).orElseThrow();
                String name = renamed ? after.name() : found.name();
                OrganisationCard card = new OrganisationCard(name, after.kana(), after.phone(), found.card().address());
                yield cards.organisations.describe(found, card, by.staff()).isEmpty();
            }
        };
    }

    /// The trail says which fields changed, and of the name from what to what: it stays with the tenancy anyway.
    private void note(Tenancy tenancy, Contact after, Note note) {
        LetRoom.By by = note.by;
        tenancies.rename(tenancy.id(), after.name());
        long number = tenancy.version() + 1;
        tenancies.note(
                tenancy.id(), number, clock.instant(), by.staff().personId(), TenancyChange.Verb.CORRECT.name(), by.reason(), null);
        String names = note.before.name().equals(after.name()) ? "" : "; " + note.before.name() + " → " + after.name();
        trail.record(new Entry(
                by.staff().personId(), "tenancy.correct", "tenancy", tenancy.ref(), tenancy.siteId(), by.reason(), note.changed + names));
    }
}
