package kaikan.booking.web;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kaikan.booking.BookingRefusal;
import kaikan.booking.BookingRefusal.Code;
import kaikan.platform.text.Spoken;

/// Reads what a program asks for. A field that nobody knows is refused, because a program that misspells the organisation must not book
/// privately; and nothing is taken for something else: not `"5"` for a number, nor `true` for a text.
@Singleton
class ApiBody {
    private static final Map<String, Kind> ASKED = Kind.of(BookingApi.Asked.class);
    private static final Map<String, Kind> ITEM = Kind.of(BookingApi.AskedItem.class);

    private final JsonMapper json;

    ApiBody(JsonMapper json) {
        this.json = json;
    }

    /// What stands in a body.
    sealed interface Read {
        /// A request; its values may still be wrong.
        record Asking(BookingApi.Asked asked) implements Read {}

        /// A request of which a field is wrong.
        record Wrong(BookingRefusal refusal) implements Read {}

        /// No request at all.
        record Nothing() implements Read {}
    }

    Read read(byte[] body) {
        try {
            JsonNode tree = json.readValue(body, JsonNode.class);
            if (tree == null || !tree.isObject()) {
                return new Read.Nothing();
            }
            Optional<BookingRefusal> wrong = wrong("", tree, ASKED).findFirst();
            return wrong.isPresent() ? new Read.Wrong(wrong.get()) : new Read.Asking(json.readValueFromTree(tree, BookingApi.Asked.class));
        } catch (IOException | IllegalArgumentException _) {
            return new Read.Nothing();
        }
    }

    /// Whatever is wrong with an object, in the order in which it came.
    ///
    /// @param at the way to the object, `items[0].`
    private static Stream<BookingRefusal> wrong(String at, JsonNode object, Map<String, Kind> known) {
        return StreamSupport.stream(object.entries().spliterator(), false).flatMap(field -> wrong(at, field, known));
    }

    private static Stream<BookingRefusal> wrong(String at, Map.Entry<String, JsonNode> field, Map<String, Kind> known) {
        String name = at + field.getKey();
        Kind kind = known.get(field.getKey());
        return kind == null ? Stream.of(BookingRefusal.of(Code.UNKNOWN_FIELD, name)) : wrongKind(name, field.getValue(), kind);
    }

    private static Stream<BookingRefusal> wrongKind(String name, JsonNode value, Kind kind) {
        if (value.isNull()) {
            return Stream.of(); // it says no more than a field that is left out
        }
        return !kind.fits(value)
                ? Stream.of(BookingRefusal.of(Code.WRONG_KIND, name, kind.spoken()))
                : kind == Kind.ITEMS ? items(name, value) : Stream.of();
    }

    private static Stream<BookingRefusal> items(String name, JsonNode items) {
        List<BookingRefusal> wrong = new ArrayList<>();
        int at = 0;
        for (JsonNode item : items.values()) {
            item(name + "[" + at + "]", item).forEach(wrong::add);
            at++;
        }
        return wrong.stream();
    }

    private static Stream<BookingRefusal> item(String name, JsonNode item) {
        return item.isObject()
                ? wrong(name + ".", item, ITEM)
                : item.isNull() ? Stream.of() : Stream.of(BookingRefusal.of(Code.WRONG_KIND, name, Kind.ITEM.spoken()));
    }

    /// What a field takes.
    private enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        ITEMS,
        ITEM;

        /// The fields of a record, by their names.
        static Map<String, Kind> of(Class<? extends Record> known) {
            return Arrays.stream(known.getRecordComponents())
                    .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, component -> ofType(component.getType())));
        }

        private static Kind ofType(Class<?> type) {
            return type == String.class ? TEXT : type == Boolean.class ? TRUTH : type == List.class ? ITEMS : NUMBER;
        }

        boolean fits(JsonNode value) {
            return switch (this) {
                case TEXT -> value.isString();
                case NUMBER -> value.isNumber() && value.getNumberValue() instanceof Integer;
                case TRUTH -> value.isBoolean();
                case ITEMS -> value.isArray();
                case ITEM -> value.isObject();
            };
        }

        Spoken spoken() {
            return switch (this) {
                case TEXT -> Spoken.text("booking.kind.text");
                case NUMBER -> Spoken.text("booking.kind.number");
                case TRUTH -> Spoken.text("booking.kind.truth");
                case ITEMS -> Spoken.text("booking.kind.items");
                case ITEM -> Spoken.text("booking.kind.item");
            };
        }
    }
}
