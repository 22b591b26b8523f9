package kaikan.admission.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.admission.GuestBound;
import kaikan.admission.Guests;
import kaikan.admission.IssuedPass;
import kaikan.admission.PassView;
import kaikan.admission.PassViews;
import kaikan.admission.Passes;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.BookingState;
import kaikan.booking.ClosuresOver;
import kaikan.booking.web.BookingPanel;
import kaikan.platform.web.Page;
import kaikan.protocol.HolderKind;

/// The passes on a booking's page.
@Singleton
final class PassesPanel implements BookingPanel {
    private final Passes passes;
    private final PassViews views;
    private final ListedPasses listed;
    private final Guests guests;
    private final ClosuresOver closures;

    PassesPanel(Passes passes, PassViews views, ListedPasses listed, Guests guests, ClosuresOver closures) {
        this.closures = closures;
        this.passes = passes;
        this.views = views;
        this.listed = listed;
        this.guests = guests;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> draw(Page page, Booking booking, BookingAccess access) {
        List<IssuedPass> issued = ofConfirmed(booking);
        List<PassView> own = own(issued);
        if (issued.isEmpty()) {
            return Optional.empty();
        }
        List<IssuedPass> further = further(issued, own, access);
        Map<String, Object> drawn = Map.of(
                "ref", booking.ref(), "passes", further, "own", own, "sent", listed.sent(further), "zone", listed.zone(booking),
                "guests", further.size() < issued.size());
        return Optional.of(new Panel("admission/panel", drawn));
    }

    @Override
    public Optional<Panel> atTheDoor(Page page, Booking booking) {
        return own(ofConfirmed(booking)).stream()
                .filter(view -> view.worth() == PassView.Worth.COUNTS)
                .findFirst()
                .map(view -> new Panel("admission/door", Map.of("view", view, "closed", !closures.takingFrom(booking).isEmpty())));
    }

    @Override
    public Optional<Panel> beforehand(Page page, Booking booking) {
        return beforehand(guests.toTell(booking), List.of(), GuestBound.LARGEST);
    }

    @Override
    public Optional<Panel> beforehand(Page page, Booking booking, Booking after) {
        int most = listed.bound(after).most();
        return beforehand(guests.toTell(booking), passes.tooLarge(booking.id(), most), most);
    }

    private static Optional<Panel> beforehand(int told, List<Integer> tooLarge, int most) {
        return told == 0 && tooLarge.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("admission/mailed", Map.of("guests", told, "tooLarge", tooLarge, "most", most)));
    }

    /// While a change of a confirmed booking is examined its passes open no door, and nobody is shown them or given one. The
    /// numbered ones have a page of their own.
    private List<IssuedPass> ofConfirmed(Booking booking) {
        return booking.state() == BookingState.CONFIRMED
                ? passes.of(booking.id()).stream().filter(pass -> pass.kind() != HolderKind.EVENT).toList()
                : List.of();
    }

    /// The applicant has seen their own pass above.
    private static List<IssuedPass> further(List<IssuedPass> issued, List<PassView> own, BookingAccess access) {
        List<IssuedPass> above = access == BookingAccess.OWN ? own.stream().map(PassView::pass).toList() : List.of();
        return issued.stream().filter(pass -> !above.contains(pass)).toList();
    }

    @Override
    public Optional<Panel> onPaper(Page page, Booking booking) {
        return own(passes.of(booking.id())).stream().findFirst().map(view -> new Panel("admission/paper", Map.of("view", view)));
    }

    /// The organiser's pass, if it counts.
    private List<PassView> own(List<IssuedPass> issued) {
        return issued.stream()
                .filter(pass -> pass.counts() && pass.kind() == HolderKind.ORGANISER)
                .limit(1)
                .flatMap(pass -> views.of(pass.token()).stream())
                .toList();
    }
}
