package kaikan.booking;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.calendar.TimeSlot;
import org.jspecify.annotations.Nullable;

/// An application for one or more spaces of a site, taken all or not at all.
///
/// @param applicant who applies
/// @param channel by which way it came
/// @param wishes spaces and times
/// @param particulars what it is for
/// @param requestKey 16 characters, made with the form ([kaikan.platform.id.Ref#next()]); the same key of the same applicant is the same
/// request
/// @param offer what they were told it leads to, whole ([PlaceBooking.Quoted#mark]) or only its fee in yen; null where nothing was said of it
public record BookingRequest(Applicant applicant, Channel channel, List<Wish> wishes, Particulars particulars, String requestKey,
        @Nullable String offer) {
    /// Most wishes of one request.
    public static final int MOST_WISHES = 60;

    public BookingRequest {
        wishes = List.copyOf(wishes);
        if (!requestKey.matches("[0-9A-Z]{16}")) {
            throw new IllegalArgumentException("Not a request key: " + requestKey);
        }
    }

    /// A request of whose fee nothing was said.
    public BookingRequest(Applicant applicant, Channel channel, List<Wish> wishes, Particulars particulars, String requestKey) {
        this(applicant, channel, wishes, particulars, requestKey, null);
    }

    /// The same request of somebody who was told that it leads to this.
    public BookingRequest told(@Nullable String offered) {
        return new BookingRequest(applicant, channel, wishes, particulars, requestKey, offered);
    }

    /// Whether the booking that was made with this key is of these spaces and times, and not what an earlier request with the same key asked
    /// for. A booking that has been changed since answers every repetition, because nobody can tell any more.
    public boolean answeredBy(Booking booking) {
        Set<Taken> asked = wishes.stream()
                .map(wish -> new Taken(wish.spaceId(), wish.amount(), wish.claimed(), wish.use()))
                .collect(Collectors.toSet());
        Set<Taken> given = booking.items().stream()
                .map(item -> new Taken(item.spaceId(), item.amount(), item.claimed(), item.use()))
                .collect(Collectors.toSet());
        return booking.version() > 0 || asked.equals(given);
    }

    private record Taken(long space, int amount, TimeSlot claimed, TimeSlot use) {}
}
