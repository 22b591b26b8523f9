package kaikan.ordinance.fee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.DayRange;
import kaikan.money.ExactYen;
import kaikan.money.Rate;
import kaikan.money.Yen;
import kaikan.ordinance.sale.BandTable;
import kaikan.ordinance.sale.Label;
import kaikan.ordinance.sale.Period;
import kaikan.ordinance.sale.Selling;
import org.jspecify.annotations.Nullable;

/// Finds the rows that make up the base of a room's line. Bands taken together cost what the row for all of them says; where there is none,
/// they are covered with as few rows as possible, and among those with the longest first.
final class BaseFee {
    private final PriceIndex index;

    BaseFee(PriceIndex index) {
        this.index = index;
    }

    /// The parts, or nothing if the table has no row for some of it.
    List<BasePart> of(RoomItem item, Selling selling, Facts facts) {
        return switch (item.period()) {
            case Period.Bands(List<String> keys) when selling instanceof BandTable table -> bands(item, table, keys, facts);
            case Period.Bands _ -> List.of();
            case Period.Times(DayRange range) -> minutes(item, range, facts);
            case Period.WholeDay(DayRange range) -> day(item, range, facts);
        };
    }

    private List<BasePart> bands(RoomItem item, BandTable table, List<String> keys, Facts facts) {
        List<BasePart> parts = new ArrayList<>();
        for (List<String> run : table.runs(keys)) {
            Cover cover = cover(item, run, facts);
            if (cover == null) {
                return List.of();
            }
            for (Cover piece = cover; piece != null; piece = piece.rest) {
                Yen each = amount(piece.row, facts);
                Label name = table.offer(piece.bands).name();
                parts.add(BasePart.of(piece.row.unit().text(), name, piece.row.citation(), new BasePart.Counted(each, Rate.ONE)));
            }
        }
        return parts;
    }

    /// A run covered by one row and the rest.
    private record Cover(PriceRow row, List<String> bands, @Nullable Cover rest, int rows) {}

    private @Nullable Cover cover(RoomItem item, List<String> run, Facts facts) {
        Cover best = null;
        for (int length = run.size(); length > 0; length--) {
            List<String> head = run.subList(0, length);
            Optional<PriceRow> row = index.find(item.spaceClass(), new PriceUnit.OfBands(String.join("+", head)), facts);
            if (row.isEmpty()) {
                continue;
            }
            boolean whole = length == run.size();
            Cover rest = whole ? null : cover(item, run.subList(length, run.size()), facts);
            int rows = 1 + (rest == null ? 0 : rest.rows);
            if ((whole || rest != null) && (best == null || rows < best.rows)) {
                best = new Cover(row.get(), head, rest, rows);
            }
        }
        return best;
    }

    private List<BasePart> minutes(RoomItem item, DayRange range, Facts facts) {
        return index.byMinutes(item.spaceClass(), facts).map(row -> counted(row, range, facts)).stream().toList();
    }

    private List<BasePart> day(RoomItem item, DayRange range, Facts facts) {
        return index.find(item.spaceClass(), new PriceUnit.OfDay(), facts)
                .map(row -> counted(row, range, facts))
                .map(List::of)
                .orElseGet(() -> minutes(item, range, facts));
    }

    private BasePart counted(PriceRow row, DayRange range, Facts facts) {
        long count = row.unit() instanceof PriceUnit.OfMinutes(int minutes) ? Math.ceilDiv(range.minutes(), minutes) : 1;
        return BasePart.of(row.unit().text(), null, row.citation(), new BasePart.Counted(amount(row, facts), Rate.of(count, 1)));
    }

    private Yen amount(PriceRow row, Facts facts) {
        return switch (row.price()) {
            case Price.Fixed(Yen yen) -> yen;
            case Price.ShareOf(String of, Rate share, var rounding) -> {
                PriceRow other = index.find(row.spaceClass(), PriceUnit.parse(of), facts)
                        .orElseThrow(() -> new IllegalStateException("no row " + of + " of " + row.spaceClass() + " to take a share of"));
                yield rounding.round(ExactYen.of(amount(other, facts)).times(share));
            }
        };
    }
}
