package kaikan.platform.id;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What a form makes once although it is sent twice: something that bears the name which the form's [FormKey] gives it, as long as it stands.
/// Whoever makes it asks [#orMake] under the lock under which it is written; before that, [#made] spares the way there.
///
/// @param <N> names
/// @param <T> what bears them
/// @param own the name that the form gives
/// @param find what bears a name
/// @param stands whether it still is what the form has made: neither ended nor taken back
/// @param other a name that nothing bears, for what is made again after the first has ended
public record Once<N, T>(N own, Function<N, Optional<T>> find, Predicate<T> stands, Supplier<N> other) {
    /// What this form has made already and still stands.
    public Optional<T> made() {
        return find.apply(own).filter(stands);
    }

    /// The answer about what this form has made, or about what `make` makes now under the name that it is given.
    public <A> A orMake(Function<T, A> made, Function<N, A> make) {
        Optional<T> there = find.apply(own);
        Optional<T> standing = there.filter(stands);
        return standing.isPresent() ? made.apply(standing.get()) : make.apply(there.isEmpty() ? own : other.get());
    }
}
