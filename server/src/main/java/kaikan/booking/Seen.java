package kaikan.booking;
import org.jspecify.annotations.Nullable;

/// A booking as somebody saw it when they decided to act. If it has changed since, nothing is done and they are told.
///
/// @param ref which
/// @param version in which version
/// @param terms what they were told of the fee where they gave it up ([GivingUp#mark]) or approved a change of it
/// ([ChangeTerms.Terms#mark]); null where nothing was said of it
public record Seen(String ref, long version, @Nullable String terms) {
    /// A booking of whose fee nothing was said.
    public Seen(String ref, long version) {
        this(ref, version, null);
    }

    /// What whoever has that booking before them sees.
    public static Seen of(Booking booking) {
        return new Seen(booking.ref(), booking.version());
    }
}
