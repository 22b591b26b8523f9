package kaikan.booking.availability.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaikan.booking.Telling;
import kaikan.booking.availability.Availability;
import kaikan.booking.availability.Offer;
import kaikan.booking.availability.Sale;
import kaikan.booking.availability.SpacePlan;
import kaikan.calendar.DateText;
import kaikan.calendar.Holidays;
import kaikan.facility.Catalogue;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;
import kaikan.platform.web.Page;

/// All that the page of a space shows.
///
/// @param name its full name
/// @param facts what is known about it: term and text
/// @param hours when its centre is open, a line for each run of days
/// @param rule who may book it, from when
/// @param prices what it costs on the days named in their heads; empty when that is not said beforehand
/// @param today the day on which it is read
/// @param from where the week begins: today, or the first day on which the space is offered
public record SpacePage(
        Site site, Space space, String name, List<Fact> facts, List<String> hours, String rule, List<Prices> prices, LocalDate today,
        LocalDate from) {
    /// Something that is known about it.
    public record Fact(String term, String text) {}

    /// What it costs on a day like that.
    public record Prices(String head, List<Fact> rows) {}

    static SpacePage of(Places.In in, Catalogue catalogue, Availability availability, Page page) {
        Words words = page.words();
        LocalDate today = availability.today(in.site());
        LocalDate eve = eve(in.space(), today);
        LocalDate open = in.site().hours().nextOpenDay(eve.plusDays(1), Holidays.japan());
        SpacePlan plan = availability.plan(in.site(), in.space(), open);
        return new SpacePage(
                in.site(),
                in.space(),
                Telling.space(catalogue, in.space()).in(words),
                facts(in.space(), catalogue.wayTo(in.space()), plan, words),
                Hours.of(in.site().hours(), words),
                words.get(
                        eve.equals(today) ? "availability.rules.on" : "availability.rules.begin",
                        Moment.date(open, words),
                        new Rules(words, catalogue, in.site(), page.now()).sentence(plan)),
                prices(new Seen(in, eve, words), plan, availability),
                today,
                eve.equals(today) ? today : eve.plusDays(1));
    }

    /// Today, or the day before a space that is not offered yet begins.
    private static LocalDate eve(Space space, LocalDate today) {
        LocalDate begin = space.offeredFrom();
        return begin != null && begin.isAfter(today.plusDays(1)) ? begin.minusDays(1) : today;
    }

    private static List<Fact> facts(Space space, Spoken way, SpacePlan plan, Words words) {
        List<Fact> facts = new ArrayList<>();
        add(facts, words, "kind", Facts.kind(space.kind(), words));
        add(facts, words, "area", Facts.area(space, words));
        Integer people = space.people();
        add(facts, words, "people", people == null ? "" : Facts.people(people, words));
        add(facts, words, "amount", plan.all() > 1 ? String.valueOf(plan.all()) : "");
        String features = String.join(words.get("availability.comma"), space.features().stream().sorted().map(f -> Facts.feature(f, words)).toList());
        add(facts, words, "features", features);
        add(facts, words, "way", way.in(words));
        add(facts, words, "note", space.note().ja().isEmpty() ? "" : space.note().in(words));
        return facts;
    }

    private static void add(List<Fact> facts, Words words, String term, String text) {
        if (!text.isEmpty()) {
            facts.add(new Fact(words.get("availability.fact." + term), text));
        }
    }

    /// A space, the day after which it is looked at, and in which words.
    private record Seen(Places.In in, LocalDate eve, Words words) {}

    /// On the next weekday and the next Saturday that are open; once if they cost the same.
    private static List<Prices> prices(Seen seen, SpacePlan plan, Availability availability) {
        Words words = seen.words;
        LocalDate weekday = nextLike(seen.in.site(), seen.eve, DayOfWeek.TUESDAY);
        LocalDate saturday = nextLike(seen.in.site(), seen.eve, DayOfWeek.SATURDAY);
        List<Fact> ordinary = rows(seen.in, weekday, availability, words);
        List<Fact> weekend = rows(seen.in, saturday, availability, words);
        if (ordinary.isEmpty() || plan.sale() instanceof Sale.ByContract) {
            return List.of();
        }
        if (ordinary.equals(weekend) || weekend.isEmpty()) {
            return List.of(new Prices("", ordinary));
        }
        String tag = words.language().tag();
        return List.of(
                new Prices(words.get("availability.prices.weekday", DateText.heading(weekday, tag)), ordinary),
                new Prices(words.get("availability.prices.saturday", DateText.heading(saturday, tag)), weekend));
    }

    private static LocalDate nextLike(Site site, LocalDate eve, DayOfWeek day) {
        LocalDate date = eve.with(TemporalAdjusters.next(day));
        for (int week = 0; week < 8 && (Holidays.japan().isHoliday(date) || !site.hours().nextOpenDay(date, Holidays.japan()).equals(date)); week++) {
            date = date.plusWeeks(1);
        }
        return date;
    }

    private static List<Fact> rows(Places.In in, LocalDate date, Availability availability, Words words) {
        SpacePlan plan = availability.plan(in.site(), in.space(), date);
        if (plan.sale() instanceof Sale.Times times) {
            return times.fee()
                    .map(fee -> List.of(new Fact(words.get("availability.prices.times"), Facts.fee(fee, times, words))))
                    .orElse(List.of());
        }
        List<Fact> rows = new ArrayList<>();
        for (Offer offer : availability.offers(in.site(), in.space(), date)) {
            String name = offer.name().map(label -> label.in(words)).orElseGet(() -> words.get("availability.prices.day"));
            Optional<String> fee = offer.fee().map(each -> Facts.fee(each, words));
            fee.ifPresent(text -> rows.add(new Fact(name + " " + DateText.times(offer.time(), words.language().tag()), text)));
        }
        return rows;
    }
}
