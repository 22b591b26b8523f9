package kaikan.booking.web;

import gg.jte.Content;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kaikan.booking.Announcements;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.BookingRefusal;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.booking.ChangeTerms;
import kaikan.booking.ClosedBecause;
import kaikan.booking.ClosedLine;
import kaikan.booking.ClosuresOver;
import kaikan.booking.Consequences;
import kaikan.booking.GivenQuote;
import kaikan.booking.OutsideHours;
import kaikan.booking.SoughtChange;
import kaikan.booking.SoughtChanges;
import kaikan.calendar.DateText;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.Viewer;
import kaikan.ordinance.refund.Refunds;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.audit.Recorded;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/// Puts a booking's page together.
@Singleton
class OnePages {
    private static final Set<String> ENDS = Set.of("booking.cancel", "booking.relinquish", "booking.withdraw", "booking.close");

    private final Bookings bookings;
    private final BookingViews views;
    private final Parts parts;
    private final Catalogues catalogues;

    OnePages(Bookings bookings, BookingViews views, Parts parts, Catalogues catalogues) {
        this.bookings = bookings;
        this.views = views;
        this.parts = parts;
        this.catalogues = catalogues;
    }

    /// What stands on the page besides the booking itself.
    @Singleton
    record Parts(
            History history, Panels panels, AuditTrail trail, Consequences consequences, ChangeForm form, SoughtChanges changes,
            Announcements announcements, ClosuresOver closures, OutsideHours outside, ChangeTerms terms) {}

    /// The booking with that reference, for staff of its site.
    Optional<Booking> atTheDesk(Viewer viewer, String ref) {
        return bookings.byRef(ref).filter(booking -> viewer.staffAt(booking.siteId()));
    }

    OnePage page(Page page, Booking booking, BookingAccess access) {
        BookingViews.Reader reader = access == BookingAccess.STAFF
                ? BookingViews.Reader.staff(page.words())
                : BookingViews.Reader.own(page.words());
        List<GivenQuote> quotes = bookings.quotes(booking);
        List<HistoryLine> history = parts.history.of(booking, access, page.words());
        SoughtChange sought = parts.changes.of(booking).orElse(null);
        SoughtChange pending = parts.changes.pending(booking).orElse(null);
        List<OnePage.Closed> closed = booking.state().holds() ? closed(page, booking) : List.of();
        boolean freed = booking.state() == BookingState.CONFIRMED && !closed.isEmpty();
        return new OnePage(
                views.of(booking, reader),
                new QuoteLines(quotes.stream().map(GivenQuote::quote).toList(), freed ? List.of() : terms(page, booking, quotes)),
                end(booking),
                sought,
                new ChangeNotices(sought, pending, history).in(reader).orElse(null),
                closed,
                parts.outside.of(booking).stream().map(one -> Refusals.sentence(page.words(), one)).distinct().toList(),
                sought != null && booking.state().undecided() ? terms(page, sought) : null,
                history,
                access == BookingAccess.OWN ? parts.panels.atTheDoor(page, booking) : List.of(),
                parts.panels.of(page, booking, access),
                can(page, booking, pending, closed),
                "",
                null,
                Typed.of(Map.of()));
    }

    private List<OnePage.Closed> closed(Page page, Booking booking) {
        return parts.closures.of(booking).stream()
                .map(closure -> new OnePage.Closed(
                        ClosedBecause.line(closure, booking, catalogues.current(), page.words()), closure.enteredAt()))
                .toList();
    }

    private OnePage.Terms terms(Page page, SoughtChange sought) {
        ChangeTerms.Terms terms = parts.terms.of(sought.stands(), sought.asked());
        List<ClosedLine> closed = ClosedBecause.lines(terms.closed(), sought.stands(), catalogues.current(), page.words());
        return OnePage.Terms.of(terms, closed, sought.stands(), sought.asked());
    }

