package kaikan.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.BookingRefusal.Code;
import kaikan.calendar.DayRange;
import kaikan.calendar.Holidays;
import kaikan.calendar.OpeningDay;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.member.Role;
import kaikan.platform.text.Spoken;
import org.jspecify.annotations.Nullable;

/// The house's own rules about a request. What the owner's ordinance says (when applications open, what is for sale, what it costs) is
/// asked separately; whether it is still free decides the ledger.
final class Rules {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int STEP_AROUND = 5;

    /// Without these nothing else can be asked of spaces and times; of these the first that is broken stands alone.
    private static final List<Rule> FIRST =
            List.of(
            Rules::somethingIsAskedFor, Rules::allAtOneSite, Rules::theSiteTakesBookings, Rules::inOnesOwnName, Rules::aroundIsShort);

    /// What can be asked of the particulars alone, whatever is asked for.
    private static final List<Rule> WORDS = List.of(
            Rules::thePeopleAreCounted, Rules::itHasATitle, Rules::itHasAPurpose, Rules::itHasAnOrganiser, Rules::remarksAreShort);

    /// All that are broken are told together, with those of the words.
    private static final List<Rule> THEN = List.of(
            Rules::notLetByContract,
            Rules::offeredThen,
            Rules::theSpaceIsForThem,
            Rules::notInThePast,
            Rules::aroundInFives,
            Rules::theHouseIsOpen,
            Rules::noSpaceTwice,
            Rules::noMoreThanThereIs,
            Rules::thePeopleFit);

    private Rules() {}

    /// One rule: what it refuses; nothing when it is kept.
    interface Rule extends Function<Proposal, Stream<BookingRefusal>> {}

    /// All rules that the proposal breaks.
    static List<BookingRefusal> broken(Proposal proposal) {
        for (Rule rule : FIRST) {
            List<BookingRefusal> refusals = rule.apply(proposal).toList();
            if (!refusals.isEmpty()) {
                return Stream.concat(refusals.stream(), broken(WORDS, proposal)).toList();
            }
        }
        return Stream.concat(broken(THEN, proposal), broken(WORDS, proposal)).toList();
    }

    private static Stream<BookingRefusal> broken(List<Rule> rules, Proposal proposal) {
        return rules.stream().flatMap(rule -> rule.apply(proposal)).distinct();
    }

    static Stream<BookingRefusal> somethingIsAskedFor(Proposal p) {
        if (p.wishes().isEmpty()) {
            return Stream.of(refuse(Code.NOTHING_CHOSEN));
        }
        return p.wishes().size() > BookingRequest.MOST_WISHES ? Stream.of(refuse(Code.TOO_MUCH_CHOSEN, BookingRequest.MOST_WISHES)) : Stream.empty();
    }

    static Stream<BookingRefusal> allAtOneSite(Proposal p) {
        long sites = p.wishes().stream().map(wish -> p.space(wish).siteId()).distinct().count();
        return sites > 1 ? Stream.of(refuse(Code.SEVERAL_SITES)) : Stream.empty();
    }

    static Stream<BookingRefusal> theSiteTakesBookings(Proposal p) {
        return p.site().has(Module.BOOKING) ? Stream.empty() : Stream.of(refuse(Code.NOT_TAKEN_HERE, p.site().name()));
    }

    /// Online, people apply for themselves or for an organisation of theirs; what came another way is entered by staff of the site.
    static Stream<BookingRefusal> inOnesOwnName(Proposal p) {
        Applicant applicant = p.request().applicant();
        Long organisation = applicant.organisationId();
        boolean own = p.by().personId() == applicant.personId() && (organisation == null || p.by().memberOf(organisation).isPresent());
        boolean allowed = p.request().channel() == Channel.ONLINE ? own : p.byStaff();
        return allowed ? Stream.empty() : Stream.of(refuse(Code.NOT_YOUR_NAME));
    }

    static Stream<BookingRefusal> notLetByContract(Proposal p) {
        return spacesAnew(p)
                .filter(space -> space.kind().tenancy())
                .map(space -> refuse(Code.BY_CONTRACT, Telling.space(p.catalogue(), space)));
    }

