package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.CloseSpace;
import kaikan.booking.Closure;
import kaikan.booking.ClosureCause;
import kaikan.booking.Closures;
import kaikan.booking.Shut;
import kaikan.booking.SoughtChanges;
import kaikan.booking.TellApplicant;
import kaikan.booking.Telling;
import kaikan.calendar.DateText;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.platform.text.Figures;
import kaikan.platform.web.Choice;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.NavLink;
import kaikan.platform.web.Page;

/// Puts together what the pages about closures show.
@Singleton
class ClosureViews {
    private static final int DAYS_NAMED = 5;
    private static final int BOOKINGS_NAMED = 10;

    private final Catalogues catalogues;
    private final Closing closing;
    private final BookingViews bookings;
    private final StaffSites sites;

    ClosureViews(Catalogues catalogues, Closing closing, BookingViews bookings, StaffSites sites) {
        this.catalogues = catalogues;
        this.closing = closing;
        this.bookings = bookings;
        this.sites = sites;
    }

    /// What is asked about closures and those whom they touch.
    @Singleton
    record Closing(Closures closures, CloseSpace spaces, TellApplicant telling, SoughtChanges changes) {}

    /// The site that is asked for, or the first one that the viewer manages.
    Optional<Site> site(Viewer viewer, String key) {
        return key.isEmpty() ? sites.of(viewer, Role.MANAGER).stream().findFirst() : sites.one(viewer, Role.MANAGER, key);
    }

    /// The closure with that reference, if the viewer manages its site.
    Optional<Closure> closure(Viewer viewer, String ref) {
        return closing.closures.byRef(ref).filter(closure -> viewer.has(Role.MANAGER, closure.siteId()));
    }

    Site site(Closure closure) {
        return catalogues.current().site(closure.siteId());
    }

    Catalogue catalogue() {
        return catalogues.current();
    }

    Map<String, Object> form(Page page, Viewer viewer, ClosureForm form, FormErrors errors) {
        Catalogue catalogue = catalogues.current();
        Map<String, Object> params = new HashMap<>();
        params.put("site", form.site());
        params.put("sites", StaffSites.choices(sites.of(viewer, Role.MANAGER), page.words()));
        params.put("spaces", catalogue.spaces(form.site()).stream()
                .map(space -> Choice.of(space.key(), Telling.space(catalogue, space).in(page.words())))
                .toList());
        params.put("causes", Arrays.stream(ClosureCause.values()).map(cause -> Choice.of(cause.name(), cause(page, cause))).toList());
        params.put("typed", form.typed());
        params.put("errors", errors);
        params.put("lines", closing.closures.current(form.site().id(), page.now()).stream().map(one -> line(page, one)).toList());
        params.put("news", news(page, viewer, form.typed()));
        return params;
    }

    /// What has just been done; empty when nothing was.
    private String news(Page page, Viewer viewer, Typed typed) {
        if (!typed.value("cleared").isEmpty()) {
            int left = DraftReader.number(typed.value("left"));
            return page.t("booking.closure.news.cleared" + (left == 0 ? "" : ".left"), DraftReader.number(typed.value("cleared")), left);
        }
        return closure(viewer, typed.value("done"))
                .map(closure -> line(page, closure))
                .map(line -> line.standing() == 0
                        ? page.t("booking.closure.news.closed", line.spaces(), line.when())
                        : page.t("booking.closure.news.clearing", line.spaces(), line.when(), line.standing()))
                .orElseGet(() -> typed.value("ended").isEmpty() ? "" : page.t("booking.closure.news.ended"));
    }

    Map<String, Object> preview(Page page, ClosureForm form, CloseSpace.Plan plan, CloseSpace.Touched touched) {
        Map<String, Object> params = new HashMap<>();
        params.put("site", form.site());
        params.put("typed", form.typed());
        params.put("back", "/staff/closures?" + form.query());
        params.put("spaces", Telling.spaces(catalogues.current(), plan.spaceIds()).in(page.words()));
        params.put("when", Telling.slot(plan.slot(), form.site().zone()).in(page.words()));
        params.put("cause", cause(page, plan.cause()));
        params.put("shut", shut(page, form));
        params.put("touched", touched(page, touched.bookings(), new Shut(catalogues.current(), plan.spaceIds(), plan.slot())));
        params.put("others", touched.others().size());
        return params;
    }

