package kaikan.booking.web;

import java.util.List;
import kaikan.booking.Applicant;
import kaikan.booking.BookingRequest;
import kaikan.booking.Channel;
import kaikan.booking.Particulars;
import kaikan.booking.Wish;
import kaikan.facility.Site;

/// What a form says once it is understood.
///
/// @param items spaces and times as they were chosen; those that name no space are left out
/// @param wishes the same as the house takes them: joined where they abut on one day, with setup, removal and equipment
/// @param requestKey made with the form
record Draft(Site site, List<ItemText> items, List<Wish> wishes, Particulars particulars, String requestKey) {
    /// The same form with only these wishes.
    Draft only(List<Wish> some) {
        return new Draft(site, items, some, particulars, requestKey);
    }

    BookingRequest request(Applicant applicant, Channel channel) {
        return new BookingRequest(applicant, channel, wishes, particulars, requestKey);
    }
}
