package kaikan.ordinance.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kaikan.money.Rate;
import kaikan.money.Rounding;
import kaikan.ordinance.SpaceClass;
import kaikan.ordinance.fee.FeeTable;
import kaikan.ordinance.refund.RefundRule;
import kaikan.ordinance.refund.RefundTier;
import kaikan.ordinance.refund.Refunds;

/// The chapter `refunds`.
final class RefundChapter {
    private final Node file;
    private final List<String> known;

    RefundChapter(Node file, List<SpaceClass> spaces, FeeTable fees) {
        this.file = file;
        this.known = new ArrayList<>(spaces.stream().map(SpaceClass::key).toList());
        this.known.addAll(fees.services().keySet());
    }

    Refunds read() {
        return new Refunds(file.itemsOf("refunds").stream().map(this::rule).toList());
    }

    private RefundRule rule(Node node) {
        node.only("spaces", "back", "rounding", "cite");
        Rounding rounding = node.find("rounding")
                .map(each -> each.read(Rounding::parse, "a rounding like \"10 down on total\""))
                .orElse(Rounding.SILENT);
        Node back = node.get("back");
        List<RefundTier> tiers = back.entries().entrySet().stream().map(tier -> tier(back, tier)).toList();
        Set<String> spaces = node.keysOf("spaces", known);
        String citation = node.get("cite").text();
        try {
            return new RefundRule(spaces, tiers, rounding, citation);
        } catch (IllegalArgumentException e) {
            throw back.problem("days and shares like \"60: 75%\" are expected here, the earlier the more: " + e.getMessage());
        }
    }

    private static RefundTier tier(Node back, Map.Entry<String, Node> tier) {
        int days = new Node(back.place(), tier.getKey()).read(Integer::parseInt, "a number of days before the use");
        Node share = tier.getValue();
        return share.read(text -> new RefundTier(days, Rate.parse(text)), "a share from 0% to 100%, days from 0 on,");
    }
}
