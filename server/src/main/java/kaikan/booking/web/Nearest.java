package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.List;
import kaikan.booking.BookingRefusal;

/// Offers what is free nearest to what has gone.
@Singleton
class Nearest {
    List<FormView.Instead> of(BookFlow.Visit visit, List<BookingRefusal> refusals) {
        return List.of();
    }
}
