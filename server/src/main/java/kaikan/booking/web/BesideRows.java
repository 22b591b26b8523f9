package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kaikan.booking.Answer;
import kaikan.booking.BookingRefusal;
import kaikan.booking.BookingRefusal.Code;
import kaikan.platform.web.FormErrors;

/// Puts what stands against one day or time beside the row that names it, so that nobody must find out which of several rows is meant.
/// What a row would be refused for if it stood alone belongs to it.
@Singleton
class BesideRows {
    /// What another day or time of that row would mend.
    private static final Set<Code> OF_A_DAY =
            Set.of(Code.PAST, Code.CLOSED_DAY, Code.OUTSIDE_HOURS, Code.WITHDRAWN, Code.NOT_ON_SALE, Code.BY_ORDINANCE);

    private final FormReader reader;
    private final BookDeeds deeds;

    BesideRows(FormReader reader, BookDeeds deeds) {
        this.reader = reader;
        this.deeds = deeds;
    }

    /// Each refusal at its field; those of single rows at the date of each such row that can be changed there.
    FormErrors errors(BookFlow.Visit visit, Typed typed, List<BookingRefusal> refusals, List<Turn> turns) {
        boolean asked = refusals.stream().anyMatch(BesideRows::ofADay) && turns.size() > 1;
        List<Set<String>> alone = asked ? typed.items().stream().map(item -> alone(visit, typed.withItems(List.of(item)))).toList() : List.of();
        return FormViews.errors(refusals, visit.page().words(), (refusal, sentence) -> {
            List<String> rows = new ArrayList<>();
            if (ofADay(refusal) && alone.size() == turns.size()) {
                IntStream.range(0, turns.size())
                        .filter(row -> !(turns.get(row) instanceof Turn.Fixed) && alone.get(row).contains(sentence))
                        .forEach(row -> rows.add("date-" + row));
            }
            return rows.isEmpty() ? List.of(refusal.field().isEmpty() ? "items" : refusal.field()) : rows;
        });
    }

    private Set<String> alone(BookFlow.Visit visit, Typed row) {
        List<BookingRefusal> refusals = deeds.estimate(visit, reader.read(visit, row), row) instanceof Answer.Refused<QuoteLines>(var why)
                ? why
                : List.of();
        return refusals.stream()
                .filter(BesideRows::ofADay)
                .map(refusal -> FormViews.sentence(visit.page().words(), refusal))
                .collect(Collectors.toSet());
    }

    private static boolean ofADay(BookingRefusal refusal) {
        return OF_A_DAY.contains(refusal.reason());
    }
}
