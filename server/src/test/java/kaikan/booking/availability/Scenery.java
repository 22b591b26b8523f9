package kaikan.booking.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kaikan.booking.Answer;
import kaikan.booking.Applicant;
import kaikan.booking.Booking;
import kaikan.booking.BookingRequest;
import kaikan.booking.Channel;
import kaikan.booking.CloseSpace;
import kaikan.booking.ClosureCause;
import kaikan.booking.DecideBooking;
import kaikan.booking.Particulars;
import kaikan.booking.PlaceBooking;
import kaikan.booking.Publication;
import kaikan.booking.Seen;
import kaikan.booking.Wish;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.ledger.Holder;
import kaikan.ledger.Ledger;
import kaikan.ledger.Want;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.platform.id.Ref;
import kaikan.testing.Demonstration;
import kaikan.testing.TestServer;

/// The demonstration's centres on a real server with a day on which something of every state happens: Tuesday, 8 December 2026, seen at 10:42.
public final class Scenery implements AutoCloseable {
    /// The day.
    public static final LocalDate DAY = LocalDate.of(2026, 12, 8);
    private static final Instant BEFORE = Instant.parse("2026-12-01T01:00:00Z");
    private static final Instant NOW = Instant.parse("2026-12-08T01:42:00Z");

    /// The server.
    public final TestServer server = TestServer.startAt(BEFORE);
    /// Somebody who has bookings on that day.
    public final Person sato;
    /// Somebody else who has bookings on that day.
    public final Person tanaka;
    /// Somebody who works there.
    public final Person reviewer;
    private final TestPeople people = TestPeople.on(server);

    public Scenery() {
        Demonstration.load(server);
        sato = people.person("佐藤 花子");
        tanaka = people.person("田中 一郎");
        reviewer = people.person("審査 太郎", new SiteRole(Role.MANAGER, site("bigpalette").id()), new SiteRole(Role.MANAGER, site("hits").id()));
        book();
        server.clock().set(NOW);
    }

    private void book() {
        confirm(place(tanaka, "ふくしま再エネ技術展", Publication.PUBLIC, wish("hall-a", 13, 17).with(Duration.ofHours(1), Duration.ofHours(1))));
        place(sato, "合同商談会", Publication.PUBLIC, wish("hall-b", 17, 21));
        confirm(place(sato, "経営者セミナー", Publication.PRIVATE, wish("convention", 9, 17)));
        place(tanaka, "極秘の打合せ", Publication.PRIVATE, wish("small-2", 13, 17));
        place(tanaka, "社員研修", Publication.PRIVATE, wish("training", 9, 13));
        place(tanaka, "未公開の申請", Publication.PRIVATE, wish("middle-a", 9, 13), wish("convention-a", 17, 21));
        place(sato, "説明会", Publication.PRIVATE, wish("presentation", 13, 17), wish("microphone", 13, 17));
        hold("small-1", slot(17, 21));
        close("special", "空調設備の点検");
        let("desk-1");
    }

    /// The catalogue.
    public Catalogue catalogue() {
        return server.bean(Catalogues.class).current();
    }

    /// A site.
    public Site site(String key) {
        return catalogue().site(key).orElseThrow();
    }

    /// A space of ビッグパレット.
    public Space space(String key) {
        return catalogue().space(site("bigpalette"), key).orElseThrow();
    }

    /// The viewer that a signed-in person is.
    public Viewer viewer(Person person) {
        return people.viewer(person);
    }

    /// The people.
    public TestPeople people() {
        return people;
    }

    /// Hours of the day.
    public TimeSlot slot(int from, int to) {
        return TimeSlot.of(DAY, LocalTime.of(from, 0), LocalTime.of(to, 0), site("bigpalette").zone());
    }

    private Wish wish(String space, int from, int to) {
        return Wish.of(space(space).id(), slot(from, to));
    }

    private Booking place(Person by, String title, Publication publication, Wish... wishes) {
        Particulars particulars = new Particulars(title, publication, Particulars.GENERAL, "", Yen.ZERO, "主催者", 10, "");
        BookingRequest request =
                new BookingRequest(Applicant.privately(by.id()), Channel.ONLINE, List.of(wishes), particulars, Ref.next());
        return done(server.bean(PlaceBooking.class).place(viewer(by), request));
    }

    private void confirm(Booking booking) {
        done(server.bean(DecideBooking.class).approve(viewer(reviewer), Seen.of(booking), ""));
    }

    private void close(String space, String note) {
        var plan = new CloseSpace.Plan(site("bigpalette").id(), List.of(space(space).id()), slot(9, 21), ClosureCause.MAINTENANCE, note);
        done(server.bean(CloseSpace.class).close(viewer(reviewer), plan));
    }

    private void hold(String space, TimeSlot slot) {
        take(Holder.Kind.HOLD, space(space), slot);
    }

    private void let(String desk) {
        Site hits = site("hits");
        TimeSlot years = TimeSlot.ofDays(DAY.minusYears(1), DAY.plusYears(2), hits.zone());
        take(Holder.Kind.TENANCY, catalogue().space(hits, desk).orElseThrow(), years);
    }

    private void take(Holder.Kind kind, Space space, TimeSlot slot) {
        List<Want> wants = space.unitIds().stream().map(unit -> new Want(unit, 1, slot)).toList();
        server.bean(Ledger.class).take(new Holder(kind, Ref.next()), wants, _ -> kind);
    }

    private static <T> T done(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> value;
            case Answer.Refused<T>(var refusals) -> throw new AssertionError("refused: " + refusals);
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
