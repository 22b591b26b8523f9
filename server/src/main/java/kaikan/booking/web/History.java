package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.BookingDetails;
import kaikan.booking.Changed;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.facility.Catalogues;
import kaikan.member.Member;
import kaikan.member.Organisations;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.audit.Recorded;
import kaikan.platform.text.Words;

/// What happened to a booking, from the trail. To the applicant, staff are "the desk"; staff see each other's names.
@Singleton
class History {
    /// As what it began and what differs is told to the applicant too.
    private static final Set<String> CHANGES = Set.of(
            "booking.book", "booking.place", "booking.enter", "booking.change", "booking.seek", "booking.sought", "booking.adopt");

    private final AuditTrail trail;
    private final People people;
    private final Organisations organisations;
    private final Catalogues catalogues;
    private final Said said;

    History(AuditTrail trail, People people, Organisations organisations, Catalogues catalogues, Said said) {
        this.said = said;
        this.trail = trail;
        this.people = people;
        this.organisations = organisations;
        this.catalogues = catalogues;
    }

    /// Who says what changed, as facts and as older entries keep it.
    @Singleton
    record Said(BookingDetails details, Changed changed) {
        String toApplicant(Entry entry, Words words) {
            return entry.facts().isEmpty() ? changed.in(words, entry.detail()) : details.of(entry, words);
        }
    }

    /// How many lines [#of] has.
    int length(Booking booking) {
        return trail.of("booking", booking.ref()).size();
    }

    List<HistoryLine> of(Booking booking, BookingAccess access, Words words) {
        List<Recorded> recorded = trail.of("booking", booking.ref());
        List<Long> actors = recorded.stream().map(one -> one.entry().actorPersonId()).filter(Objects::nonNull).distinct().toList();
        Map<Long, Person> names = people.byIds(actors);
        Look look = new Look(booking, access, names, ours(booking));
        return recorded.stream().map(one -> line(one, look, words)).toList();
    }

    /// The applicant, and who is in the organisation that they apply for.
    private Set<Long> ours(Booking booking) {
        Long organisation = booking.applicant().organisationId();
        Stream<Long> members =
                organisation == null ? Stream.of() : organisations.members(organisation).stream().map(Member::personId);
        return Stream.concat(Stream.of(booking.applicant().personId()), members).collect(Collectors.toSet());
    }

    private record Look(Booking booking, BookingAccess access, Map<Long, Person> names, Set<Long> ours) {}

    private HistoryLine line(Recorded recorded, Look look, Words words) {
        Entry entry = recorded.entry();
        ZonedDateTime at = recorded.at().atZone(catalogues.current().site(look.booking.siteId()).zone());
        String clock = DayRange.clock(at.getHour() * 60 + at.getMinute());
        String when = DateText.date(at.toLocalDate(), words.language().tag()) + " " + clock;
        String what = words.get(what(did(entry, look), look, words), actor(entry, look, words));
        boolean staff = look.access == BookingAccess.STAFF;
        boolean innerReason = entry.verb().equals("booking.enter");
        String told = innerReason && !staff ? "" : entry.reason();
        String named = named(did(entry, look), told, words);
        String detail = staff ? said.details.of(entry, words) : CHANGES.contains(entry.verb()) ? said.toApplicant(entry, words) : "";
        return new HistoryLine(entry.verb(), when, what, detail.isEmpty() ? named : (named + "　" + detail).strip());
    }

    /// What was done to an application to change a booking was not done to the booking.
    private static String what(String did, Look look, Words words) {
        String change = "booking.did." + did + ".change";
        return look.booking.changes() != null && words.has(change) ? change : "booking.did." + did;
    }

    /// A note is called a note and a reason a reason, as in the mail about it.
    private static String named(String did, String said, Words words) {
        String name = "booking.said." + did;
        return said.isEmpty() || !words.has(name) ? said : words.get("booking.mail.line", words.get(name), said);
    }

    /// What staff answer is what the applicant told them, and what an applicant gives up is not what the house takes back.
    private String did(Entry entry, Look look) {
        String did = said.details.givenUp(entry).orElseGet(() -> entry.verb().substring("booking.".length()));
        return did.equals("answer") && !look.ours.contains(entry.actorPersonId()) ? "answer-for" : did;
    }

    private static String actor(Entry entry, Look look, Words words) {
        Long actor = entry.actorPersonId();
        if (actor == null) {
            return words.get("booking.by.house");
        }
        Person person = look.names.get(actor);
        String name = person == null ? "—" : person.called().in(words);
        return switch (look.access) {
            case STAFF -> name;
            case OWN, NONE -> look.ours.contains(actor) ? name : words.get("booking.by.desk");
        };
    }
}
