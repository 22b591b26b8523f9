package kaikan.ordinance.refund;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaikan.money.Rate;
import kaikan.money.Rounding;

/// A row of an ordinance's refunds.
///
/// @param covers   classes of space and keys of services; empty for all
/// @param tiers    earliest first; what is given up later than the last is not refunded
/// @param rounding how what is given back is rounded
/// @param citation where the ordinance says so
public record RefundRule(Set<String> covers, List<RefundTier> tiers, Rounding rounding, String citation) {
    /// @throws IllegalArgumentException without a tier, or if giving up later gives back more
    public RefundRule {
        covers = Set.copyOf(covers);
        tiers = tiers.stream().sorted(Comparator.comparingInt(RefundTier::daysBefore).reversed()).toList();
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).share().compareTo(tiers.get(i - 1).share()) > 0) {
                throw new IllegalArgumentException("giving up later gives back more: " + tiers);
            }
        }
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("no days before which anything is given back");
        }
    }

    /// The tier that holds that many days before; empty if nothing is given back any more.
    public Optional<RefundTier> tier(long daysBefore) {
        return tiers.stream().filter(tier -> daysBefore >= tier.daysBefore()).findFirst();
    }

    /// What part is given back that many days before.
    public Rate share(long daysBefore) {
        return tier(daysBefore).map(RefundTier::share).orElse(Rate.ZERO);
    }

    boolean covers(String key) {
        return covers.isEmpty() || covers.contains(key);
    }
}
