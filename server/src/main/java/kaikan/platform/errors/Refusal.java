package kaikan.platform.errors;

import java.util.List;

/// Something that was asked for and is not done, as a value. Features define sealed families of refusals that implement this.
///
/// The code `booking.too-early` has its sentences in the bundle `booking`: `booking.refusal.too-early` says what was refused and by which
/// rule, `booking.refusal.too-early.next` says what can be done. Both are filled with [#args()].
public interface Refusal {
    /// The stable code, `feature.what`; part of the API, never renamed.
    String code();

    /// What kind of refusal this is; the web turns it into a status.
    Kind kind();

    /// Values for the placeholders of the sentences, ready for people to read.
    default List<Object> args() {
        return List.of();
    }

    /// The key of the sentence that says what was refused.
    default String textKey() {
        int dot = code().indexOf('.');
        return code().substring(0, dot) + ".refusal." + code().substring(dot + 1);
    }

    /// The key of the sentence that says what can be done.
    default String nextKey() {
        return textKey() + ".next";
    }

    /// Why something is refused, in the broadest terms.
    enum Kind {
        /// What was sent cannot be used as it is.
        INVALID,
        /// It was possible, but something else came first.
        CONFLICT,
        /// Not for this person.
        FORBIDDEN,
        /// There is no such thing, or not for this person to know.
        MISSING,
        /// Asked too often; later it may work.
        TOO_OFTEN
    }
}
