package kaikan.ordinance.refund;

import kaikan.money.Rate;

/// One step of a refund table.
///
/// @param daysBefore given up at least that many days before the first day of use; 0 is the day itself
/// @param share      the part of the fee that is given back
public record RefundTier(int daysBefore, Rate share) {
    /// @throws IllegalArgumentException if the days are negative or more than everything is given back
    public RefundTier {
        if (daysBefore < 0 || share.compareTo(Rate.ZERO) < 0 || share.compareTo(Rate.ONE) > 0) {
            throw new IllegalArgumentException(share + " back, " + daysBefore + " days before");
        }
    }
}
