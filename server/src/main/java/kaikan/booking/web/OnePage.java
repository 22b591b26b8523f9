package kaikan.booking.web;

import gg.jte.Content;
import java.util.List;
import kaikan.booking.BookingState;
import kaikan.booking.Former;
import kaikan.ordinance.refund.RefundPart;
import kaikan.platform.errors.Refusal;
import org.jspecify.annotations.Nullable;

/// One booking's page.
///
/// @param view the booking in words
/// @param receipt what it costs, as it was quoted
/// @param end how it was cancelled and what became of the fee; null when it was not
/// @param former the approved booking that a change gave up; null where none was
/// @param history what happened
/// @param atTheDoor what is needed at the door, drawn already
/// @param panels what other rooms show, drawn already
/// @param beforehand what follows for others when the booking is changed or ends, drawn already
/// @param can what this reader can do now
/// @param news the key of what was just done; empty if nothing was
/// @param refusal why what was just asked for was not done; null if nothing was refused
/// @param typed what was typed with it
public record OnePage(
        BookingView view,
        QuoteLines receipt,
        @Nullable End end,
        @Nullable Former former,
        List<HistoryLine> history,
        List<Content> atTheDoor,
        List<Content> panels,
        List<Content> beforehand,
        Can can,
        String news,
        @Nullable Refusal refusal,
        Typed typed) {

    /// The part of the key of what is told of the booking that a change gave up.
    public String became() {
        if (view.booking().state() != BookingState.REJECTED) {
            return "change-applied";
        }
        return history.stream().filter(HistoryLine::decision).reduce((_, last) -> last)
                .filter(line -> line.verb().equals("booking.expire")).isPresent() ? "expire" : "reject";
    }

    /// How a booking was cancelled.
    ///
    /// @param how cancel or relinquish where its applicant gave it up, withdraw or close where the house took it back
    /// @param parts what was due of the fee then; empty when nothing was
    /// @param reason why the house took it back; empty where its applicant gave it up
    public record End(String how, List<RefundPart> parts, String reason) {
        public boolean wished() {
            return how.equals("cancel") || how.equals("relinquish");
        }
    }

    /// What the reader can do.
    ///
    /// @param undoUntil until when the cancellation can be undone, as a time of day; null when it cannot
    /// @param question what the reviewer asked; null when it is not the applicant's turn
    /// @param again where the same rooms can be asked for at another time; null while the booking lives or can be brought back
    public record Can(boolean change, boolean cancel, @Nullable String undoUntil, @Nullable String question, @Nullable String again) {}
}
