package kaikan.booking.web;

import java.util.List;
import java.util.stream.Stream;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;
import kaikan.platform.web.FormErrors;

/// What the row of the form that adds a space adds, on one day or on several days in a row; or why it adds nothing.
///
/// @param items what it adds; empty if something is wrong
/// @param wrong each field that is wrong, and why; empty if it adds something
record AddedItems(List<ItemText> items, List<Wrong> wrong) {
    AddedItems {
        items = List.copyOf(items);
        wrong = List.copyOf(wrong);
    }

    /// A field and what is wrong with it.
    record Wrong(String field, Spoken why) {}

    static AddedItems nothing(String field, Spoken why) {
        return new AddedItems(List.of(), List.of(new Wrong(field, why)));
    }

    /// This and more; nothing is added while anything of it is wrong.
    AddedItems with(AddedItems more) {
        List<Wrong> both = Stream.concat(wrong.stream(), more.wrong.stream()).toList();
        return both.isEmpty() ? new AddedItems(Stream.concat(items.stream(), more.items.stream()).distinct().toList(), both)
                : new AddedItems(List.of(), both);
    }

    /// What must be corrected, in the reader's words.
    FormErrors errors(Words words) {
        FormErrors errors = FormErrors.none();
        for (Wrong one : wrong) {
            errors = errors.with(one.field, one.why.in(words));
        }
        return errors;
    }
}
