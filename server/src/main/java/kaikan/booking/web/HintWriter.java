package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.Announcements;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.ClosedBecause;
import kaikan.booking.ClosedLine;
import kaikan.booking.PlaceBooking;
import kaikan.booking.SoughtChanges;
import kaikan.booking.Telling;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Space;
import kaikan.money.Yen;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.Ordinances;
import kaikan.ordinance.SpaceClass;
import kaikan.ordinance.fee.Circumstances;
import kaikan.ordinance.fee.Condition;
import kaikan.ordinance.fee.Facts;
import kaikan.ordinance.fee.Step;
import kaikan.ordinance.fee.UseKind;
import kaikan.ordinance.sale.BandTable;

/// Says before somebody chooses what their choice holds and costs.
@Singleton
class HintWriter {
    private static final Facts SETUP = new Facts(Set.of(), new Circumstances("", Set.of(), Yen.ZERO), UseKind.SETUP);

    private final Catalogues catalogues;
    private final Ordinances ordinances;
    private final Changing changing;

    HintWriter(Catalogues catalogues, Ordinances ordinances, Changing changing) {
        this.catalogues = catalogues;
        this.ordinances = ordinances;
        this.changing = changing;
    }

    /// What is said of the booking that is changed: what was asked about it, what is applied for in its place, what of it is closed.
    @Singleton
    record Changing(Announcements announcements, SoughtChanges sought, ClosedBecause closed) {}

    Hints of(BookFlow.Visit visit, Draft draft) {
        List<Step> rules = draft.items().stream().flatMap(item -> rules(draft, item)).distinct().toList();
        List<String> sources = rules.stream().map(Step::citation).distinct().toList();
        return new Hints(
                desk(visit, draft), around(visit, rules), sources, stands(visit), question(visit), pending(visit), shut(visit), leadsTo(draft));
    }

    private String stands(BookFlow.Visit visit) {
        return visit.mode() instanceof Mode.Change(Booking booking, _)
                ? Telling.booked(catalogues.current(), booking).in(visit.page().words())
                : "";
    }

    private String question(BookFlow.Visit visit) {
        return visit.mode() instanceof Mode.Change(Booking booking, _) && booking.state() == BookingState.ASKED_BACK
                ? changing.announcements.question(booking)
                : "";
    }

    private String pending(BookFlow.Visit visit) {
        return visit.mode() instanceof Mode.Change(Booking booking, _)
                ? changing.sought.openFor(booking).map(asked -> visit.mode().of(asked.ref())).orElse("")
                : "";
    }

    private List<ClosedLine> shut(BookFlow.Visit visit) {
        return visit.mode() instanceof Mode.Change(Booking booking, _) && booking.state().holds()
                ? changing.closed.over(booking, visit.page().words())
                : List.of();
    }

    private BookingState leadsTo(Draft draft) {
        Catalogue catalogue = catalogues.current();
        return PlaceBooking.firstState(draft.wishes().stream().map(wish -> catalogue.space(wish.spaceId())));
    }

    private static String desk(BookFlow.Visit visit, Draft draft) {
        boolean another = visit.mode() instanceof Mode.New && visit.viewer().staffAt(visit.site().id());
        String items = draft.items().stream().map(item -> "&item=" + item.text()).collect(Collectors.joining());
        return another ? "/staff/bookings/new?site=" + visit.site().key() + items : "";
    }

    /// Where the ordinance sells bands, preparation that reaches into another band takes that band: nobody else can have it.
    private static String around(BookFlow.Visit visit, List<Step> rules) {
        String named = rules.stream()
                .map(step -> step.name().in(visit.page().words().language()) + " " + formula(step))
                .distinct()
                .collect(Collectors.joining(visit.page().t("ordinance.refund.and")));
        return rules.isEmpty() ? "" : visit.page().t("booking.form.around.bands", named);
    }

    private Stream<Step> rules(Draft draft, ItemText item) {
        Space space = catalogues.current().space(draft.site(), item.space()).orElseThrow();
        LocalDate date = item.date();
        return ordinances.current().inForce(space.ownerId(), draft.site().key(), date, date).stream()
                .filter(ordinance -> sellsBands(ordinance, space))
                .flatMap(ordinance -> ordinance.fees().steps().stream())
                .filter(step -> step.cases().stream().anyMatch(one -> one.when() instanceof Condition.Use && one.when().holds(SETUP)));
    }

    private static boolean sellsBands(Ordinance ordinance, Space space) {
        SpaceClass known = ordinance.spaces().get(space.spaceClass());
        return known != null && known.selling() instanceof BandTable;
    }

    private static String formula(Step step) {
        return step.cases().stream().filter(one -> one.when().holds(SETUP)).findFirst().orElseThrow().effect().formula(SETUP);
    }
}
