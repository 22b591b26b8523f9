package kaikan.booking;

import java.util.List;
import java.util.stream.Collectors;
import kaikan.ordinance.refund.RefundPart;

/// What giving a booking up means for its fee at some moment: one view for the page that asks first and for the deed.
///
/// @param all whether all of it is given back, because the house has closed something of the booking
/// @param parts what the ordinances make of each part of the fee otherwise; empty when nothing is due
public record GivingUp(boolean all, List<RefundPart> parts) {
    public GivingUp {
        parts = List.copyOf(parts);
    }

    /// The same as a mark for [Seen]: it changes with a closure, and from one day to the next.
    public String mark() {
        return all ? "all" : parts.stream().map(GivingUp::back).collect(Collectors.joining(" "));
    }

    private static String back(RefundPart part) {
        return switch (part) {
            case RefundPart.ByRule rule -> Long.toString(rule.back().amount());
            case RefundPart.Silent _ -> "?";
        };
    }
}
