package kaikan.booking.web;

import gg.jte.Content;
import java.util.List;
import kaikan.ordinance.refund.RefundPart;
import kaikan.platform.errors.Refusal;
import org.jspecify.annotations.Nullable;

/// One booking's page.
///
/// @param view the booking in words
/// @param receipt what it costs, as it was quoted
/// @param givenUp what became of the fee when its applicant gave it up; null when that did not happen
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
        @Nullable List<RefundPart> givenUp,
        List<HistoryLine> history,
        List<Content> atTheDoor,
        List<Content> panels,
        Can can,
        String news,
        @Nullable Refusal refusal,
        Typed typed) {

    /// What the reader can do.
    ///
    /// @param undoUntil until when the cancellation can be undone, as a time of day; null when it cannot
    /// @param question what the reviewer asked; null when it is not the applicant's turn
    public record Can(boolean change, boolean cancel, @Nullable String undoUntil, @Nullable String question) {}
}
