package kaikan.ordinance.refund;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.money.Rate;
import kaikan.money.Yen;
import kaikan.ordinance.sale.Label;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Words;

/// Says an ordinance's refunds in the reader's language.
public final class RefundWords {
    private final Words words;

    private RefundWords(Words words) {
        this.words = words;
    }

    /// Speaking these words.
    public static RefundWords in(Words words) {
        return new RefundWords(words);
    }

    /// The whole table of a rule, a sentence for each stretch of days.
    public List<String> table(RefundRule rule) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < rule.tiers().size(); i++) {
            sentences.add(stretch(rule, i));
        }
        if (rule.tiers().getLast().daysBefore() > 0) {
            sentences.add(later(rule));
        }
        return sentences;
    }

    /// What holds after the last tier; one that ends on the day before leaves the day itself.
    private String later(RefundRule rule) {
        int from = rule.tiers().getLast().daysBefore() - 1;
        return from == 0 ? words.get("ordinance.refund.later.today") : words.get("ordinance.refund.later", from);
    }

    private String stretch(RefundRule rule, int at) {
        RefundTier tier = rule.tiers().get(at);
        String share = share(tier.share());
        return at == 0
                ? words.get("ordinance.refund.until", tier.daysBefore(), share)
                : words.get("ordinance.refund.between", rule.tiers().get(at - 1).daysBefore() - 1, tier.daysBefore(), share);
    }

    /// The row of the table that holds for this part.
    public String row(RefundPart.ByRule part) {
        return part.rule()
                .tier(part.daysBefore())
                .map(tier -> stretch(part.rule(), part.rule().tiers().indexOf(tier)))
                .orElseGet(() -> later(part.rule()));
    }

    /// How far away the first day of use is.
    public String days(RefundPart.ByRule part) {
        return part.daysBefore() > 0 ? words.get("ordinance.refund.days", part.daysBefore()) : words.get("ordinance.refund.today");
    }

    /// The spaces and services that a part is about.
    public String what(List<Label> what) {
        return what.stream().map(label -> label.in(words)).collect(Collectors.joining(words.get("ordinance.refund.and")));
    }

    /// What is given back of all these parts together; empty where that is said already, or where only the owner can say it.
    public Optional<String> together(List<RefundPart> parts) {
        return sum(parts, RefundPart.ByRule::back);
    }

    /// What is not given back of all these parts together, in the same way.
    public Optional<String> keptTogether(List<RefundPart> parts) {
        return sum(parts, RefundPart.ByRule::kept);
    }

    private Optional<String> sum(List<RefundPart> parts, Function<RefundPart.ByRule, Yen> which) {
        List<Yen> amounts = parts.stream()
                .<Yen>mapMulti((part, told) -> {
                    if (part instanceof RefundPart.ByRule rule) {
                        told.accept(which.apply(rule));
                    }
                })
                .toList();
        return parts.size() > 1 && amounts.size() == parts.size() ? Optional.of(yen(Yen.sum(amounts))) : Optional.empty();
    }

    /// An amount.
    public String yen(Yen amount) {
        return Figures.yen(amount.amount(), words.language());
    }

    private String share(Rate share) {
        if (share.equals(Rate.ONE)) {
            return words.get("ordinance.refund.all");
        }
        return share.equals(Rate.ZERO) ? words.get("ordinance.refund.nothing") : words.get("ordinance.refund.share", share.text());
    }
}
