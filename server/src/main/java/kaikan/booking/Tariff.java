package kaikan.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaikan.booking.BookingRefusal.Code;
import kaikan.calendar.DayRange;
import kaikan.calendar.OpeningHours;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.facility.SpaceKind;
import kaikan.money.Rate;
import kaikan.ordinance.ApplicationAnswer;
import kaikan.ordinance.ApplicationChannel;
import kaikan.ordinance.ApplicationQuestion;
import kaikan.ordinance.House;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.SpaceClass;
import kaikan.ordinance.fee.Circumstances;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.QuoteAnswer;
import kaikan.ordinance.fee.QuoteRequest;
import kaikan.ordinance.fee.RoomItem;
import kaikan.ordinance.fee.ServiceItem;
import kaikan.ordinance.fee.ServiceRow;
import kaikan.ordinance.fee.UseKind;
import kaikan.ordinance.sale.Band;
import kaikan.ordinance.sale.BandTable;
import kaikan.ordinance.sale.Label;
import kaikan.ordinance.sale.Period;
import kaikan.ordinance.sale.Selling;
import org.jspecify.annotations.Nullable;

/// Puts the part of a request that falls under one ordinance into the ordinance's own words. Where it sells bands, setup and removal take
/// the bands that they reach into, priced for preparation; a gap between bands costs nothing unless it is a band itself. Where setup or
/// removal goes on over midnight, each day is priced as what it is.
final class Tariff {
    private final Ordinance ordinance;
    private final List<Wish> wishes;
    private final Proposal proposal;
    private final Site site;
    private final House house;

    Tariff(Ordinance ordinance, List<Wish> wishes, Proposal proposal) {
        this.ordinance = ordinance;
        this.wishes = wishes;
        this.proposal = proposal;
        this.site = proposal.site();
        this.house = new House(site.hours(), site.zone());
    }

    long ownerId() {
        return proposal.space(wishes.getFirst()).ownerId();
    }

    /// What is lent only with a room and has none of the same request at its time. Equipment that the ordinance sells by itself needs none.
    List<BookingRefusal> withoutARoom() {
        return wishes.stream()
                .filter(wish -> onlyWithARoom(wish) && proposal.wishes().stream().noneMatch(room -> goesWith(room, wish)))
                .map(wish -> BookingRefusal.of(Code.NEEDS_A_ROOM, Telling.space(proposal.catalogue(), proposal.space(wish))))
                .toList();
    }

    private boolean onlyWithARoom(Wish wish) {
        return service(wish) && !ordinance.spaces().containsKey(spaceClass(wish));
    }

    private boolean goesWith(Wish room, Wish equipment) {
        return proposal.space(room).kind() != SpaceKind.EQUIPMENT && room.use().overlaps(equipment.use());
    }

    /// The rule against applying for it now, if there is one.
    Optional<ApplicationAnswer.Refused> refused() {
        List<ApplicationQuestion.Part> parts = wishes.stream()
                .map(wish -> new ApplicationQuestion.Part(spaceClass(wish), wish.use(), proposal.had(wish)))
                .toList();
        ApplicationChannel channel = ApplicationChannel.valueOf(proposal.request().channel().name());
        ApplicationQuestion question = new ApplicationQuestion(parts, circumstances().applicant(), channel, proposal.now());
        return switch (ordinance.mayApply(question, house)) {
            case ApplicationAnswer.Yes _ -> Optional.empty();
            case ApplicationAnswer.Refused refused -> Optional.of(refused);
        };
    }

    QuoteAnswer quote() {
        return quote(circumstances());
    }

    /// Whether anything that the applicant says of themselves or of the use makes anything in it cheaper: each statement is left out by
    /// itself and together, and line is compared with line, so that what something else makes dearer hides nothing.
    boolean cheaperThanForEverybody(Quote quote) {
        Circumstances said = circumstances();
        String everybody = ordinance.vocabulary().everybody();
        return Stream.of(
                        new Circumstances(everybody, said.purposes(), said.ticket()),
                        new Circumstances(said.applicant(), Set.of(), said.ticket()),
                        new Circumstances(everybody, Set.of(), said.ticket()))
                .filter(unsaid -> !unsaid.equals(said))
                .distinct()
                .anyMatch(unsaid -> quote(unsaid) instanceof Quote without && cheaper(quote, without));
    }

    /// Lines stand in the order of what was asked for, whoever asks.
    private static boolean cheaper(Quote quote, Quote without) {
        boolean line = IntStream.range(0, quote.lines().size())
                .anyMatch(at -> quote.lines().get(at).amount().compareTo(without.lines().get(at).amount()) < 0);
        return line || quote.total().compareTo(without.total()) < 0;
    }

    /// The bands of a wish as the ordinance names them; empty for free times and for wishes under another ordinance.
    String bandsOf(Wish wish) {
        if (wishes.contains(wish) && selling(wish) instanceof BandTable table && period(wish) instanceof Period.Bands(var keys)) {
            return table.offer(keys).name().ja();
        }
        return "";
    }

    private QuoteAnswer quote(Circumstances circumstances) {
        List<RoomItem> rooms = wishes.stream().filter(wish -> !service(wish)).flatMap(this::rooms).toList();
        List<ServiceItem> services = wishes.stream().filter(this::service).map(this::equipment).toList();
        return ordinance.quote(new QuoteRequest(rooms, services, circumstances, proposal.today()));
    }