    /// What follows for others when the booking ends, for a page that asks first.
    List<Content> beforehand(Page page, Booking booking) {
        return parts.panels.beforehand(page, booking);
    }

    /// The applicant's page after something that was refused, with the booking as it is now: what stood against it may have changed it.
    HttpResponse<?> refused(Page page, Booking seen, BookingRefusal refusal, Typed typed) {
        Booking now = bookings.byRef(seen.ref()).orElse(seen);
        Map<String, Object> params = params(page(page, now, BookingAccess.OWN), refusal, typed);
        params.put("errors", StaffDeeds.errors("answer", refusal, page));
        return Html.status(Refusals.status(refusal), page, "booking/one", params);
    }

    static Map<String, Object> params(OnePage one, @Nullable BookingRefusal refusal, Typed typed) {
        Map<String, Object> params = new HashMap<>();
        params.put("one", new OnePage(
                one.view(), one.receipt(), one.end(), one.sought(), one.beside(), one.closed(), one.outside(), one.terms(), one.history(),
                one.atTheDoor(), one.panels(), one.can(), typed.value("new"), refusal, typed));
        return params;
    }

    /// What is printed with a letter that takes the place of a mail.
    List<Content> onPaper(Page page, Booking booking) {
        return booking.state() == BookingState.CONFIRMED ? parts.panels.onPaper(page, booking) : List.of();
    }

    private List<Refunds.Covered> terms(Page page, Booking booking, List<GivenQuote> quotes) {
        return booking.changes() == null && booking.state().holds() && !booking.begunAt(page.now())
                ? parts.consequences.rules(quotes.stream().map(GivenQuote::quoted).toList())
                : List.of();
    }

    /// Who cancelled the booking and what became of the fee; null for every other booking.
    private OnePage.@Nullable End end(Booking booking) {
        if (booking.state() != BookingState.CANCELLED || booking.changes() != null) {
            return null;
        }
        Entry last = parts.trail.of("booking", booking.ref()).stream()
                .map(Recorded::entry)
                .filter(entry -> ENDS.contains(entry.verb()))
                .reduce((_, later) -> later)
                .orElse(null);
        if (last == null) {
            return null;
        }
        String how = Announcements.givenUpInAClosure(last) ? OnePage.End.FREED : last.verb().substring(last.verb().indexOf('.') + 1);
        OnePage.End end = new OnePage.End(how, parts.consequences.ofCancelled(booking), last.reason());
        return end.takenBack() ? end : new OnePage.End(how, end.parts(), "");
    }

    /// @param pending what is applied for in its place: that is changed then, or taken back; an application can be taken back at any time
    private OnePage.Can can(Page page, Booking booking, @Nullable SoughtChange pending, List<OnePage.Closed> closed) {
        boolean change = booking.changes() != null;
        boolean holds = booking.state().holds();
        boolean open = holds && !booking.begunAt(page.now());
        Instant until = booking.marks().releaseAt();
        boolean undoable = booking.state() == BookingState.CANCELLED && until != null && page.now().isBefore(until);
        String question = booking.state() == BookingState.ASKED_BACK ? parts.announcements.question(booking) : null;
        return new OnePage.Can(
                open && pending == null, change ? holds : open, booking.state() != BookingState.CONFIRMED || closed.isEmpty(),
                undoable ? clock(booking, until) : null, question,
                change || holds || undoable ? null : again(page, booking));
    }

    /// The form with the same rooms and times to be changed; the days of the site where those are over.
    private String again(Page page, Booking booking) {
        Site site = catalogues.current().site(booking.siteId());
        return booking.begunAt(page.now())
                ? Mode.daysOf(site)
                : "/book?" + Typed.of(Map.of("site", site.key())).withItems(parts.form.typed(booking).items()).text();
    }

    private String clock(Booking booking, @Nullable Instant at) {
        return DateText.clock(Objects.requireNonNull(at), catalogues.current().site(booking.siteId()).zone());
    }
}