    static Stream<BookingRefusal> offeredThen(Proposal p) {
        return anew(p).flatMap(wish -> {
            Space space = p.space(wish);
            LocalDate day = wish.claimed().startIn(p.site().zone()).toLocalDate();
            if (space.offeredOn(day)) {
                return Stream.empty();
            }
            LocalDate begin = space.offeredFrom();
            Spoken name = Telling.space(p.catalogue(), space);
            if (begin != null && day.isBefore(begin)) {
                return Stream.of(BookingRefusal.at(BookingRefusal.asking(space), Code.NOT_YET_OFFERED, name, Telling.date(begin)));
            }
            return Stream.of(BookingRefusal.at(BookingRefusal.asking(space), Code.WITHDRAWN, name));
        });
    }

    static Stream<BookingRefusal> theSpaceIsForThem(Proposal p) {
        return spacesAnew(p)
                .filter(space -> !admits(space, p))
                .map(space -> BookingRefusal.at(BookingRefusal.asking(space), Code.NOT_FOR_YOU, Telling.space(p.catalogue(), space)));
    }

    private static boolean admits(Space space, Proposal p) {
        return switch (space.audience()) {
            case EVERYBODY -> true;
            case ORGANISATIONS -> p.byStaff() || p.request().applicant().organisationId() != null;
            case TENANTS -> p.byStaff() || p.by().has(Role.TENANT, space.siteId());
            case STAFF -> p.byStaff();
        };
    }

    /// Nothing new begins in the past, its setup included; what a booking has there already stays. Whoever stands at the desk may have what
    /// runs still.
    static Stream<BookingRefusal> notInThePast(Proposal p) {
        ZoneId zone = p.site().zone();
        return p.wishes().stream()
                .filter(wish -> wish.claimed().start().isBefore(p.now()) && !p.goesOn(wish) && !p.runsStill(wish))
                .map(wish -> wish.use().start().isBefore(p.now())
                        ? refuse(Code.PAST, Telling.slot(wish.use(), zone))
                        : refuse(Code.SETUP_PAST, Telling.slot(wish.claimed(), zone)));
    }

    /// Nobody sets up for longer than half a day.
    static Stream<BookingRefusal> aroundIsShort(Proposal p) {
        return p.wishes().stream()
                .filter(wish -> !p.goesOn(wish))
                .flatMap(wish -> Stream.concat(tooLong(BookingRefusal.SETUP, wish.setup()), tooLong(BookingRefusal.REMOVAL, wish.removal())));
    }

    private static Stream<BookingRefusal> tooLong(String field, Duration around) {
        return around.compareTo(Wish.LONGEST_AROUND) <= 0
                ? Stream.empty()
                : Stream.of(BookingRefusal.at(field, Code.NO_MINUTES, Spoken.text("booking.form." + field), Wish.LONGEST_AROUND.toMinutes()));
    }

    /// Setup and removal are kept in steps of five minutes, so that what is left between two uses can be read from a clock and sold.
    static Stream<BookingRefusal> aroundInFives(Proposal p) {
        return p.wishes().stream()
                .filter(wish -> !p.goesOn(wish))
                .flatMap(wish -> Stream.concat(uneven(BookingRefusal.SETUP, wish.setup()), uneven(BookingRefusal.REMOVAL, wish.removal())));
    }

    private static Stream<BookingRefusal> uneven(String field, Duration around) {
        return around.toMinutes() % STEP_AROUND == 0
                ? Stream.empty()
                : Stream.of(BookingRefusal.at(field, Code.UNEVEN_MINUTES, Spoken.text("booking.form." + field), around.toMinutes()));
    }

