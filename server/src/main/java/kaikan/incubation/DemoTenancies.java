package kaikan.incubation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kaikan.calendar.Japan;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.member.Contact;
import kaikan.member.Viewer;
import kaikan.money.Yen;

/// Lets つくば創業プラザ and the MCO rooms to tenants who are marked as examples. The rates are invented: the real ones were not found.
@Singleton
public class DemoTenancies {
    private static final String REASON = "見本データ";
    private static final List<String> TRADES = List.of(
            "ソフトウェア", "計測技研", "バイオ", "ロボティクス", "環境設計", "医療機器", "素材研究所", "データ解析", "精密加工", "食品開発", "通信", "教育サービス");

    private final LetRoom letRoom;
    private final Catalogues catalogues;
    private final TenancyRepository tenancies;
    private final OccupancySettings settings;
    private final Clock clock;

    DemoTenancies(LetRoom letRoom, Catalogues catalogues, TenancyRepository tenancies, OccupancySettings settings, Clock clock) {
        this.letRoom = letRoom;
        this.catalogues = catalogues;
        this.tenancies = tenancies;
        this.settings = settings;
        this.clock = clock;
    }

    /// Enters the tenancies around today in nobody's name.
    public void load() {
        load(Viewer.nobody(), LocalDate.ofInstant(clock.instant(), Japan.ZONE));
    }

    /// Enters the tenancies of each site that has none yet; a second call changes nothing.
    ///
    /// @param staff in whose name they are entered; [Viewer#nobody] will do
    /// @param today around which the tenancies are laid
    public void load(Viewer staff, LocalDate today) {
        Catalogue catalogue = catalogues.current();
        catalogue.site("tsukuba").filter(this::isEmpty).ifPresent(site -> let(site, staff, today));
        catalogue.site("tsukuba-annex").filter(this::isEmpty).ifPresent(site -> let(site, staff, today));
        catalogue.site("hits").filter(this::isEmpty).ifPresent(site -> {
            let(site, staff, today);
            settings.put(site.id(), Counting.ROOMS.name(), 900);
        });
    }

    private boolean isEmpty(Site site) {
        return !tenancies.existsBySiteId(site.id());
    }

    /// Every sixth room stays free; the room that is split is let by the desk, two of four.
    private void let(Site site, Viewer staff, LocalDate today) {
        int at = 0;
        for (Space space : catalogues.current().spaces(site)) {
            boolean split = space.units().size() > 1;
            boolean freeDesk = space.parentId() != null && Math.floorMod(space.key().hashCode(), 2) == 0;
            if (space.kind().tenancy() && !split && !freeDesk && ++at % 6 != 5) {
                enter(space, at, staff, today);
            }
        }
    }

    private void enter(Space space, int number, Viewer staff, LocalDate today) {
        LocalDate from = today.withDayOfMonth(1).minusMonths(3L + number * 7L % 31);
        LocalDate until = number % 4 == 0 ? null : from.plusYears(3).minusDays(1);
        boolean person = space.parentId() != null;
        String company = "例：株式会社つくり" + TRADES.get(number % TRADES.size()) + " " + number;
        String name = person ? "例：起業準備中 " + (char) ('A' + number % 26) + "さん" : company;
        Stretch stretch = new Stretch(space.id(), from, until, new Rent(rate(space), Tax.INCLUDED), "例（実際の契約・料金ではありません）");
        Tenant.Kind kind = person ? Tenant.Kind.PERSON : Tenant.Kind.ORGANISATION;
        letRoom.enter(new NewTenancy(kind, new Contact(name, "", "", ""), stretch, REASON), staff);
    }

    private static Yen rate(Space space) {
        long squareMetres = space.area() == null ? (space.parentId() == null ? 20 : 4) : space.area().longValue();
        return Yen.of(squareMetres * 1_375);
    }
}