    /// The days on which the house is closed anyway; empty when it is open on all of them.
    private static String shut(Page page, ClosureForm form) {
        var days = form.shutAnyway();
        String named = Telling.list(days.stream().limit(DAYS_NAMED).map(Telling::date).toList()).in(page.words());
        return days.isEmpty() ? "" : page.t(days.size() > DAYS_NAMED ? "booking.closure.shut.many" : "booking.closure.shut", named, days.size());
    }

    /// What cancelling all that stands in a closure means, before it is done.
    Map<String, Object> clearing(Page page, Closure closure, Typed typed, FormErrors errors) {
        List<Booking> standing = closing.spaces.standing(closure);
        Map<String, Object> params = new HashMap<>();
        params.put("closure", line(page, closure));
        params.put("site", site(closure));
        params.put("standing", touched(page, standing, new Shut(catalogues.current(), closure.spaceIds(), closure.slot())));
        params.put("byHand", standing.stream().filter(closing.telling::onlyByHand).count());
        Yen back = Yen.sum(standing.stream().filter(one -> one.state() == BookingState.CONFIRMED).map(Booking::total).toList());
        params.put("back", Figures.yen(back.amount(), page.language()));
        params.put("typed", typed.fields().containsKey("reason") ? typed : typed.with("reason", closure.note()));
        params.put("errors", errors);
        return params;
    }

    private List<TouchedLine> touched(Page page, List<Booking> touched, Shut shut) {
        BookingViews.Reader reader = BookingViews.Reader.staff(page.words());
        return bookings.of(touched, reader).stream()
                .map(view -> new TouchedLine(
                        view,
                        state(page, view),
                        shut.all(view.booking()) ? "" : shut.named(view.booking()).in(page.words()),
                        back(page, view),
                        closing.changes.openFor(view.booking()).map(asked -> reader.path() + asked.ref()).orElse(null)))
                .toList();
    }

    /// A cancelled booking holds its time until nobody can undo that any more.
    private String state(Page page, BookingView view) {
        Booking booking = view.booking();
        Instant until = booking.marks().releaseAt();
        return booking.state() == BookingState.CANCELLED && until != null
                ? page.t("booking.touched.undoable", DateText.clock(until, catalogues.current().site(booking.siteId()).zone()))
                : view.state();
    }

    /// A fee is due with the approval; whoever gives up what the house has closed keeps all of it, for every part that was booked with it.
    private static String back(Page page, BookingView view) {
        Booking booking = view.booking();
        if (booking.state() == BookingState.CANCELLED) {
            return page.t("booking.touched.back.cancelled");
        }
        if (booking.state() != BookingState.CONFIRMED) {
            return page.t("booking.touched.back.none");
        }
        if (booking.begunAt(page.now())) {
            return page.t("booking.touched.back.begun");
        }
        return booking.total().isZero() ? view.total() : page.t("booking.touched.back.all", view.total());
    }

    private ClosureLine line(Page page, Closure closure) {
        Site site = catalogues.current().site(closure.siteId());
        List<Booking> standing = closing.spaces.standing(closure);
        List<NavLink> named = bookings.of(standing.stream().limit(BOOKINGS_NAMED).toList(), BookingViews.Reader.staff(page.words())).stream()
                .map(view -> new NavLink(view.title() + "　" + view.when(), view.path(), false))
                .toList();
        return new ClosureLine(
                closure.ref(),
                Telling.spaces(catalogues.current(), closure.spaceIds()).in(page.words()),
                Telling.slot(closure.slot(), site.zone()).in(page.words()),
                cause(page, closure.cause()),
                closure.note(),
                Telling.date(closure.enteredAt().atZone(site.zone()).toLocalDate()).in(page.words()),
                standing.size(),
                named);
    }

    private static String cause(Page page, ClosureCause cause) {
        return page.words().get("booking.cause." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
