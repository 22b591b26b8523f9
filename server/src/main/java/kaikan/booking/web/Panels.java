package kaikan.booking.web;

import gg.jte.Content;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// Draws what other rooms show on a booking's page.
@Singleton
class Panels {
    private final BeanProvider<BookingPanel> panels;

    Panels(BeanProvider<BookingPanel> panels) {
        this.panels = panels;
    }

    /// The drawn panels, in order.
    List<Content> of(Page page, Booking booking, BookingAccess access) {
        return panels.stream()
                .sorted(Comparator.comparingInt(BookingPanel::order))
                .flatMap(panel -> panel.draw(page, booking, access).stream())
                .map(panel -> Html.part(page, panel.template(), panel.params()))
                .toList();
    }

    /// What goes with the letter to somebody who gets no mail, in order.
    List<Content> onPaper(Page page, Booking booking) {
        return panels.stream()
                .sorted(Comparator.comparingInt(BookingPanel::order))
                .flatMap(panel -> panel.onPaper(page, booking).stream())
                .map(panel -> Html.part(page, panel.template(), panel.params()))
                .toList();
    }
}
