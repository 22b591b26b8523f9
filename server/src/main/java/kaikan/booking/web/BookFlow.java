package kaikan.booking.web;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kaikan.booking.Answer;
import kaikan.booking.Booking;
import kaikan.booking.BookingRefusal;
import kaikan.booking.Drafts;
import kaikan.facility.Site;
import kaikan.member.Contact;
import kaikan.member.OrganisationCard;
import kaikan.member.Viewer;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Words;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// The three steps of the booking form, the same for booking, entering and changing. Every button leads to a page with an address of its
/// own (303), so that back, reload and another language never send anything again. Each step sends everything once more and keeps it in
/// the database; see `server/docs/decisions/0032`.
@Singleton
class BookFlow {
    /// What was to be added lacks something, and with it the form was to go on.
    static final String ADD_AND_GO_ON = "add-on";

    /// The same form, open elsewhere, was sent with something else before.
    private static final String USED = "form-used";
    /// What the last page offered is not so any more.
    private static final String TURNED = "offer-changed";
    /// Whoever is entered is somebody else to the house by now, or is reached otherwise.
    private static final String OTHER_CALLER = "caller-changed";

    /// The buttons that go on from the form.
    private static final Set<String> ORGANISED = Set.of("review", "place");

    private final FormPages pages;
    private final Adder adder;
    private final FormReader reader;
    private final BookDeeds deeds;
    private final Drafts drafts;

    BookFlow(FormPages pages, Adder adder, FormReader reader, BookDeeds deeds, Drafts drafts) {
        this.pages = pages;
        this.adder = adder;
        this.reader = reader;
        this.deeds = deeds;
        this.drafts = drafts;
    }

    /// Who does what where.
    record Visit(Page page, Viewer viewer, Mode mode, Site site) {
        /// The words in which they are told what stands against it.
        Words refusing() {
            return mode.byStaff() ? page.words().atTheDesk() : page.words();
        }

        /// Whoever fills it in, where they are who gets the mails about it; nobody otherwise.
        Viewer mailed() {
            return switch (mode) {
                case Mode.New() -> viewer;
                case Mode.Entry() -> Viewer.nobody();
                case Mode.Change(Booking booking, boolean _) -> mailed(viewer, booking);
            };
        }

        static Viewer mailed(Viewer viewer, Booking booking) {
            return booking.applicant().personId() == viewer.personId() ? viewer : Viewer.nobody();
        }
    }

    /// The page that an address asks for; `fresh` is what the form begins with when nothing was kept.
    ///
    /// A fresh form gets its key into its address before anything is kept, so that going back to it finds what was typed there.
    HttpResponse<?> open(Visit visit, Asked asked, Supplier<Typed> fresh) {
        if (!asked.here().isEmpty()) {
            return Html.seeOther(asked.here() + "draft=" + Ref.next());
        }
        long person = visit.viewer.personId();
        return drafts.find(person, asked.draft())
                .or(() -> asked.kept() ? drafts.takeUp(person, asked.draft()) : Optional.empty())
                .<HttpResponse<?>>map(kept -> kept.bookingRef() == null
                        ? resumed(visit, asked, Typed.read(kept.fields()))
                        : accepted(visit, kept.bookingRef()))
                .orElseGet(() -> asked.kept() ? elsewhere(visit) : unkept(visit, asked, fresh.get().with("key", asked.draft())));
    }

    /// The key belongs to what another account left behind, so the empty form gets one of its own.
    private static HttpResponse<?> elsewhere(Visit visit) {
        return Html.seeOther(address(visit, Ref.next()) + "&step=" + Whose.WAITS_FOR_ANOTHER);
    }

    private HttpResponse<?> unkept(Visit visit, Asked asked, Typed fresh) {
        return pages.fill(visit, asked.step().equals(Whose.WAITS_FOR_ANOTHER) ? Whose.elsewhere(fresh) : fresh);
    }

    private HttpResponse<?> resumed(Visit visit, Asked asked, Typed typed) {
        return switch (asked.step()) {
            case "add", ADD_AND_GO_ON -> pages.notAdded(visit, typed, asked);
            case "confirm", "busy", USED, TURNED, OTHER_CALLER, Pressed.AGAIN -> pages.review(visit, typed, asked);
            default -> pages.fill(visit, typed);
        };
    }

    private static HttpResponse<?> accepted(Visit visit, String ref) {
        return Html.ok(visit.page, "booking/accepted", Map.of("mode", visit.mode, "path", visit.mode.of(ref)));
    }

    /// What a button of the form asks for.
    HttpResponse<?> submit(Visit visit, Typed sent) {
        Typed typed = Pressed.of(sent);
        if (Whose.anothers(typed, visit.viewer)) {
            return keep(visit, Whose.takenOver(typed, visit.viewer), "");
        }
        return pressed(visit, visit.mode instanceof Mode.Entry && ORGANISED.contains(typed.value("do")) ? organised(typed) : typed);
    }

