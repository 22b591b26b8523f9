package kaikan.booking.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kaikan.booking.BookingRefusal;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Wrong;

/// What the row of the form that adds a space adds, on one day or on several days in a row; or why it adds nothing.
///
/// @param items what it adds; empty if something is wrong
/// @param faults each field that is wrong, and why; empty if it adds something
record AddedItems(List<ItemText> items, List<Fault> faults) {
    AddedItems {
        items = List.copyOf(items);
        faults = List.copyOf(faults);
    }

    /// A field and what is wrong with it.
    record Fault(String field, Function<Words, Wrong> why) {
        static Fault of(String field, Spoken why) {
            return new Fault(field, words -> Wrong.of(why.in(words)));
        }
    }

    static AddedItems nothing(String field, Spoken why) {
        return new AddedItems(List.of(), List.of(Fault.of(field, why)));
    }

    static AddedItems refused(String field, BookingRefusal why) {
        return new AddedItems(List.of(), List.of(new Fault(field, words -> Wrong.of(words, why))));
    }

    /// This and more; nothing is added while anything of it is wrong.
    AddedItems with(AddedItems more) {
        List<Fault> both = Stream.concat(faults.stream(), more.faults.stream()).toList();
        return both.isEmpty() ? new AddedItems(Stream.concat(items.stream(), more.items.stream()).distinct().toList(), both)
                : new AddedItems(List.of(), both);
    }

    /// What must be corrected, in the reader's words.
    FormErrors errors(Words words) {
        FormErrors errors = FormErrors.none();
        for (Fault one : faults) {
            errors = errors.with(one.field, one.why.apply(words));
        }
        return errors;
    }
}
