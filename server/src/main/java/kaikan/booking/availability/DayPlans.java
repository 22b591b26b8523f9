package kaikan.booking.availability;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kaikan.calendar.DayRange;
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
    /// About a year of ten sites. Kept plans share what is equal, so that a thousand of them take some megabytes.
    private static final int MOST = 4_000;

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
        DayPlan plan = new Maker(frame, new When(date, today), book, now.sales, new HashMap<>()).plan();
        if (now.plans.size() >= MOST) {
            now.forgetSome();
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

    /// What a time of a space costs where times are free to choose.
    Optional<Fee> fee(SpacePlan plan, Site site, DayRange time, DayPlans.When when) {
        Space space = plan.space();
        boolean sold = plan.sale() instanceof Sale.Times times && times.sells(time);
        return !sold
                ? Optional.empty()
                : ordinances.current()
                        .inForce(space.ownerId(), site.key(), when.date, when.today)
                        .flatMap(ordinance -> new Terms(ordinance, site, space, when.date, when.today).fee(time));
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

        /// Makes room for new plans; whichever a quarter of them is, it is quickly made again.
        void forgetSome() {
            Iterator<Key> keys = plans.keySet().iterator();
            for (int i = 0; i < MOST / 4 && keys.hasNext(); i++) {
                keys.next();
                keys.remove();
            }
        }
    }

    /// The day that is looked at, and the day on which that is done.
    record When(LocalDate date, LocalDate today) {}

    /// What an ordinance says about a class of spaces on one day.
    private record Said(Sale sale, Optional<Instant> opens, Optional<Instant> until) {}

    private record OfClass(Ordinance ordinance, String spaceClass) {}

    /// Makes one plan. Spaces of one class under one ordinance are asked about once.
    private record Maker(SiteFrame frame, When when, OrdinanceBook book, Map<Sale, Sale> sales, Map<OfClass, Said> said) {
        DayPlan plan() {
            Site site = frame.site();
            Holidays holidays = Holidays.japan();
            DayPlan.Day day = new DayPlan.Day(
                    DayClock.of(when.date, site.zone()),
                    site.hours().on(when.date, holidays),
                    holidays.on(when.date),
                    holidays.certainty(when.date, when.today));
            List<SpacePlan> spaces = new ArrayList<>(frame.spaces().size());
            for (int lane = 0; lane < frame.spaces().size(); lane++) {
                spaces.add(space(frame.spaces().get(lane), frame.parts().get(lane)));
            }
            return DayPlan.of(frame, day, List.copyOf(spaces));
        }

        private SpacePlan space(Space space, SpacePlan.Parts parts) {
            Said terms = terms(space);
            return new SpacePlan(space, parts, terms.sale, terms.opens, terms.until);
        }

        private Said terms(Space space) {
            if (!space.offeredOn(when.date)) {
                return bare(new Sale.Offers(List.of()));
            }
            if (space.kind().tenancy()) {
                return bare(new Sale.ByContract());
            }
            return book.inForce(space.ownerId(), frame.site().key(), when.date, when.today)
                    .map(ordinance -> said.computeIfAbsent(new OfClass(ordinance, space.spaceClass()), _ -> ask(ordinance, space)))
                    .orElseGet(() -> bare(new Sale.InPreparation()));
        }

        private Said ask(Ordinance ordinance, Space space) {
            Terms terms = new Terms(ordinance, frame.site(), space, when.date, when.today);
            Sale sale = terms.sale();
            Sale shared = Optional.ofNullable(sales.putIfAbsent(sale, sale)).orElse(sale);
            return new Said(shared, terms.opens(), terms.until(sale));
        }

        private static Said bare(Sale sale) {
            return new Said(sale, Optional.empty(), Optional.empty());
        }
    }
}
