package kaikan.incubation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kaikan.facility.Space;
import kaikan.facility.web.Sheet;
import kaikan.facility.web.SheetReader;
import kaikan.incubation.NewTenancy;
import kaikan.incubation.Rent;
import kaikan.incubation.Stretch;
import kaikan.incubation.Tax;
import kaikan.incubation.Tenancies;
import kaikan.incubation.Tenant;
import kaikan.member.Contact;
import kaikan.money.Yen;
import org.jspecify.annotations.Nullable;

/// Reads the forms of tenancies. Nothing is given for what must be corrected; the reader has the sentences.
final class TenancySheet {
    private static final int DEAREST = 100_000_000;

    private TenancySheet() {}

    static Optional<NewTenancy> entering(Counter.Visit visit, Sheet sheet, SheetReader reader) {
        Optional<Long> space = space(visit, sheet, reader, "space");
        Tenant.Kind kind = reader.choice("kind", Tenant.Kind.class);
        Optional<Contact> contact = contact(reader, "", Contact.NONE);
        if (kind == Tenant.Kind.ORGANISATION && !sheet.text("email").isEmpty()) {
            reader.wrong("email", "email-organisation");
        }
        LocalDate from = day(reader, "from");
        LocalDate until = reader.date("until");
        if (from != null && until != null && until.isBefore(from)) {
            reader.sentence("until", visit.page().t("incubation.form.until-before"));
        }
        Optional<Rent> rent = rent(sheet, reader, "");
        String note = reader.optional("note", 400);
        String reason = reader.optional("reason", 400);
        if (!reader.errors().isEmpty() || from == null || space.isEmpty() || contact.isEmpty() || rent.isEmpty()) {
            return Optional.empty();
        }
        Stretch stretch = new Stretch(space.get(), from, until, rent.get(), note);
        return Optional.of(new NewTenancy(kind, contact.get(), stretch, reason));
    }

    /// How the tenant is called and reached; nothing where anything must be corrected.
    ///
    /// @param stands what is known so far
    static Optional<Contact> contact(SheetReader reader, String prefix, Contact stands) {
        String name = reader.required(prefix + "name", Contact.LONGEST_NAME);
        String phone = reader.phone(prefix + "phone", stands.phone());
        String email = reader.mail(prefix + "email", stands.email());
        return reader.errors().isEmpty() ? Optional.of(new Contact(name, "", phone, email)) : Optional.empty();
    }

    /// A day within what the ledger can hold.
    static @Nullable LocalDate day(SheetReader reader, String field) {
        reader.required(field, 20);
        LocalDate day = reader.date(field);
        if (day != null && (day.getYear() < 1950 || !day.isBefore(Tenancies.HORIZON))) {
            reader.wrong(field, "date");
            return null;
        }
        return day;
    }

    static Optional<Long> space(Counter.Visit visit, Sheet sheet, SheetReader reader, String field) {
        List<Space> spaces = lettable(visit);
        Optional<Long> found = spaces.stream().filter(space -> space.key().equals(sheet.text(field))).map(Space::id).findFirst();
        if (found.isEmpty()) {
            reader.wrong(field, "choose");
        }
        return found;
    }

    static List<Space> lettable(Counter.Visit visit) {
        return visit.catalogue().spaces(visit.site()).stream()
                .filter(space -> space.kind().tenancy() && space.offeredOnOrAfter(visit.today()))
                .toList();
    }

    static Optional<Rent> rent(Sheet sheet, SheetReader reader, String prefix) {
        reader.required(prefix + "monthly", 20);
        Integer yen = reader.yen(prefix + "monthly", DEAREST);
        Tax tax = reader.choice(prefix + "tax", Tax.class);
        return yen == null ? Optional.empty() : Optional.of(new Rent(Yen.of(yen), tax));
    }
}
