package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.Answer;
import kaikan.booking.Applicant;
import kaikan.booking.BookingRefusal;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.Bookings;
import kaikan.booking.Reason;
import kaikan.member.Circle;
import kaikan.member.Contact;
import kaikan.member.Contacts;
import kaikan.member.MailAddress;
import kaikan.member.Organisation;
import kaikan.member.OrganisationCard;
import kaikan.member.Person;
import kaikan.member.PhoneNumber;
import kaikan.member.Viewer;
import kaikan.platform.id.Secret;
import kaikan.platform.web.Choice;
import kaikan.platform.web.Page;

/// The part of the form that says who applies at the counter, by telephone or by fax.
@Singleton
class Cards {
    /// The field that says for which registered organisation it is entered; empty for the house's card.
    static final String FOR = "for";

    private static final int MOST = 10;

    private final Contacts contacts;
    private final Bookings bookings;
    private final StaffSites sites;
    private final Circle circle;

    Cards(Contacts contacts, Bookings bookings, StaffSites sites, Circle circle) {
        this.contacts = contacts;
        this.bookings = bookings;
        this.sites = sites;
        this.circle = circle;
    }

    /// Whether whoever is named is known already or becomes somebody new, in words, before it is done. What they have at houses where the
    /// viewer does not work is not said.
    String caller(Page page, Viewer viewer, Typed typed) {
        Person known = contacts.known(contact(typed)).orElse(null);
        if (known == null) {
            return page.t("booking.caller.new") + (contacts.othersAddress(contact(typed)) ? page.t("booking.caller.others-address") : "");
        }
        int times = bookings.count(known.id(), sites.ids(viewer, ""));
        if (known.account()) {
            return page.t("booking.caller.account", times) + number(page, known, contact(typed).phone());
        }
        String mail = known.email().isEmpty() || times == 0 ? "" : page.t("booking.caller.mail", known.email());
        return page.t(times == 0 ? "booking.caller.elsewhere" : "booking.caller.known", known.contact().phone(), times) + mail;
    }

    /// Whom the last step takes the caller for, with all that the house has of them, as a mark that is sent with its button: a colleague may correct
    /// that card, or make one, before it is pressed.
    String mark(Typed typed) {
        Contact told = contact(typed);
        String whom = contacts.known(told)
                .map(known -> known.ref() + " " + known.contact())
                .orElseGet(() -> "new " + contacts.othersAddress(told));
        return Secret.hash(told + " " + whom);
    }

    /// That an account keeps its own number, whatever the desk was told.
    private static String number(Page page, Person account, String typed) {
        String own = account.contact().phone();
        return typed.isEmpty() || typed.equals(own) ? "" : page.t("booking.caller.number", own.isEmpty() ? "—" : own, typed);
    }

    /// For whom it can be entered where an organisation is named: for the house's own card of that name, or for one of the registered
    /// organisations of that name that have to do with the site already. Empty where there is nothing to choose.
    List<Choice> organisations(BookFlow.Visit visit, Typed typed) {
        Page page = visit.page();
        List<Choice> registered = registered(visit, typed).stream().map(one -> new Choice(one.ref(), one.name(), reached(page, one))).toList();
        Choice card = new Choice("", page.t("booking.for.card", typed.value("organisation")), page.t("booking.for.card.note"));
        return registered.isEmpty() ? List.of() : Stream.concat(Stream.of(card), registered.stream()).toList();
    }

    private static String reached(Page page, Organisation organisation) {
        String where = Stream.of(organisation.card().phone(), organisation.card().address())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
        return page.t(where.isEmpty() ? "booking.for.registered" : "booking.for.registered.at", where);
    }

    private List<Organisation> registered(BookFlow.Visit visit, Typed typed) {
        return circle.registeredAt(visit.site().id(), typed.value("organisation"), MOST);
    }

    /// Whether somebody is named who can be reached, and a reason given.
    Answer<Page> checked(BookFlow.Visit visit, Typed typed) {
        Page page = visit.page();
        List<BookingRefusal> missing = new ArrayList<>();
        if (typed.value("name").isEmpty()) {
            missing.add(BookingRefusal.of(Code.NO_NAME));
        }
        tooLong(typed.value("name"), Contact.LONGEST_NAME, Code.NAME_TOO_LONG).ifPresent(missing::add);
        if (typed.value("phone").isEmpty() && typed.value("email").isEmpty()) {
            missing.add(BookingRefusal.of(Code.NO_PHONE));
        }
        if (PhoneNumber.kept(typed.value("phone"), "").isEmpty()) {
            missing.add(BookingRefusal.of(Code.BAD_PHONE));
        }
        if (!typed.value("email").isEmpty() && MailAddress.read(typed.value("email")).isEmpty()) {
            missing.add(BookingRefusal.of(Code.BAD_MAIL));
        }
        tooLong(typed.value("kana"), Contact.LONGEST_NAME, Code.KANA_TOO_LONG).ifPresent(missing::add);
        tooLong(typed.value("organisation"), OrganisationCard.LONGEST_NAME, Code.ORGANISATION_TOO_LONG).ifPresent(missing::add);
        if (!typed.value(FOR).isEmpty() && chosen(visit, typed).isEmpty()) {
            missing.add(BookingRefusal.of(Code.ORGANISATION_NOT_HERE));
        }
        if (Reason.needed(typed.value("reason"), page) instanceof Answer.Refused<Page> refused) {
            missing.add(refused.first());
        }
        return missing.isEmpty() ? new Answer.Done<>(page) : new Answer.Refused<>(missing);
    }

    private static Optional<BookingRefusal> tooLong(String text, int most, Code code) {
        return text.length() > most ? Optional.of(BookingRefusal.of(code, most)) : Optional.empty();
    }

    /// The card of whoever is named, found or made; and the organisation that was chosen, or else its card.
    Applicant applicant(BookFlow.Visit visit, Typed typed) {
        Contacts.Desk desk = new Contacts.Desk(visit.viewer(), visit.site().id());
        long person = contacts.person(contact(typed), desk).id();
        String organisation = typed.value("organisation");
        return organisation.isEmpty()
                ? Applicant.privately(person)
                : new Applicant(person, chosen(visit, typed)
                        .orElseGet(() -> contacts.organisation(new OrganisationCard(organisation, "", "", ""), desk)).id());
    }

    private Optional<Organisation> chosen(BookFlow.Visit visit, Typed typed) {
        String ref = typed.value(FOR);
        return ref.isEmpty() ? Optional.empty() : registered(visit, typed).stream().filter(one -> one.ref().equals(ref)).findFirst();
    }

    private static Contact contact(Typed typed) {
        String email = MailAddress.read(typed.value("email")).map(MailAddress::text).orElse(typed.value("email"));
        String phone = PhoneNumber.kept(typed.value("phone"), "").orElse(typed.value("phone"));
        return new Contact(typed.value("name"), typed.value("kana"), phone, email);
    }
}
