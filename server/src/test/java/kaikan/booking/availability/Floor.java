package kaikan.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kaikan.booking.BookingState;
import kaikan.calendar.DayRange;
import kaikan.calendar.Holidays;
import kaikan.calendar.OpeningHours;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Audience;
import kaikan.facility.Confirmation;
import kaikan.facility.Contact;
import kaikan.facility.Module;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.facility.Unit;
import kaikan.ledger.Claim;
import kaikan.ledger.Holder;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.ordinance.sale.Label;
import kaikan.platform.text.Language;

/// A small house without a database: a hall of three thirds with its joined parts, a room by the hour, a lounge, two desks; and words for who
/// holds what. The day is a Tuesday, the house is open from 9 to 21.
final class Floor {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final LocalDate DAY = LocalDate.of(2026, 12, 8);
    static final Viewer SATO = new Viewer(7, "SATO", "佐藤", "", Language.JA, List.of(), List.of());
    private static final List<Offer> BANDS = List.of(band("午前", 9, 13), band("午後", 13, 17), band("夜間", 17, 21));

    final Map<String, Unit> units = new HashMap<>();
    final List<SpacePlan> plans = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    final Map<String, BookingFact> bookings = new HashMap<>();
    private final Map<String, Closing> closings = new HashMap<>();
    private LocalDate day = DAY;
    private ZoneId zone = TOKYO;
    private Publishing publishing = Publishing.YES;
    private Instant now = Instant.parse("2026-12-01T00:00:00Z");
    private int holders;

    enum Publishing {
        YES,
        NO
    }

    static Floor hall() {
        Floor floor = new Floor();
        floor.unit("a", 1).unit("b", 1).unit("c", 1).unit("room", 1).unit("lounge", 40).unit("desk-1", 1).unit("desk-2", 1);
        Sale bands = new Sale.Offers(BANDS);
        floor.space("hall", bands, "a", "b", "c").space("ab", bands, "a", "b").space("bc", bands, "b", "c");
        floor.space("a", bands, "a").space("b", bands, "b").space("c", bands, "c");
        floor.space("room", new Sale.Times(List.of(hours(9, 21)), 30, 60, 240, Optional.empty()), "room");
        floor.space("lounge", bands, "lounge");
        floor.space("office", new Sale.ByContract(), "desk-1", "desk-2").space("desk-1", new Sale.ByContract(), "desk-1");
        return floor;
    }

    static Offer band(String name, int from, int to) {
        return new Offer(hours(from, to), hours(from, to), Optional.of(Label.of(name, name)), Optional.of(new Fee(new Yen(1000), 0)));
    }

    static DayRange hours(int from, int to) {
        return new DayRange(from * 60, to * 60);
    }

    Floor at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    Floor on(LocalDate date, ZoneId there) {
        day = date;
        zone = there;
        return this;
    }

    Floor publishing(Publishing titles) {
        publishing = titles;
        return this;
    }

    /// Changes what is planned for a space.
    Floor plan(String key, UnaryOperator<SpacePlan> change) {
        plans.replaceAll(plan -> plan.space().key().equals(key) ? change.apply(plan) : plan);
        return this;
    }

    TimeSlot slot(int from, int to) {
        return hours(from, to).on(day, zone);
    }

    /// A confirmed booking of another person.
    Floor booked(String space, int from, int to) {
        return booking(new By(99, BookingState.CONFIRMED, "催し"), space, slot(from, to), slot(from, to));
    }

    /// Who books, how far it has come, and what for; a title that begins with 公開 is public.
    record By(long person, BookingState state, String title) {}

    Floor booking(By by, String key, TimeSlot claimed, TimeSlot use) {
        Space space = space(key);
        String ref = take(Holder.Kind.BOOKING, space, claimed);
        BookingFact.Use one = new BookingFact.Use(space.id(), claimed, use);
        boolean open = by.title.startsWith("公開");
        bookings.put(ref, new BookingFact(ref, by.person, Optional.empty(), by.state, by.title, open, List.of(one)));
        return this;
    }

    Floor closed(String key, int from, int to) {
        closings.put(take(Holder.Kind.CLOSURE, space(key), slot(from, to)), new Closing("MAINTENANCE", "空調"));
        return this;
    }

    /// Claims the units of a space for somebody new.
    String take(Holder.Kind kind, Space space, TimeSlot slot) {
        Holder holder = new Holder(kind, String.format(Locale.ROOT, "%016d", ++holders));
        space.units().forEach((unit, amount) -> claims.add(new Claim(1, unit, amount, slot, holder)));
        return holder.ref();
    }