    /// What is claimed lies between the first opening and the last closing of its day; what goes on over midnight, on each of its days.
    static Stream<BookingRefusal> theHouseIsOpen(Proposal p) {
        Stream<BookingRefusal> used = anew(p).flatMap(wish -> open(p.site(), wish.use()));
        Map<Around, List<Wish>> around = anew(p).filter(wish -> outsideAround(p.site(), wish))
                .collect(Collectors.groupingBy(wish -> around(p.site(), wish), LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(used, around.entrySet().stream().map(one -> theHouseIsOpenAround(p, one.getKey(), one.getValue())));
    }

    /// The field whose time is too long, and the opening hours of the day that it runs out of.
    private record Around(String field, @Nullable DayRange hours) {}

    /// Whether only setup or removal of what lies within the hours itself is outside.
    private static boolean outsideAround(Site site, Wish wish) {
        return open(site, wish.use()).findAny().isEmpty() && open(site, wish.claimed()).findAny().isPresent();
    }

    /// Setup and removal are measured by the hours of the day of use, which somebody chose, also where they reach into another.
    private static Around around(Site site, Wish wish) {
        boolean before = open(site, new TimeSlot(wish.claimed().start(), wish.use().end())).findAny().isPresent();
        List<LocalDate> days = wish.use().datesIn(site.zone());
        LocalDate day = before ? days.getFirst() : days.getLast();
        DayRange hours = site.hours().on(day, Holidays.japan()) instanceof OpeningDay.Open open ? open.span() : null;
        return new Around(before ? BookingRefusal.SETUP : BookingRefusal.REMOVAL, hours);
    }

    /// Said once for all spaces and days of the same hours.
    private static BookingRefusal theHouseIsOpenAround(Proposal p, Around around, List<Wish> wishes) {
        List<Booking.Item> items = wishes.stream()
                .map(wish -> new Booking.Item(wish.spaceId(), wish.amount(), wish.claimed(), wish.use(), ""))
                .toList();
        Spoken lines = Telling.around(p.catalogue(), items, p.site().zone());
        Spoken hours = around.hours == null ? _ -> "" : Telling.times(around.hours);
        boolean several = p.wishes().stream().map(p::space).filter(space -> space.kind() != SpaceKind.EQUIPMENT).distinct().count() > 1;
        Spoken which = words -> several ? words.get("booking.refusal.around-outside.which") : "";
        return BookingRefusal.at(around.field, Code.AROUND_OUTSIDE, (Spoken) words -> lines.in(words).replace("\n", "／"), hours, which);
    }

    /// What stands against that time at that house as it opens now; nothing where it is open all the time.
    static Stream<BookingRefusal> open(Site site, TimeSlot claimed) {
        return claimed.datesIn(site.zone()).stream()
                .flatMap(date -> open(site, date, claimed.intersection(TimeSlot.ofDay(date, site.zone())).orElseThrow()));
    }

    private static Stream<BookingRefusal> open(Site site, LocalDate date, TimeSlot claimed) {
        return switch (site.hours().on(date, Holidays.japan())) {
            case OpeningDay.Shut _ -> Stream.of(refuse(Code.CLOSED_DAY, Telling.date(date)));
            case OpeningDay.Open open when !open.span().on(date, site.zone()).contains(claimed) ->
                Stream.of(refuse(Code.OUTSIDE_HOURS, Telling.date(date), Telling.times(open.span())));
            case OpeningDay.Open _ -> Stream.empty();
        };
    }

    static Stream<BookingRefusal> noSpaceTwice(Proposal p) {
        List<BookingRefusal> found = new ArrayList<>();
        for (int i = 0; i < p.wishes().size(); i++) {
            Wish one = p.wishes().get(i);
            p.wishes().subList(i + 1, p.wishes().size()).stream()
                    .filter(other -> other.claimed().overlaps(one.claimed()) && exclude(p, one, other))
                    .findFirst()
                    .ifPresent(other -> found.add(refuse(Code.TWICE, named(p, one), slot(p, one), named(p, other), slot(p, other))));
        }
        return found.stream();
    }

    private static Spoken named(Proposal p, Wish wish) {
        return Telling.space(p.catalogue(), p.space(wish));
    }

    private static Spoken slot(Proposal p, Wish wish) {
        return Telling.slot(wish.use(), p.site().zone());
    }

    /// The same space, or the whole and its part: spaces that share a unit which has not enough for both.
    private static boolean exclude(Proposal p, Wish one, Wish other) {
        if (one.spaceId() == other.spaceId()) {
            return true;
        }
        Space first = p.space(one);
        Space second = p.space(other);
        return first.units().entrySet().stream().anyMatch(unit -> {
            long both = Math.multiplyFull(unit.getValue(), one.amount())
                    + Math.multiplyFull(second.units().getOrDefault(unit.getKey(), 0), other.amount());
            return second.units().containsKey(unit.getKey()) && both > p.catalogue().unit(unit.getKey()).capacity();
        });
    }

    static Stream<BookingRefusal> noMoreThanThereIs(Proposal p) {
        return p.wishes().stream().flatMap(wish -> p.space(wish).units().entrySet().stream()
                .filter(unit -> Math.multiplyFull(unit.getValue(), wish.amount()) > p.catalogue().unit(unit.getKey()).capacity())
                .limit(1)
                .map(unit -> BookingRefusal.at(
                        BookingRefusal.amount(p.space(wish)),
                        Code.MORE_THAN_THERE_IS,
                        Telling.space(p.catalogue(), p.space(wish)),
                        p.catalogue().unit(unit.getKey()).capacity() / unit.getValue())));
    }

    /// At no time more people than the rooms booked for that time hold; where a room's number is not known, anybody fits.
    static Stream<BookingRefusal> thePeopleFit(Proposal p) {
        int people = p.request().particulars().people();
        int most = Capacity.of(p.catalogue(), p.wishes()).orElse(MOST_PEOPLE);
        return people > most && people <= MOST_PEOPLE ? Stream.of(refuse(Code.TOO_MANY_PEOPLE, people, most)) : Stream.empty();
    }

    static Stream<BookingRefusal> thePeopleAreCounted(Proposal p) {
        int people = p.request().particulars().people();
        if (people > MOST_PEOPLE) {
            return Stream.of(BookingRefusal.at("people", Code.TOO_LARGE, Spoken.text("booking.form.people"), MOST_PEOPLE));
        }
        return people < 1 ? Stream.of(refuse(Code.NO_PEOPLE)) : Stream.empty();
    }

    static Stream<BookingRefusal> itHasATitle(Proposal p) {
        return written(p.request().particulars().title(), Code.NO_TITLE, Code.TITLE_TOO_LONG);
    }

    static Stream<BookingRefusal> itHasAPurpose(Proposal p) {
        return p.request().particulars().purpose().isBlank() ? Stream.of(refuse(Code.NO_PURPOSE)) : Stream.empty();
    }

    static Stream<BookingRefusal> itHasAnOrganiser(Proposal p) {
        return written(p.request().particulars().organiser(), Code.NO_ORGANISER, Code.ORGANISER_TOO_LONG);
    }

    static Stream<BookingRefusal> remarksAreShort(Proposal p) {
        boolean tooLong = p.request().particulars().remarks().length() > Particulars.LONGEST_REMARKS;
        return tooLong ? Stream.of(refuse(Code.REMARKS_TOO_LONG, Particulars.LONGEST_REMARKS)) : Stream.empty();
    }

    private static BookingRefusal refuse(Code code, Object... args) {
        return BookingRefusal.of(code, args);
    }

    private static Stream<BookingRefusal> written(String text, Code missing, Code tooLong) {
        if (text.isBlank()) {
            return Stream.of(refuse(missing));
        }
        return text.length() > LONGEST_TEXT ? Stream.of(refuse(tooLong, LONGEST_TEXT)) : Stream.empty();
    }

    /// What the booking does not have yet. What it has was granted, whatever the house has decided since about its hours and rooms.
    private static Stream<Wish> anew(Proposal p) {
        return p.wishes().stream().filter(wish -> !p.had(wish));
    }

    private static Stream<Space> spacesAnew(Proposal p) {
        return anew(p).map(p::space).distinct();
    }
}
