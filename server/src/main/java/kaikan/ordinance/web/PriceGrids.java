package kaikan.ordinance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.money.Yen;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.SpaceClass;
import kaikan.ordinance.fee.Condition;
import kaikan.ordinance.fee.Price;
import kaikan.ordinance.fee.PriceRow;
import kaikan.ordinance.fee.PriceUnit;
import kaikan.ordinance.fee.ServiceRow;
import kaikan.ordinance.sale.BandTable;
import kaikan.ordinance.sale.Offer;
import kaikan.ordinance.sale.Sellable;
import kaikan.ordinance.sale.Selling;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// Sets the price rows of an ordinance as tables: one for each table of bands, one for free times and days, one for services.
final class PriceGrids {
    private static final List<DayRange> ALWAYS_OPEN = List.of(new DayRange(0, DayRange.DAY));

    private final Words words;
    private final Ordinance ordinance;
    private final ConditionWords conditions;

    PriceGrids(Words words, Ordinance ordinance) {
        this.words = words;
        this.ordinance = ordinance;
        this.conditions = new ConditionWords(words, ordinance.vocabulary());
    }

    List<Grid> all() {
        Stream<Grid> bands = ordinance.spaces().values().stream()
                .map(SpaceClass::selling)
                .filter(BandTable.class::isInstance)
                .map(BandTable.class::cast)
                .distinct()
                .map(this::bands);
        return Stream.of(bands, free().stream(), services().stream()).flatMap(grids -> grids).toList();
    }

    private Grid bands(BandTable table) {
        List<SpaceClass> spaces = ordinance.spaces().values().stream().filter(space -> space.selling().equals(table)).toList();
        List<Offer> offers =
                table.on(ALWAYS_OPEN) instanceof Sellable.Offers(var all) ? all.stream().filter(this::priced).toList() : List.of();
        List<Grid.Column> columns = offers.stream()
                .map(offer -> new Grid.Column(offer.name().in(words), DateText.times(offer.time(), words.language().tag())))
                .toList();
        List<Grid.Line> lines = spaces.stream().flatMap(space -> lines(space, offers).stream()).toList();
        return new Grid(words.get("ordinance.page.bands"), columns, lines);
    }

    private boolean priced(Offer offer) {
        return ordinance.fees().rows().stream().anyMatch(row -> row.unit().equals(new PriceUnit.OfBands(offer.key())));
    }

    /// Rows that were written in one line of the ordinance stand in one line here.
    private record Head(Condition when, String citation) {}

    private List<Grid.Line> lines(SpaceClass space, List<Offer> offers) {
        Map<Head, Map<String, Price>> prices = new LinkedHashMap<>();
        for (PriceRow row : ordinance.fees().rows()) {
            if (row.spaceClass().equals(space.key())) {
                Head head = new Head(row.when(), row.citation());
                prices.computeIfAbsent(head, _ -> new LinkedHashMap<>()).put(row.unit().text(), row.price());
            }
        }
        List<Grid.Line> lines = new ArrayList<>();
        prices.forEach((head, units) -> lines.add(new Grid.Line(
                space.name().in(words),
                when(head.when, !lines.isEmpty()),
                offers.stream().map(offer -> cell(offer, units.get(offer.key()))).toList(),
                head.citation)));
        return lines;
    }

    private String when(Condition condition, boolean afterOthers) {
        String text = conditions.of(condition);
        return text.isEmpty() && afterOthers ? words.get("ordinance.page.otherwise") : text;
    }

    private List<Grid> free() {
        List<Grid.Line> lines = new ArrayList<>();
        for (SpaceClass space : ordinance.spaces().values()) {
            List<PriceRow> rows = ordinance.fees().rows().stream()
                    .filter(row -> row.spaceClass().equals(space.key()) && !(row.unit() instanceof PriceUnit.OfBands))
                    .toList();
            boolean further = false;
            for (PriceRow row : rows) {
                lines.add(new Grid.Line(
                        space.name().in(words),
                        when(row.when(), further),
                        List.of(unit(space, row.unit()), cell(row.price())),
                        row.citation()));
                further = true;
            }
        }
        return grid("ordinance.page.free", lines);
    }

    /// What one price buys, and how long one use is at least where that is more.
    private String unit(SpaceClass space, PriceUnit unit) {
        String buys = UnitWords.unit(words, unit.text());
        if (space.selling() instanceof Selling.FreeTime time && unit instanceof PriceUnit.OfMinutes(int minutes) && time.min() > minutes) {
            return UnitWords.least(words, buys, time.min());
        }
        return buys;
    }

    private List<Grid> services() {
        List<Grid.Line> lines = ordinance.fees().services().values().stream()
                .map(row -> new Grid.Line(row.name().in(words), "", cells(row), row.citation()))
                .toList();
        return grid("ordinance.page.services", lines);
    }

    private List<String> cells(ServiceRow row) {
        return List.of(UnitWords.unit(words, row.per().name()), cell(new Price.Fixed(row.yen())));
    }

    private List<Grid> grid(String caption, List<Grid.Line> lines) {
        List<Grid.Column> columns =
                List.of(new Grid.Column(words.get("ordinance.page.unit"), ""), new Grid.Column(words.get("ordinance.page.amount"), ""));
        return lines.isEmpty() ? List.of() : List.of(new Grid(words.get(caption), columns, lines));
    }

    /// Bands in a row without a price of their own cost what the shorter ones cost together.
    private String cell(Offer offer, @Nullable Price price) {
        if (price == null) {
            return offer.bands().size() == 1 ? "" : words.get("ordinance.page.sum");
        }
        return cell(price);
    }

    private String cell(Price price) {
        return switch (price) {
            case Price.Fixed(Yen yen) -> yen.isZero() ? words.get("ordinance.page.no-charge") : yen.figures();
            case Price.ShareOf(String of, var share, _) -> words.get("ordinance.page.share", share.text(), of);
        };
    }
}
