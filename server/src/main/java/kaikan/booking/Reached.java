package kaikan.booking;

import kaikan.member.Contact;
import kaikan.member.Organisation;
import org.jspecify.annotations.Nullable;

/// How the applicant's side of a booking is reached.
///
/// @param contact by what name, telephone number and mail address; a number is missing only where neither the person nor the organisation has one
/// @param who whose name and mail address these are
/// @param number whose the telephone number is
/// @param organisation in whose name it was booked; null for a person's own booking
public record Reached(Contact contact, Who who, Whose number, @Nullable Organisation organisation) {
    /// Who is reached.
    public enum Who {
        APPLICANT,
        /// Another member of the organisation, because the applicant has left it or has deleted their account.
        MEMBER,
        /// Whoever was the last member of the organisation, which has none any more.
        LAST,
        /// Nobody but the organisation itself, by its number.
        NOBODY
    }

    /// Whose a telephone number is.
    public enum Whose {
        PERSON,
        ORGANISATION
    }

    static Reached of(Contact person, Who who, @Nullable Organisation organisation) {
        String theirs = organisation == null ? "" : organisation.card().phone();
        boolean instead = !theirs.isEmpty() && (who == Who.MEMBER || who == Who.NOBODY || person.phone().isEmpty());
        Contact contact = instead ? new Contact(person.name(), person.kana(), theirs, person.email()) : person;
        return new Reached(contact, who, instead ? Whose.ORGANISATION : Whose.PERSON, organisation);
    }

    /// The name of the organisation where the telephone number is its own; empty where it is the person's.
    public String numberOf() {
        return number == Whose.ORGANISATION && organisation != null ? organisation.name() : "";
    }

    /// Where the organisation is; empty where that is not known.
    public String address() {
        return organisation == null ? "" : organisation.card().address();
    }
}
