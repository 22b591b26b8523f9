package kaikan.booking;
import java.util.List;

/// An application for one or more spaces of a site, taken all or not at all.
///
/// @param applicant who applies
/// @param channel by which way it came
/// @param wishes spaces and times
/// @param particulars what it is for
/// @param requestKey 16 characters, made with the form ([kaikan.platform.id.Ref#next()]); the same key of the same applicant is the same
/// request
public record BookingRequest(Applicant applicant, Channel channel, List<Wish> wishes, Particulars particulars, String requestKey) {
    /// Most wishes of one request.
    public static final int MOST_WISHES = 60;

    public BookingRequest {
        wishes = List.copyOf(wishes);
        if (!requestKey.matches("[0-9A-Z]{16}")) {
            throw new IllegalArgumentException("Not a request key: " + requestKey);
        }
    }
}
