package kaikan.booking.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaikan.booking.BookingRefusal;
import kaikan.booking.BookingRefusal.Code;
import kaikan.facility.Space;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.TypedNumber;
import kaikan.platform.text.TypedNumber.Unit;

/// Finds what was typed where a number or a day belongs, and is none, and what was chosen that is not there.
final class Faults {
    private Faults() {}

    /// One refusal for each such field, in the order of the form. An empty field is no fault: rules say what must be there. Only of seats, where
    /// the form begins with one, nobody means by it what it would be taken for; and nobody takes none of those they chose. No equipment is none.
    ///
    /// @param seats the chosen spaces of which one may take several, with how many there are
    /// @param lent what can be borrowed with them
    static List<BookingRefusal> of(Typed typed, Draft draft, Map<Space, Integer> seats, List<Space> lent) {
        Stream<BookingRefusal> unknown = typed.items().stream()
                .filter(item -> ItemText.read(item).filter(draft.items()::contains).isEmpty())
                .map(_ -> BookingRefusal.of(Code.NO_SUCH_ITEM))
                .limit(1);
        Stream<BookingRefusal> days = IntStream.range(0, typed.items().size())
                .filter(at -> Turned.unread(typed, typed.items().get(at)))
                .mapToObj(at -> BookingRefusal.at("date-" + at, Code.NO_DAY));
        Stream<BookingRefusal> taken = seats.entrySet().stream()
                .filter(one -> noSeats(typed, BookingRefusal.amount(one.getKey())))
                .map(one -> BookingRefusal.at(BookingRefusal.amount(one.getKey()), Code.NOT_ONE, one.getKey().name(), one.getValue()));
        Stream<BookingRefusal> amounts = lent.stream()
                .filter(space -> wrong(typed, BookingRefusal.amount(space)))
                .map(space -> noNumber(typed, space));
        Stream<BookingRefusal> people = wrong(typed, "people")
                ? Stream.of(tooLarge(typed, "people", Spoken.text("booking.form.people"), BookingRefusal.of(Code.NO_PEOPLE)))
                : Stream.of(BookingRefusal.of(Code.TOO_FEW_PEOPLE)).filter(_ -> zero(typed, "people"));
        Stream<BookingRefusal> ticket = wrong(typed, "ticket")
                ? Stream.of(tooLarge(typed, "ticket", Spoken.text("booking.form.ticket"), BookingRefusal.of(Code.NO_PRICE)))
                : Stream.empty();
        return Stream.of(unknown, days, around(typed), taken, amounts, people, ticket).flatMap(one -> one).toList();
    }

    /// Whether that field was sent and does not say how many seats.
    private static boolean noSeats(Typed typed, String field) {
        return typed.fields().containsKey(field) && TypedNumber.of(typed.value(field), unit(field)) == 0;
    }

    /// Of what a number is asked for says which number it is: two of them can be wrong in the same way.
    private static BookingRefusal noNumber(Typed typed, Space space) {
        String field = BookingRefusal.amount(space);
        Spoken number = Spoken.text("booking.form.amount.of", space.name());
        return tooLarge(typed, field, number, BookingRefusal.at(field, Code.NO_NUMBER, space.name()));
    }

    /// That a number is too large, in the words of its field; `otherwise` where it is no number at all.
    private static BookingRefusal tooLarge(Typed typed, String field, Spoken label, BookingRefusal otherwise) {
        return TypedNumber.tooLarge(typed.value(field), unit(field))
                ? BookingRefusal.at(field, Code.TOO_LARGE, label, TypedNumber.LARGEST)
                : otherwise;
    }

    private static Stream<BookingRefusal> around(Typed typed) {
        return Stream.of(BookingRefusal.SETUP, BookingRefusal.REMOVAL)
                .filter(field -> wrong(typed, field) || DraftReader.number(typed.value(field)) > DraftReader.LONGEST_AROUND)
                .map(field -> BookingRefusal.at(field, Code.NO_MINUTES, Spoken.text("booking.form." + field), DraftReader.LONGEST_AROUND));
    }

    /// Whether something else than a number stands there.
    static boolean wrong(Typed typed, String field) {
        String text = typed.value(field);
        return !text.isEmpty() && TypedNumber.of(text, unit(field)) == 0 && !zero(typed, field);
    }

    private static boolean zero(Typed typed, String field) {
        return TypedNumber.zero(typed.value(field), unit(field));
    }

    private static Unit unit(String field) {
        return switch (field) {
            case "people" -> Unit.PEOPLE;
            case "ticket" -> Unit.YEN;
            case String _ when field.startsWith("qty-") -> Unit.PIECES;
            case String _ -> Unit.NONE;
        };
    }
}
