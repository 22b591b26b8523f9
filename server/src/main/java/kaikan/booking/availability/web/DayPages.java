package kaikan.booking.availability.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaikan.booking.Telling;
import kaikan.booking.availability.DayPlan;
import kaikan.booking.availability.DayView;
import kaikan.booking.availability.Lane;
import kaikan.booking.availability.SpacePlan;
import kaikan.booking.availability.Stretch;
import kaikan.calendar.Certainty;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRuleText;
import kaikan.calendar.Holidays;
import kaikan.calendar.OpeningDay;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.platform.text.Words;

/// Puts a day into words.
@Singleton
class DayPages {
    private final Catalogues catalogues;

    DayPages(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    DayPage page(DayView view, Search search, Words words, Instant now) {
        Catalogue catalogue = catalogues.current();
        DayPlan plan = view.plan();
        List<Lane> kept = view.lanes().stream()
                .filter(search::keeps)
                .filter(lane -> exists(lane, plan))
                .sorted(Comparator.comparing(DayPages::byContract))
                .toList();
        List<SpacePlan> plans = kept.stream().map(Lane::plan).toList();
        List<Space> spaces = view.lanes().stream().map(Lane::space).toList();
        Rules rules = new Rules(words, catalogue, plan.site(), now);
        DayPage.Around around = new DayPage.Around(
                heading(plan, words),
                date(plan, words),
                notices(plan, words),
                rules.bands(plans),
                plan.open() ? rules.of(plans) : List.of(),
                Facts.kinds(spaces, words),
                Facts.features(spaces, words),
                plan.open() ? Optional.empty() : nextOpen(plan));
        return new DayPage(view, search, rows(view, kept, catalogue, new Reader(words, now, search)), around);
    }

    /// What is let for months stands below what somebody who opens the page can book.
    private static boolean byContract(Lane lane) {
        return lane.space().kind().tenancy();
    }

    /// What has been withdrawn, or does not begin yet, is drawn only while somebody still holds it.
    private static boolean exists(Lane lane, DayPlan plan) {
        return lane.space().offeredOn(plan.date()) || !lane.stretches().isEmpty();
    }

    private static String heading(DayPlan plan, Words words) {
        return plan.site().name().in(words) + "　" + date(plan, words);
    }

    private static String date(DayPlan plan, Words words) {
        return DateText.heading(plan.date(), words.language().tag());
    }

    /// What must be known about the day before anything else.
    static List<String> notices(DayPlan plan, Words words) {
        List<String> notices = new ArrayList<>();
        plan.holiday().ifPresent(holiday -> notices.add(words.get("availability.holiday", holiday.name().in(words.language().tag()))));
        if (plan.opening() instanceof OpeningDay.Shut(var rule)) {
            notices.add(DayRuleText.closed(words, rule));
        }
        if (plan.certainty() == Certainty.TENTATIVE) {
            notices.add(words.get("calendar.tentative"));
        }
        return notices;
    }

    private static Optional<LocalDate> nextOpen(DayPlan plan) {
        try {
            return Optional.of(plan.site().hours().nextOpenDay(plan.date(), Holidays.japan()));
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    /// Who reads the page, when, and what they look for.
    private record Reader(Words words, Instant now, Search search) {}

    /// What is free is asked for at the time that is looked for.
    private static List<Stretch> asked(List<Stretch> stretches, Search search) {
        return search.time()
                .map(range -> stretches.stream().map(one -> one instanceof Stretch.Free free ? free.at(range) : one).toList())
                .orElse(stretches);
    }

    private static List<Row> rows(DayView view, List<Lane> lanes, Catalogue catalogue, Reader reader) {
        Site site = view.plan().site();
        Words words = reader.words;
        Cells cells = new Cells(words, reader.now, view.plan(), view.axis());
        Set<Long> drawn = new HashSet<>();
        List<Row> rows = new ArrayList<>(lanes.size());
        for (Lane lane : lanes) {
            Space space = lane.space();
            drawn.add(space.id());
            boolean below = space.parentId() != null && drawn.contains(space.parentId());
            String full = Telling.space(catalogue, space).in(words);
            String name = below ? space.name().in(words) : full;
            String facts = Facts.brief(space, lane.plan(), words);
            List<Cell> drawnCells = cells.of(lane.plan(), asked(lane.stretches(), reader.search));
            String look = (below ? "lane part" : "lane") + (byContract(lane) ? " contract" : "");
            rows.add(new Row(look, name, full, facts, Addresses.space(site, space), drawnCells));
        }
        return rows;
    }
}
