package kaikan.booking.availability;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kaikan.calendar.Holidays;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.OrdinanceBook;
import kaikan.ordinance.Ordinances;

/// Makes the plans of days and keeps them until catalogue or ordinances change. Equal terms are kept once.
@Singleton
class DayPlans {
    private static final int MOST = 1_500;

    private final Catalogues catalogues;
    private final Ordinances ordinances;
    private volatile Kept kept = new Kept(-1, -1);

    DayPlans(Catalogues catalogues, Ordinances ordinances) {
        this.catalogues = catalogues;
        this.ordinances = ordinances;
    }

    /// The plan of a site's day, as it is seen on the day `today`.
    DayPlan of(Site site, LocalDate date, LocalDate today) {
        Catalogue catalogue = catalogues.current();
        OrdinanceBook book = ordinances.current();
        Kept now = kept(catalogue.version(), book.number());
        Key key = new Key(site.id(), date, today);
        DayPlan known = now.plans.get(key);
        if (known != null) {
            return known;
        }
        SiteFrame frame = now.frames.computeIfAbsent(site.id(), _ -> SiteFrame.of(site, catalogue));
        DayPlan plan = new Maker(frame, date, today, book, now.sales).plan();
        if (now.plans.size() > MOST) {
            now.plans.clear();
        }
        now.plans.put(key, plan);
        return plan;
    }

    /// All that may be chosen of a space on a day, bands in a row included.
    List<Offer> offers(Site site, Space space, LocalDate date, LocalDate today) {
        return ordinances.current()
                .inForce(space.ownerId(), site.key(), date, today)
                .map(ordinance -> new Terms(ordinance, site, space, date, today).all())
                .orElse(List.of());
    }

    private Kept kept(long catalogue, long book) {
        Kept now = kept;
        if (now.catalogue != catalogue || now.book != book) {
            now = new Kept(catalogue, book);
            kept = now;
        }
        return now;
    }

    private record Key(long siteId, LocalDate date, LocalDate today) {}

    private record Kept(long catalogue, long book, Map<Key, DayPlan> plans, Map<Long, SiteFrame> frames, Map<Sale, Sale> sales) {
        Kept(long catalogue, long book) {
            this(catalogue, book, new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    /// Makes one plan.
    private record Maker(SiteFrame frame, LocalDate date, LocalDate today, OrdinanceBook book, Map<Sale, Sale> sales) {
        DayPlan plan() {
            Site site = frame.site();
            Holidays holidays = Holidays.japan();
            DayPlan.Day day = new DayPlan.Day(
                    DayClock.of(date, site.zone()),
                    site.hours().on(date, holidays),
                    holidays.on(date),
                    holidays.certainty(date, today));
            List<SpacePlan> spaces = new ArrayList<>(frame.spaces().size());
            for (int lane = 0; lane < frame.spaces().size(); lane++) {
                spaces.add(space(frame.spaces().get(lane), frame.parts().get(lane)));
            }
            return DayPlan.of(frame, day, List.copyOf(spaces));
        }

        private SpacePlan space(Space space, SpacePlan.Parts parts) {
            Optional<Ordinance> ordinance = book.inForce(space.ownerId(), frame.site().key(), date, today);
            if (!space.offeredOn(date)) {
                return new SpacePlan(space, parts, new Sale.Offers(List.of()), Optional.empty(), Optional.empty());
            }
            if (space.kind().tenancy() || ordinance.isEmpty()) {
                Sale sale = space.kind().tenancy() ? new Sale.ByContract() : new Sale.AtTheDesk();
                return new SpacePlan(space, parts, sale, Optional.empty(), Optional.empty());
            }
            Terms terms = new Terms(ordinance.get(), frame.site(), space, date, today);
            Sale sale = terms.sale();
            Sale shared = Optional.ofNullable(sales.putIfAbsent(sale, sale)).orElse(sale);
            return new SpacePlan(space, parts, shared, terms.opens(), terms.until(sale));
        }
    }
}
