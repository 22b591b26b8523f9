package kaikan.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.ledger.Ledger;
import kaikan.ledger.OverlapAudit;
import kaikan.member.Membership;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.Standing;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;
import kaikan.testing.Demonstration;
import kaikan.testing.TestServer;

/// The demonstration's centres on a real database, people at the desk, and words for what they ask for. It is Monday, 30 November 2026,
/// 10:00.
final class Desk implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    /// A Tuesday on which nothing is booked at first.
    static final LocalDate DAY = LocalDate.of(2026, 12, 8);

    private static final AtomicInteger PEOPLE = new AtomicInteger(1000);

    final TestServer server = TestServer.startAt(Instant.parse("2026-11-30T01:00:00Z"));
    final Site site;
    private LocalDate day = DAY;

    Desk() {
        Demonstration.load(server);
        this.site = catalogue().site("bigpalette").orElseThrow();
    }

    Catalogue catalogue() {
        return server.bean(Catalogues.class).current();
    }

    PlaceBooking placing() {
        return server.bean(PlaceBooking.class);
    }

    ChangeBooking changing() {
        return server.bean(ChangeBooking.class);
    }

    CancelBooking cancelling() {
        return server.bean(CancelBooking.class);
    }

    DecideBooking deciding() {
        return server.bean(DecideBooking.class);
    }

    Bookings bookings() {
        return server.bean(Bookings.class);
    }

    Ledger ledger() {
        return server.bean(Ledger.class);
    }

    List<OverlapAudit.Excess> audit() {
        return server.bean(OverlapAudit.class).run();
    }

    void later(Duration by) {
        server.clock().advance(by);
    }

    /// From now on that space is let in twos of its unit.
    void pairs(String key) {
        long id = space(key).id();
        server.bean(Catalogues.class).change(() -> run("UPDATE space_unit SET amount = 2 WHERE space_id = " + id));
    }

    int run(String sql) {
        return server.run(sql);
    }

    Space space(String key) {
        return catalogue().space(site, key).orElseThrow();
    }

    /// A seat in a lounge of forty, at another centre.
    long seat() {
        Site plant = catalogue().site("plant").orElseThrow();
        return catalogue().space(plant, "lounge").orElseThrow().id();
    }

    /// The words of the house in Japanese.
    Words words() {
        return server.bean(Texts.class).in(Language.JA);
    }

    /// Somebody new with an account.
    static Viewer somebody() {
        long id = PEOPLE.incrementAndGet();
        return new Viewer(id, Ref.next(), "佐藤 " + id, "sato@example.org", Language.JA, List.of(), List.of());
    }

    /// Somebody new who acts for that organisation.
    static Viewer memberOf(long organisationId) {
        return somebody().with(List.of(new Membership(organisationId, Ref.next(), "株式会社こおりやま精工", Standing.MEMBER)), List.of());
    }

    Viewer staff(Role role) {
        return somebody().with(List.of(), List.of(new SiteRole(role, site.id())));
    }

    /// A receptionist of the centre with the seats.
    Viewer receptionOfSeats() {
        long plant = catalogue().site("plant").orElseThrow().id();
        return somebody().with(List.of(), List.of(new SiteRole(Role.RECEPTION, plant)));
    }

    /// What somebody unknown asks for on the telephone, typed into the form with that key.
    static BookingRequest byPhone(String key, Wish... wishes) {
        return new BookingRequest(Applicant.privately(somebody().personId()), Channel.PHONE, Arrays.asList(wishes), particulars(), key);
    }

    TimeSlot time(LocalDate date, int from, int to) {
        return TimeSlot.of(date, LocalTime.of(from, 0), LocalTime.of(to, 0), site.zone());
    }

    Wish wish(String space, int from, int to) {
        return Wish.of(space(space).id(), time(day, from, to));
    }

    /// Lets the words of this class speak of the next day, on which nothing is booked yet.
    void turnPage() {
        day = day.plusDays(1);
    }

    /// What a member asks for in their organisation's name.
    BookingRequest named(Person by, Organisation of, String space) {
        return new BookingRequest(
                new Applicant(by.id(), of.id()), Channel.ONLINE, List.of(wish(space, 9, 13)), particulars(), Ref.next());
    }

    static Particulars particulars() {
        return new Particulars("合同商談会", Publication.PUBLIC, Particulars.GENERAL, "", Yen.ZERO, "こおりやま精工", 1, "");
    }

    static BookingRequest request(Viewer by, Wish... wishes) {
        return new BookingRequest(Applicant.privately(by.personId()), Channel.ONLINE, Arrays.asList(wishes), particulars(), Ref.next());
    }

    Answer<Booking> place(Viewer by, Wish... wishes) {
        return placing().place(by, request(by, wishes));
    }

    Booking placed(Viewer by, Wish... wishes) {
        return done(place(by, wishes));
    }

    Booking now(Booking booking) {
        return bookings().byRef(booking.ref()).orElseThrow();
    }

    static <T> T done(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> value;
            case Answer.Refused<T>(var refusals) -> throw new AssertionError("refused: " + refusals);
        };
    }

    /// The codes of a refusal; empty when it was done.
    static List<String> codes(Answer<?> answer) {
        return answer instanceof Answer.Refused<?>(var refusals) ? refusals.stream().map(BookingRefusal::code).toList() : List.of();
    }

    @Override
    public void close() {
        server.close();
    }
}
