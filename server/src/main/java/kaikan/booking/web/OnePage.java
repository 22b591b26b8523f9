package kaikan.booking.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.ChangeTerms;
import kaikan.booking.ClosedLine;
import kaikan.booking.Kept;
import kaikan.booking.SoughtChange;
import kaikan.money.Yen;
import kaikan.ordinance.refund.RefundPart;
import kaikan.platform.errors.Refusal;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// One booking's page.
///
/// @param view the booking in words
/// @param receipt what it costs, as it was quoted
/// @param end how it was cancelled and what became of the fee; null when it was not
/// @param sought of an application to change an approved booking, that booking too; null for every other
/// @param beside what is told of the application of which this is the booking, or the other way round; null where there is none
/// @param closed the closures over it while it holds its time
/// @param outside what of it lies outside the opening hours, a sentence each, while it holds its time or can be taken back
/// @param terms of an application to change an approved booking that is not decided about, what its approval means for the fee; null for every
/// other
/// @param history what happened
/// @param atTheDoor what is needed at the door, drawn already
/// @param panels what other rooms show, drawn already
/// @param can what this reader can do now
/// @param news the key of what was just done; empty if nothing was
/// @param refusal why what was just asked for was not done; null if nothing was refused
/// @param typed what was typed with it
public record OnePage(
        BookingView view,
        QuoteLines receipt,
        @Nullable End end,
        @Nullable SoughtChange sought,
        @Nullable Beside beside,
        List<Closed> closed,
        List<String> outside,
        @Nullable Terms terms,
        List<HistoryLine> history,
        List<Content> atTheDoor,
        List<Content> panels,
        Can can,
        String news,
        @Nullable Refusal refusal,
        Typed typed) {
    private static final Set<String> CHANGES = Set.of("booking.change", "booking.restore");
    private static final Set<String> APPROVALS_AND_CHANGES = Set.of(
            "booking.change", "booking.restore", "booking.place", "booking.book", "booking.enter", "booking.approve", "booking.adopt");

    /// The key of what was just done, as it is said of an application to change a booking or of a confirmed booking where this is one; empty
    /// if there are no such words, or it is no longer so: the address of the page keeps saying it.
    ///
    /// @param done the deed, as in `approve`
    public String said(Words words, String done) {
        BookingState state = view.booking().state();
        String key = "booking.news." + done;
        String special = key + (sought != null ? ".change" : state == BookingState.CONFIRMED ? ".confirmed" : state.undecided() ? ".waiting" : "");
        return !done.isEmpty() && words.has(key) && state.follows(done) ? (words.has(special) ? special : key) : "";
    }

    /// Whether the house has closed what it had promised, so that nothing of the fee is kept, whoever ends the booking.
    public boolean takenFrom() {
        return view.booking().state() == BookingState.CONFIRMED && !closed.isEmpty();
    }

    /// Those closures in words.
    public List<ClosedLine> closedLines() {
        return closed.stream().map(Closed::line).toList();
    }

    /// Whether it was changed, or brought back, after it was approved or confirmed at once, so that the last letter is no approval any more.
    public boolean changedSince() {
        return view.booking().state() == BookingState.CONFIRMED && history.reversed().stream()
                .map(HistoryLine::verb)
                .filter(APPROVALS_AND_CHANGES::contains)
                .findFirst()
                .filter(CHANGES::contains)
                .isPresent();
    }

    /// The answer to the desk's question that was typed and not taken, because the question is none any more; empty if there is none.
    public String unsent() {
        return can.question == null ? typed.value("answer").strip() : "";
    }

    /// A closure over it.
    ///
    /// @param line which of its spaces are closed, when, and why
    /// @param enteredAt when the closure became known
    public record Closed(ClosedLine line, Instant enteredAt) {}

    /// What a change, or its approval, means for the fee.
    ///
    /// @param closed what the house has closed of the approved booking: while there is anything, all of its fee would be given back
    /// @param kept what of the fee would be kept by the ordinances without the change and with it
    /// @param before the fee of the approved booking
    /// @param after the fee after the change
    /// @param mark what is sent back with the decision ([kaikan.booking.ChangeTerms.Terms#mark])
    public record Terms(List<ClosedLine> closed, Kept kept, Yen before, Yen after, String mark) {
        static Terms of(ChangeTerms.Terms terms, List<ClosedLine> closed, Booking standing, Booking asked) {
            return new Terms(closed, terms.kept(), standing.total(), asked.total(), terms.mark());
        }

        public boolean takenFrom() {
            return !closed.isEmpty();
        }

        /// A sentence about what the change means where something is closed: {0} what would be kept after it, {1} what is given back before it,
        /// which is all of the fee, {2} what would be given back after it, {3} the fee after it; where nothing would be kept, the sentence under
        /// `key.nothing`.
        public String say(Words words, String key) {
            Language in = words.language();
            return words.get(
                    kept.after().isZero() ? key + ".nothing" : key,
                    Figures.yen(kept.after().amount(), in),
                    Figures.yen(before.amount(), in),
                    Figures.yen(after.amount() - kept.after().amount(), in),
                    Figures.yen(after.amount(), in));
        }
    }

    /// What is told of a change that was applied for.
    ///
    /// @param kind how the notice is marked
    /// @param title the key of its title
    /// @param text in the reader's words
    /// @param path the page of the other one: of the booking or of the application
    /// @param link the key of the words that lead there
    public record Beside(String kind, String title, String text, String path, String link) {}

    /// How a booking was cancelled.
    ///
    /// @param how cancel or relinquish where its applicant gave it up, `give-up` where the house had closed what they gave up, withdraw or close
    /// where the house took it back
    /// @param parts what was due of the fee then; empty when nothing was
    /// @param reason why the house took it back; empty where its applicant gave it up
    public record End(String how, List<RefundPart> parts, String reason) {
        static final String FREED = "give-up";

        public boolean wished() {
            return how.equals("cancel") || how.equals("relinquish");
        }

        /// Whether the house had closed what its applicant gave up, so that all of the fee is given back.
        public boolean freed() {
            return how.equals(FREED);
        }

        public boolean takenBack() {
            return !wished() && !freed();
        }
    }

    /// What the reader can do.
    ///
    /// @param come whether the house is not closed at the time of an approved booking
    /// @param undoUntil until when the cancellation can be undone, as a time of day; null when it cannot
    /// @param question what the reviewer asked; null when it is not the applicant's turn
    /// @param again where the same rooms can be asked for at another time; null while the booking lives or can be brought back
    public record Can(
            boolean change, boolean cancel, boolean come, @Nullable String undoUntil, @Nullable String question, @Nullable String again) {}
}
