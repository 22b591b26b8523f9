package kaikan.booking;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a use case answers: it is done, or it is refused and nothing has changed.
///
/// @param <T> what was done
public sealed interface Answer<T> {
    /// It is done.
    record Done<T>(T value) implements Answer<T> {}

    /// It is refused, for these reasons; at least one.
    record Refused<T>(List<BookingRefusal> refusals) implements Answer<T> {
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("A refusal has a reason");
            }
        }

        /// The reason that stands first.
        public BookingRefusal first() {
            return refusals.getFirst();
        }
    }

    /// A refusal for one reason.
    static <T> Answer<T> refused(BookingRefusal refusal) {
        return new Refused<>(List.of(refusal));
    }

    /// A refusal that needs no more than its sentence.
    static <T> Answer<T> refused(BookingRefusal.Code code, Object... args) {
        return refused(BookingRefusal.of(code, args));
    }

    /// What follows when it was done; a refusal stays what it is.
    default <R> Answer<R> then(Function<T, Answer<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(var refusals) -> new Refused<>(refusals);
        };
    }

    /// The same, but refused for these reasons too, each told once.
    default Answer<T> with(List<BookingRefusal> more) {
        Stream<BookingRefusal> own = this instanceof Refused<T>(var refusals) ? refusals.stream() : Stream.empty();
        List<BookingRefusal> all = Stream.concat(own, more.stream()).distinct().toList();
        return all.isEmpty() ? this : new Refused<>(all);
    }
}