    /// Whom the desk enters is the organiser unless it says somebody else. A name that has to be corrected first is not copied.
    private static Typed organised(Typed typed) {
        boolean person = typed.value("organisation").isBlank();
        String whom = typed.value(person ? "name" : "organisation");
        boolean fits = whom.length() <= (person ? Contact.LONGEST_NAME : OrganisationCard.LONGEST_NAME);
        return typed.value("organiser").isBlank() && fits ? typed.with("organiser", whom) : typed;
    }

    private HttpResponse<?> pressed(Visit visit, Typed typed) {
        return switch (typed.value("do")) {
            case "add" -> add(visit, typed, "");
            case "times" -> keep(visit, typed, adder.knowsWhatFor(visit, typed) ? "" : "add");
            case "review" -> review(visit, typed, Pressed.goesOn(typed) ? "confirm" : "");
            case Pressed.AGAIN -> keep(visit, typed, Pressed.AGAIN);
            case "place" -> place(visit, typed);
            case FormPages.LEAVE_CLOSED -> keep(visit, pages.withoutClosed(visit, typed), "");
            default -> keep(visit, typed, "");
        };
    }

    /// Whoever has chosen anything of a further use and goes on without adding it means it: it is added, or the form says what it lacks.
    private HttpResponse<?> review(Visit visit, Typed typed, String step) {
        return Adding.begun(typed) ? add(visit, typed, step) : keep(visit, typed, step);
    }

    private HttpResponse<?> add(Visit visit, Typed typed, String step) {
        List<ItemText> more = adder.of(visit, typed).items();
        if (more.isEmpty()) {
            return keep(visit, typed, step.isEmpty() ? "add" : ADD_AND_GO_ON);
        }
        List<String> items = new ArrayList<>(typed.items());
        more.forEach(item -> items.add(item.text()));
        Typed added = pages.inOrder(visit, aroundTheOne(typed).withItems(items)).with(Typed.ADDED_DAY, typed.value("add-date"));
        return keep(visit, added.without(Typed.ALSO, "add-space", "add-until", "add-time", "add-from", "add-to"), step);
    }

    /// Setup and removal of the only room stay its own when others are added.
    private static Typed aroundTheOne(Typed typed) {
        List<String> rooms = ItemText.spaces(typed.items()).distinct().toList();
        boolean around = DraftReader.number(typed.value(BookingRefusal.SETUP)) > 0 || DraftReader.number(typed.value(BookingRefusal.REMOVAL)) > 0;
        return rooms.size() == 1 && around ? typed.with(Typed.AROUND, rooms.getFirst()) : typed;
    }

    private HttpResponse<?> place(Visit visit, Typed typed) {
        Draft draft = reader.read(visit, typed);
        if (!reader.faults(typed, draft).isEmpty()) {
            return keep(visit, typed, "confirm");
        }
        if (otherCaller(visit, draft, typed)) {
            return keep(visit, typed, OTHER_CALLER);
        }
        return switch (deeds.place(visit, draft, typed)) {
            case Answer.Refused<Booking> refused when refused.first().reason() == BookingRefusal.Code.FORM_USED ->
                keep(visit, typed.with("key", Ref.next()), USED);
            case Answer.Refused<Booking> refused when refused.first().reason() == BookingRefusal.Code.OFFER_CHANGED ->
                keep(visit, typed, TURNED);
            case Answer.Refused<Booking> refused -> keep(visit, typed, busy(refused) ? "busy" : "confirm");
            case Answer.Done<Booking>(Booking booking) -> {
                drafts.keep(visit.viewer.personId(), draft.requestKey(), "");
                drafts.accepted(visit.viewer.personId(), draft.requestKey(), booking.ref());
                yield Html.seeOther(visit.mode.done(booking));
            }
        };
    }

    /// Whether somebody has corrected the caller's card since the page was read, unless the same form has made its booking already.
    private boolean otherCaller(Visit visit, Draft draft, Typed typed) {
        String read = AsRead.in(typed).caller();
        return read != null && visit.mode instanceof Mode.Entry && deeds.otherCaller(visit, draft, typed, read);
    }

    /// Only this refusal is gone when it is looked at again.
    private static boolean busy(Answer.Refused<Booking> refused) {
        return refused.first().reason() == BookingRefusal.Code.BUSY;
    }

    private HttpResponse<?> keep(Visit visit, Typed typed, String step) {
        String key = reader.read(visit, typed).requestKey();
        drafts.keep(visit.viewer.personId(), key, typed.with("key", key).text());
        String address = address(visit, key);
        String language = Pressed.language(typed).map(chosen -> "&lang=" + chosen.tag()).orElse("");
        return Html.seeOther((step.isEmpty() ? address : address + "&step=" + step) + language);
    }

    private static String address(Visit visit, String key) {
        return visit.mode.action() + "?site=" + visit.site.key() + "&draft=" + key;
    }
}