    Space space(String key) {
        return plans.stream().map(SpacePlan::space).filter(space -> space.key().equals(key)).findFirst().orElseThrow();
    }

    DayView seenBy(Viewer viewer) {
        return DayView.of(plan(), new Held(claims, bookings, closings), Onlooker.of(viewer, now, site()));
    }

    /// How the month counts the spaces on the day, by kind.
    Map<SpaceKind, MonthView.Count> counted() {
        Held held = new Held(claims, bookings, closings);
        Onlooker onlooker = Onlooker.of(Viewer.nobody(), now, site());
        return MonthView.of(YearMonth.from(day), List.of(plan()), held, onlooker).days().getFirst().kinds();
    }

    private DayPlan plan() {
        Site site = site();
        DayPlan.Day what = new DayPlan.Day(
                DayClock.of(day, zone), site.hours().on(day, Holidays.japan()), Optional.empty(), Holidays.japan().certainty(day, day));
        SiteFrame frame = SiteFrame.of(site, plans.stream().map(SpacePlan::space).toList(), plans.stream().map(SpacePlan::parts).toList());
        return DayPlan.of(frame, what, plans);
    }

    DayView seen() {
        return seenBy(Viewer.nobody());
    }

    /// A lane in one line: `taken 9-13, free 13-17`.
    String lane(String key) {
        return line(seen().lane(key));
    }

    static String line(Lane lane) {
        return lane.stretches().stream().map(Floor::say).collect(Collectors.joining(", "));
    }

    private static String say(Stretch stretch) {
        String what = switch (stretch) {
            case Stretch.Free free -> free.bookable() == Bookable.NOW ? free.count().left() == 1 ? "free" : "free×" + free.count().left()
                    : free.bookable().name().toLowerCase(Locale.ROOT);
            case Stretch.Rest _ -> "rest";
            case Stretch.Taken(_, var event) -> event.map(Event::title).orElse("taken");
            case Stretch.Mine(_, var event) -> "mine " + event.title();
            case Stretch.Cancelled(_, var event) -> "cancelled " + event.title();
            case Stretch.Waiting(_, var event, var own) ->
                (own == Stretch.Whose.MINE ? "my application " : "application ") + event.map(Event::title).orElse("");
            case Stretch.Hold _ -> "hold";
            case Stretch.Setup _ -> "setup";
            case Stretch.Closed(_, var reach, var reason) ->
                "closed " + reason.map(Closing::note).orElse(reach == Stretch.Reach.HOUSE ? "house" : "");
            case Stretch.Let _ -> "let";
            case Stretch.Shadow(_, var because) -> "shadow of " + because.stream().map(one -> one.what().ja()).collect(Collectors.joining("+"));
        };
        return what.strip() + " " + clock(stretch.time().from()) + "-" + clock(stretch.time().to());
    }

    private static String clock(int minute) {
        return minute % 60 == 0 ? String.valueOf(minute / 60) : DayRange.clock(minute);
    }

    private Floor unit(String key, int capacity) {
        units.put(key, new Unit(units.size() + 1L, 1, key, new Name(key, key), capacity, null));
        return this;
    }

    private Floor space(String key, Sale sale, String... of) {
        Unit[] parts = Arrays.stream(of).map(units::get).toArray(Unit[]::new);
        Map<Long, Integer> amounts = Arrays.stream(parts).collect(Collectors.toMap(Unit::id, _ -> 1));
        Space space = new Space(
                plans.size() + 100L, 1, 1, null, key, SpaceKind.HALL, key, new Name(key, key), new Name("", ""), new Name("", ""),
                null, 10, Set.of(), Confirmation.IMMEDIATE, Audience.EVERYBODY, amounts, null, null);
        int[] ones = Arrays.stream(parts).mapToInt(_ -> 1).toArray();
        int all = Arrays.stream(parts).mapToInt(Unit::capacity).min().orElse(0);
        plans.add(new SpacePlan(space, new SpacePlan.Parts(parts, ones, all), sale, Optional.empty(), Optional.empty()));
        return this;
    }

    private Site site() {
        return new Site(
                1, "house", new Name("館", "House"), new Name("館", "House"), new Name("", ""), "", Contact.NONE, zone,
                OpeningHours.parse("mon-sun 9:00-21:00; closed 12/29-1/3"),
                publishing == Publishing.YES, Set.of(Module.BOOKING, Module.INCUBATION), false, true);
    }
}
