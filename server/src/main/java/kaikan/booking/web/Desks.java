package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.booking.RecallDecision;
import kaikan.booking.SendCopy;
import kaikan.booking.TellApplicant;
import kaikan.booking.Telling;
import kaikan.calendar.DateText;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.notice.OutboxLine;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.audit.Recorded;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;
import kaikan.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// Says what a member of staff can do with a booking, what they must know first, and what comes next.
@Singleton
class Desks {
    /// That somebody was told is no deed.
    private static final Set<String> TOLD = Set.of("booking.tell", "booking.send");

    private final RecallDecision recalling;
    private final TellApplicant telling;
    private final Lists lists;
    private final SendCopy sending;
    private final AuditTrail trail;

    Desks(RecallDecision recalling, TellApplicant telling, Lists lists, SendCopy sending, AuditTrail trail) {
        this.sending = sending;
        this.recalling = recalling;
        this.telling = telling;
        this.lists = lists;
        this.trail = trail;
    }

    /// Where the next application is found.
    @Singleton
    record Lists(Bookings bookings, BookingViews views, StaffSites sites, Catalogues catalogues) {}

    StaffPage.Desk of(Page page, Viewer viewer, OnePage one) {
        Booking booking = one.view().booking();
        boolean reviewer = viewer.has(Role.REVIEWER, booking.siteId());
        boolean own = BookingAccess.of(viewer, booking) == BookingAccess.OWN;
        List<HistoryLine> history = one.history().stream().filter(line -> !TOLD.contains(line.verb())).toList();
        String until = reviewer && !own ? recalling.until(booking).map(at -> clock(booking, at)).orElse(null) : null;
        return new StaffPage.Desk(
                reviewer,
                viewer.has(Role.MANAGER, booking.siteId()),
                own,
                booking.overAt(page.now()),
                telling.onlyByHand(booking),
                until,
                reviewer && !own && until == null ? recalling.lost(booking).map(Desks::lost).orElse(null) : null,
                telling.open(booking).map(open -> telling(open, page.words())).orElse(null),
                sending.last(booking).map(mail -> copy(booking, mail, page.words())).orElse(null),
                booking.state() == BookingState.APPLIED ? reply(booking) : null,
                next(page, viewer, booking),
                history.isEmpty() ? null : history.getLast());
    }

    /// The key of the sentence that says why a refusal cannot be taken back any more.
    private static String lost(Code why) {
        return why == Code.RECALL_CLOSED ? "booking.recall.closed" : "booking.recall.gone";
    }

    /// What has to be told, in words.
    static String telling(TellApplicant.Open open, Words words) {
        String deed = open.deed().substring("booking.".length());
        return words.get("booking.telling.what." + deed);
    }

    /// Whether the mail has left, when and where to.
    private String copy(Booking booking, OutboxLine mail, Words words) {
        String state = mail.state().name().toLowerCase(Locale.ROOT);
        Instant at = mail.sentAt() == null ? mail.createdAt() : mail.sentAt();
        return words.get("booking.copy." + state, mail.recipient(), clock(booking, at), day(booking, at).in(words));
    }

    private Spoken day(Booking booking, Instant at) {
        return Telling.date(LocalDate.ofInstant(at, lists.catalogues.current().site(booking.siteId()).zone()));
    }

    private String clock(Booking booking, Instant until) {
        return DateText.clock(until, lists.catalogues.current().site(booking.siteId()).zone());
    }

    /// The last question with its answer, unless something else happened since. Deeds that were taken back and what was told are nothing.
    private StaffPage.@Nullable Reply reply(Booking booking) {
        String question = "";
        StaffPage.Reply reply = null;
        for (Recorded recorded : trail.of("booking", booking.ref())) {
            Entry entry = recorded.entry();
            switch (entry.verb()) {
                case "booking.ask" -> question = entry.reason();
                case "booking.answer" -> reply = new StaffPage.Reply(question, entry.reason());
                case "booking.tell", "booking.send", "booking.approve", "booking.reject", "booking.recall", "booking.cancel", "booking.restore" -> {}
                case String _ -> reply = null;
            }
        }
        return reply;
    }

    private @Nullable BookingView next(Page page, Viewer viewer, Booking booking) {
        List<Long> sites = lists.sites.of(viewer, Role.REVIEWER).stream().map(Site::id).toList();
        return lists.bookings.nextToDecide(sites, booking, page.now())
                .map(one -> lists.views.of(one, BookingViews.Reader.staff(page.words())))
                .orElse(null);
    }
}
