package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kaikan.booking.BookedLine;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.ClosuresOver;
import kaikan.booking.Purposes;
import kaikan.booking.RoomsAndEquipment;
import kaikan.booking.Telling;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// Puts bookings into the reader's words; people, organisations and closures of a whole list are looked up at once.
@Singleton
class BookingViews {
    private final Catalogues catalogues;
    private final People people;
    private final Organisations organisations;
    private final Purposes purposes;
    private final Since since;

    BookingViews(Catalogues catalogues, People people, Organisations organisations, Purposes purposes, Since since) {
        this.since = since;
        this.catalogues = catalogues;
        this.people = people;
        this.organisations = organisations;
        this.purposes = purposes;
    }

    /// What became of bookings since they were made: of applications to change one that ended, and of what the house has closed.
    @Singleton
    record Since(EndedChanges ended, ClosuresOver closures) {}

    /// For whom: the words, and where a booking's page is for this reader.
    record Reader(Words words, String path) {
        static Reader own(Words words) {
            return new Reader(words, "/bookings/");
        }

        static Reader staff(Words words) {
            return new Reader(words, "/staff/bookings/");
        }
    }

    List<BookingView> of(Collection<Booking> bookings, Reader reader) {
        Map<String, Long> filers = since.ended.filedBy(bookings);
        Map<Long, Person> persons = people.byIds(
                Stream.concat(bookings.stream().map(one -> one.applicant().personId()), filers.values().stream()).distinct().toList());
        Map<Long, Organisation> groups = organisations.byIds(
                bookings.stream().map(one -> one.applicant().organisationId()).filter(Objects::nonNull).distinct().toList());
        Map<String, String> ends = since.ended.of(bookings);
        Set<String> closed = since.closures.reached(bookings);
        return bookings.stream()
                .map(booking -> view(
                        booking, reader, applicant(new Filed(booking, filers.get(booking.ref())), persons, groups, reader.words),
                        new Now(state(booking, ends, reader.words), closed.contains(booking.ref()))))
                .toList();
    }

    BookingView of(Booking booking, Reader reader) {
        return of(List.of(booking), reader).getFirst();
    }

    /// An application to change a booking that the house ended, or that went with its booking, was not taken back by whoever applied.
    private static String state(Booking booking, Map<String, String> ends, Words words) {
        String how = ends.get(booking.ref());
        return how == null ? Telling.state(booking).in(words) : words.get("booking.state.change." + how);
    }

    /// How it stands.
    private record Now(String state, boolean closed) {}

    private BookingView view(Booking booking, Reader reader, String applicant, Now now) {
        Words words = reader.words;
        Catalogue catalogue = catalogues.current();
        Site site = catalogue.site(booking.siteId());
        RoomsAndEquipment<Booking.Item> has = RoomsAndEquipment.of(catalogue, booking);
        return new BookingView(
                booking,
                Ref.display(booking.ref()),
                reader.path + booking.ref(),
                now.state,
                tag(booking.state()),
                site.name().in(words),
                Telling.spaces(catalogue, has.rooms().stream().map(Booking.Item::spaceId).toList()).in(words),
                Telling.amounts(catalogue, has.equipment()).in(words),
                Telling.when(catalogue, booking).in(words),
                Telling.apart(catalogue, booking).in(words).lines().toList(),
                applicant,
                purposes.stated(site, booking.particulars(), words, booking.span().startIn(site.zone()).toLocalDate()),
                Figures.yen(booking.total().amount(), words.language()),
                Math.max(1, has.rooms().size()),
                BookedLine.of(catalogue, has.rooms(), words),
                BookedLine.of(catalogue, has.equipment(), words),
                now.closed);
    }

    /// A booking, and who filed the change for which it applies; null where that is not known, and for every other booking.
    private record Filed(Booking booking, @Nullable Long by) {}

    /// Whoever filed an application to change a colleague's booking stands before the colleague.
    private static String applicant(Filed filed, Map<Long, Person> persons, Map<Long, Organisation> groups, Words words) {
        Long applied = filed.booking.applicant().personId();
        Organisation group = groups.get(Objects.requireNonNullElse(filed.booking.applicant().organisationId(), 0L));
        String before = called(persons.get(applied), words);
        String name = filed.by == null || filed.by.equals(applied)
                ? before
                : words.get("booking.fact.filed", called(persons.get(filed.by), words), before);
        return group == null ? name : group.name() + "　" + name;
    }

    private static String called(@Nullable Person person, Words words) {
        return person == null ? "—" : person.called().in(words);
    }

    /// How a state is marked; the word always stands beside it.
    static String tag(BookingState state) {
        return switch (state) {
            case APPLIED -> "wait";
            case ASKED_BACK -> "hold";
            case CONFIRMED, ADOPTED -> "ok";
            case REJECTED -> "no";
            case CANCELLED -> "";
        };
    }
}
