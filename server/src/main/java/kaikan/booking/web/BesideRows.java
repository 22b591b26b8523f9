package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kaikan.booking.BookingRefusal;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.Wish;
import kaikan.facility.Catalogues;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.platform.text.Words;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Wrong;

/// Puts what stands against one day or time beside the row that names it, so that nobody must find out which of several rows is meant.
/// What a row would be refused for if it stood alone belongs to it.
@Singleton
class BesideRows {
    /// What another day or time of that row would mend.
    private static final Set<Code> OF_A_DAY =
            Set.of(Code.PAST, Code.CLOSED_DAY, Code.OUTSIDE_HOURS, Code.NOT_YET_OFFERED, Code.WITHDRAWN, Code.NOT_ON_SALE,
                    Code.BY_ORDINANCE);

    private final Catalogues catalogues;

    BesideRows(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /// The rows of a form.
    ///
    /// @param draft what they ask for
    /// @param turns how each of them can be changed
    /// @param alone what each wish would be refused for by itself
    /// @param amounts the fields of the form in which a number is asked for
    record Rows(Draft draft, List<Turn> turns, Alone alone, Set<String> amounts) {}

    /// Each refusal at its field; those of single rows at the date of each such row that can be changed there, those of what has no number on
    /// this form with all that is chosen.
    FormErrors errors(Words words, List<BookingRefusal> refusals, Rows rows) {
        boolean asked = refusals.stream().anyMatch(BesideRows::ofADay) && rows.turns.size() > 1;
        List<Set<Wrong>> alone = asked ? rows.draft.items().stream().map(item -> alone(words, rows, item)).toList() : List.of();
        return FormViews.errors(refusals, words, (refusal, wrong) -> {
            if (rows.amounts.contains(refusal.field())) {
                return List.of(refusal.field());
            }
            List<String> dates = new ArrayList<>();
            if (asked && ofADay(refusal)) {
                IntStream.range(0, rows.turns.size())
                        .filter(row -> !(rows.turns.get(row) instanceof Turn.Fixed) && alone.get(row).contains(wrong))
                        .forEach(row -> dates.add("date-" + row));
            }
            boolean items = refusal.field().isEmpty() || refusal.ofItems();
            return dates.isEmpty() ? List.of(items ? BookingRefusal.ITEMS : refusal.field()) : dates;
        });
    }

    private Set<Wrong> alone(Words words, Rows rows, ItemText item) {
        return rows.draft.wishes().stream()
                .filter(wish -> belongs(wish, item, rows.draft))
                .flatMap(wish -> rows.alone.refusals(wish).stream())
                .filter(BesideRows::ofADay)
                .map(refusal -> Wrong.of(words, refusal))
                .collect(Collectors.toSet());
    }

    /// The room of that row at its time, and what is lent with it then.
    private boolean belongs(Wish wish, ItemText item, Draft draft) {
        Space space = catalogues.current().space(wish.spaceId());
        return (space.key().equals(item.space()) || space.kind() == SpaceKind.EQUIPMENT) && wish.use().overlaps(item.slot(draft.site().zone()));
    }

    private static boolean ofADay(BookingRefusal refusal) {
        return OF_A_DAY.contains(refusal.reason());
    }
}
