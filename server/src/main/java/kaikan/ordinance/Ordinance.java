package kaikan.ordinance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kaikan.calendar.Certainty;
import kaikan.calendar.DayRange;
import kaikan.calendar.Holidays;
import kaikan.calendar.OpeningDay;
import kaikan.calendar.TimeSlot;
import kaikan.ordinance.fee.FeeTable;
import kaikan.ordinance.fee.QuoteAnswer;
import kaikan.ordinance.fee.QuoteRequest;
import kaikan.ordinance.refund.Refunds;
import kaikan.ordinance.sale.Period;
import kaikan.ordinance.sale.Sellable;

/// One version of an owner's rules, complete and immutable. All answers are pure.
public final class Ordinance {
    private final Edition edition;
    private final Vocabulary vocabulary;
    private final SequencedMap<String, SpaceClass> spaces;
    private final ApplicationRules applications;
    private final FeeTable fees;
    private final Refunds refunds;
    private final Holidays holidays;
    private final Map<Asked, Sellable> sold = new ConcurrentHashMap<>();

    /// Put together from its chapters.
    public Ordinance(Edition edition, Vocabulary vocabulary, Chapters chapters) {
        this.edition = edition;
        this.vocabulary = vocabulary;
        SequencedMap<String, SpaceClass> byKey = new LinkedHashMap<>();
        chapters.spaces.forEach(space -> byKey.put(space.key(), space));
        this.spaces = Collections.unmodifiableSequencedMap(byKey);
        this.applications = chapters.applications;
        this.fees = chapters.fees;
        this.refunds = chapters.refunds;
        this.holidays = chapters.holidays;
    }

    /// What an ordinance consists of besides its name and its words.
    ///
    /// @param spaces       classes of space in its order
    /// @param applications when applications are taken
    /// @param fees         what it costs
    /// @param refunds      what is given back when a use is given up
    /// @param holidays     which days are holidays for this owner
    public record Chapters(
            List<SpaceClass> spaces, ApplicationRules applications, FeeTable fees, Refunds refunds, Holidays holidays) {
        public Chapters {
            spaces = List.copyOf(spaces);
        }
    }

    /// Which ordinance, in which version, from when.
    public Edition edition() {
        return edition;
    }

    /// Its classes of applicant, purposes and days.
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Its classes of space by key, in its order.
    public SequencedMap<String, SpaceClass> spaces() {
        return spaces;
    }

    /// When applications are taken.
    public ApplicationRules applications() {
        return applications;
    }

    /// What it costs.
    public FeeTable fees() {
        return fees;
    }

    /// What is given back when a use is given up.
    public Refunds refunds() {
        return refunds;
    }

    /// Which days are holidays for this owner.
    public Holidays holidays() {
        return holidays;
    }

    /// What of a class of space can be chosen on that day; nothing is said of what is taken already.
    public Optional<Sellable> sellable(String spaceClass, LocalDate date, House house) {
        return Optional.ofNullable(spaces.get(spaceClass)).map(space -> switch (house.hours().on(date, holidays)) {
            case OpeningDay.Shut(var rule) -> new Sellable.Shut(rule);
            case OpeningDay.Open(var ranges) ->
                sold.computeIfAbsent(new Asked(space.key(), ranges), asked -> space.selling().on(asked.open));
        });
    }

    /// A class of space and the hours of a day: houses have few different days, so the answers are kept.
    private record Asked(String space, List<DayRange> open) {}

    /// The choice that is exactly this stretch of the day, to be priced or applied for.
    public Optional<Period> choice(String spaceClass, LocalDate date, DayRange time, House house) {
        return sellable(spaceClass, date, house).flatMap(sellable -> sellable.choice(time));
    }

    /// Whether it may be applied for, or the rule that stands against it. Of several parts the first that is refused is named.
    public ApplicationAnswer mayApply(ApplicationQuestion question, House house) {
        return new Applying(this, question, house).answer();
    }

    /// From when a use on that day can be applied for online by that class of applicant; empty if the ordinance sets no day.
    public Optional<ZonedDateTime> opens(String spaceClass, String applicant, LocalDate date, House house) {
        var part = new ApplicationQuestion.Part(spaceClass, TimeSlot.ofDay(date, house.zone()));
        var question = new ApplicationQuestion(List.of(part), applicant, ApplicationChannel.ONLINE, Instant.EPOCH);
        return new Applying(this, question, house).opens();
    }

    /// What it costs, line by line.
    public QuoteAnswer quote(QuoteRequest request) {
        return new Quoting(this, request).answer();
    }

    /// The day classes of a date.
    public Set<String> dayClasses(LocalDate date) {
        Set<String> classes = HashSet.newHashSet(4);
        for (DayClass day : vocabulary.days()) {
            if (day.contains(date, holidays)) {
                classes.add(day.key());
            }
        }
        return classes;
    }

    /// Whether the day classes of a date may still change, seen from `today`.
    public Certainty certainty(LocalDate date, LocalDate today) {
        boolean depends = vocabulary.days().stream().anyMatch(DayClass::dependsOnHolidays);
        return depends ? holidays.certainty(date, today) : Certainty.SETTLED;
    }
}
