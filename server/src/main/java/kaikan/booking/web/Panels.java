package kaikan.booking.web;

import gg.jte.Content;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        return drawn(page, panel -> panel.draw(page, booking, access));
    }

    /// What the applicant needs at the door, in order.
    List<Content> atTheDoor(Page page, Booking booking) {
        return drawn(page, panel -> panel.atTheDoor(page, booking));
    }

    /// What follows for others when the booking ends, in order.
    List<Content> beforehand(Page page, Booking booking) {
        return booking.state().holds() ? drawn(page, panel -> panel.beforehand(page, booking)) : List.of();
    }

    /// What follows for others when the booking becomes `after`, in order.
    List<Content> beforehand(Page page, Booking booking, Booking after) {
        return drawn(page, panel -> panel.beforehand(page, booking, after));
    }

    /// What goes with the letter to somebody who gets no mail, in order.
    List<Content> onPaper(Page page, Booking booking) {
        return drawn(page, panel -> panel.onPaper(page, booking));
    }

    private List<Content> drawn(Page page, Function<BookingPanel, Optional<BookingPanel.Panel>> part) {
        return panels.stream()
                .sorted(Comparator.comparingInt(BookingPanel::order))
                .flatMap(panel -> part.apply(panel).stream())
                .map(panel -> Html.part(page, panel.template(), panel.params()))
                .toList();
    }
}