    private Circumstances circumstances() {
        Particulars said = proposal.request().particulars();
        boolean known = ordinance.vocabulary().applicants().containsKey(said.applicantClass());
        boolean purpose = ordinance.vocabulary().purposes().containsKey(said.purpose());
        return new Circumstances(
                known ? said.applicantClass() : ordinance.vocabulary().everybody(),
                purpose ? Set.of(said.purpose()) : Set.of(),
                said.ticket());
    }

    /// Each of several seats is priced by itself, as the ordinance prices one.
    private Stream<RoomItem> rooms(Wish wish) {
        List<RoomItem> items = new ArrayList<>();
        around(wish, UseKind.SETUP, wish.claimed().start(), wish.setup()).forEach(items::add);
        items.add(room(wish, date(wish), period(wish), UseKind.MAIN));
        around(wish, UseKind.REMOVAL, wish.use().end(), wish.removal()).forEach(items::add);
        return items.stream().flatMap(item -> Collections.nCopies(wish.amount(), item).stream());
    }

    private RoomItem room(Wish wish, LocalDate date, Period period, UseKind use) {
        return new RoomItem(spaceClass(wish), called(wish), date, period, use);
    }

    private Label called(Wish wish) {
        Name name = proposal.catalogue().fullName(proposal.space(wish));
        return Label.of(name.ja(), name.en());
    }

    private ServiceItem equipment(Wish wish) {
        ServiceRow row = ordinance.fees().services().get(spaceClass(wish));
        ServiceRow.Per per = row == null ? ServiceRow.Per.USE : row.per();
        long units = switch (per) {
            case USE, DAY, KWH -> 1;
            case BAND -> bands(wish);
            case HOUR -> Math.ceilDiv(wish.use().duration().toMinutes(), 60);
        };
        return new ServiceItem(spaceClass(wish), date(wish), wish.amount(), Rate.of(units, 1)).called(called(wish));
    }

    /// How many bands of the rooms booked beside it an item of equipment is used for; at least one.
    private long bands(Wish equipment) {
        DayRange time = range(equipment.use());
        return wishes.stream()
                .filter(wish -> date(wish).equals(date(equipment)))
                .mapToLong(wish -> selling(wish) instanceof BandTable table ? touched(table, time).size() : 1)
                .max()
                .orElse(1);
    }

    /// What was granted keeps its bands and its price, also where the house has shortened its hours since.
    private Period period(Wish wish) {
        DayRange time = range(wish.use());
        return ordinance.choice(spaceClass(wish), date(wish), time, house)
                .or(() -> proposal.had(wish) ? ordinance.choice(spaceClass(wish), date(wish), time, alwaysOpen()) : Optional.empty())
                .orElse(new Period.Times(time));
    }

    private House alwaysOpen() {
        return new House(OpeningHours.parse("0:00-24:00"), site.zone());
    }

    /// Setup or removal, day by day.
    private Stream<RoomItem> around(Wish wish, UseKind use, Instant start, Duration length) {
        if (length.isZero()) {
            return Stream.empty();
        }
        TimeSlot slot = TimeSlot.lasting(start, length);
        return slot.datesIn(site.zone()).stream().flatMap(date -> {
            DayRange time = range(slot.intersection(TimeSlot.ofDay(date, site.zone())).orElseThrow());
            return around(wish, date, time).map(period -> room(wish, date, period, use)).stream();
        });
    }

    /// What preparation takes of a day: by free times just its length, by bands those it reaches into, by whole days another day; never what is
    /// taken for the use anyway.
    private Optional<Period> around(Wish wish, LocalDate date, DayRange time) {
        boolean otherDay = !date.equals(date(wish));
        return switch (selling(wish)) {
            case BandTable table -> {
                List<String> taken = !otherDay && period(wish) instanceof Period.Bands(var keys) ? keys : List.of();
                List<String> more = touched(table, time).stream().map(Band::key).filter(key -> !taken.contains(key)).toList();
                yield more.isEmpty() ? Optional.empty() : Optional.of(new Period.Bands(more));
            }
            case Selling.WholeDays _ -> otherDay ? Optional.of(new Period.WholeDay(time)) : Optional.empty();
            case null, default -> Optional.of(new Period.Times(time));
        };
    }

    private static List<Band> touched(BandTable table, DayRange time) {
        return table.bands().stream().filter(band -> band.time().overlaps(time)).toList();
    }

    private @Nullable Selling selling(Wish wish) {
        SpaceClass known = ordinance.spaces().get(spaceClass(wish));
        return known == null ? null : known.selling();
    }

    private boolean service(Wish wish) {
        return ordinance.fees().services().containsKey(spaceClass(wish));
    }

    private String spaceClass(Wish wish) {
        return proposal.space(wish).spaceClass();
    }

    private LocalDate date(Wish wish) {
        return wish.use().startIn(site.zone()).toLocalDate();
    }

    private DayRange range(TimeSlot slot) {
        int from = slot.startIn(site.zone()).toLocalTime().toSecondOfDay() / 60;
        return new DayRange(from, from + (int) Math.max(1, slot.duration().toMinutes()));
    }
}
