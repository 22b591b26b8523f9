package kaikan.incubation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kaikan.calendar.DateText;
import kaikan.facility.Space;
import kaikan.incubation.Rent;
import kaikan.incubation.Stretch;
import kaikan.incubation.Tax;
import kaikan.incubation.Tenancy;
import kaikan.platform.text.Figures;
import kaikan.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// Puts tenancies into the lines of a page.
final class Lines {
    /// A tenancy that ends within so many days is marked.
    private static final int SOON = 92;

    private Lines() {}

    /// Every room and desk of the site with who has it now or will.
    static List<RoomLine> rooms(Counter.Visit visit, List<Tenancy> tenancies) {
        Set<Long> takenUnits = new HashSet<>();
        for (Tenancy tenancy : tenancies) {
            tenancy.on(visit.today()).ifPresent(now -> takenUnits.addAll(visit.catalogue().space(now.spaceId()).units().keySet()));
        }
        return visit.catalogue().spaces(visit.site()).stream()
                .filter(space -> space.kind().tenancy() && space.offeredOnOrAfter(visit.today()))
                .map(space -> room(visit, space, tenancies, takenUnits))
                .toList();
    }

    /// The other rooms and desks that take up some of the same floor and are let today, with who has them.
    static List<RoomLine> sharing(Counter.Visit visit, List<Tenancy> tenancies, Space space) {
        return rooms(visit, tenancies).stream()
                .filter(line -> line.space().id() != space.id())
                .filter(line -> !Collections.disjoint(line.space().units().keySet(), space.units().keySet()))
                .map(line -> new RoomLine(line.space(), line.lets().stream().filter(let -> !let.state().equals("later")).toList(), 0, false))
                .filter(line -> !line.lets().isEmpty())
                .toList();
    }

    private static RoomLine room(Counter.Visit visit, Space space, List<Tenancy> tenancies, Set<Long> taken) {
        List<LetLine> lets = of(visit, tenancies, stretch -> stretch.spaceId() == space.id()).stream()
                .filter(line -> !line.state().equals("over") && !line.state().equals("cancelled"))
                .toList();
        boolean own = lets.stream().anyMatch(line -> !line.state().equals("later"));
        int parts = own ? 0 : (int) space.units().keySet().stream().filter(taken::contains).count();
        return new RoomLine(space, lets, parts, !own && parts == 0);
    }

    /// Which stretches are wanted.
    interface Choice {
        boolean wants(Stretch stretch);
    }

    /// The stretches of these tenancies that are wanted, in force or taken back, by their first day.
    static List<LetLine> of(Counter.Visit visit, List<Tenancy> tenancies, Choice choice) {
        record Found(Tenancy tenancy, Stretch stretch) {}
        List<Found> found = new ArrayList<>();
        for (Tenancy tenancy : tenancies) {
            tenancy.stood().stream().filter(choice::wants).forEach(stretch -> found.add(new Found(tenancy, stretch)));
        }
        found.sort(Comparator.comparing(one -> one.stretch.from()));
        return found.stream().map(one -> line(visit, one.tenancy, one.stretch)).toList();
    }

    static LetLine line(Counter.Visit visit, Tenancy tenancy, Stretch stretch) {
        Page page = visit.page();
        String room = visit.catalogue().space(stretch.spaceId()).name().in(page.words());
        return new LetLine(tenancy.ref(), room, tenancy.tenant().name(), date(page, stretch.from()), until(page, stretch.until()),
                rent(page, stretch.rent()), stretch.note(), state(tenancy, stretch, visit.today()));
    }

    private static String state(Tenancy tenancy, Stretch stretch, LocalDate today) {
        if (tenancy.cancelled()) {
            return "cancelled";
        }
        LocalDate last = stretch.until();
        if (stretch.from().isAfter(today)) {
            return "later";
        }
        if (last != null && last.isBefore(today)) {
            return "over";
        }
        return last != null && last.equals(tenancy.until()) && !last.isAfter(today.plusDays(SOON)) ? "soon" : "now";
    }

    static String date(Page page, LocalDate date) {
        return DateText.date(date, page.language().tag());
    }

    static String until(Page page, @Nullable LocalDate last) {
        return last == null ? page.t("incubation.open-end") : date(page, last);
    }

    static String rent(Page page, Rent rent) {
        String amount = Figures.yen(rent.monthly().amount(), page.language());
        return page.t(rent.tax() == Tax.INCLUDED ? "incubation.rent.included" : "incubation.rent.excluded", amount);
    }
}
