package kaikan.ordinance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaikan.calendar.DateText;
import kaikan.money.DocumentTax;
import kaikan.money.ExactYen;
import kaikan.money.Rate;
import kaikan.money.Rounding;
import kaikan.money.Yen;
import kaikan.ordinance.fee.AppliedRounding;
import kaikan.ordinance.fee.AppliedStep;
import kaikan.ordinance.fee.BasePart;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.QuoteLine;
import kaikan.ordinance.fee.UseKind;
import kaikan.ordinance.sale.Label;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Words;

/// The words of a quote for the template `ordinance/quote`, so that every line reads like the ordinance.
public final class QuoteWords {
    private final Words words;

    private QuoteWords(Words words) {
        this.words = words;
    }

    /// The words in that language.
    public static QuoteWords in(Words words) {
        return new QuoteWords(words);
    }

    /// A name in the reader's language.
    public String name(Label label) {
        return label.in(words);
    }

    /// Equal lines, said once: seats of a lounge.
    ///
    /// @param times how often it is charged
    public record Several(QuoteLine line, int times) {
        /// All of them together.
        public ExactYen amount() {
            return line.amount().times(Rate.of(times, 1));
        }
    }

    /// The lines of a quote in order, equal ones once.
    public List<Several> several(Quote quote) {
        Map<QuoteLine, Integer> counted = new LinkedHashMap<>();
        quote.lines().forEach(line -> counted.merge(line, 1, Integer::sum));
        return counted.entrySet().stream().map(one -> new Several(one.getKey(), one.getValue())).toList();
    }

    /// The day and time of a line, and what for unless it is the event itself.
    public String when(QuoteLine line) {
        String date = DateText.shortDate(line.date(), words.language().tag());
        String time = line.time().isEmpty() ? date : date + " " + line.time().replace("-", words.get("ordinance.quote.dash"));
        return line.use() == UseKind.MAIN ? time : time + " " + words.get("ordinance.use." + line.use().name());
    }

    /// A row of the price table and how often it counts: of what is lent, how many pieces and how many uses or bands each.
    public String base(BasePart part) {
        Label bands = part.name();
        if (bands != null) {
            return name(bands);
        }
        String each = UnitWords.unit(words, part.unit()) + " " + yen(part.each());
        return part.count().equals(Rate.ONE) ? each : each + " × " + times(part);
    }

    private String times(BasePart part) {
        Long pieces = part.pieces();
        if (pieces == null) {
            return said("ordinance.together.", part.unit(), part.count());
        }
        String units = said("ordinance.units.", part.unit(), part.count().times(Rate.of(1, pieces)));
        return pieces == 1 ? units : words.get("ordinance.pieces", pieces) + " × " + units;
    }

    private String said(String prefix, String unit, Rate count) {
        boolean said = count.isWhole() && words.has(prefix + unit);
        return said ? words.get(prefix + unit, count.numerator()) : count(count);
    }

    /// A step and its arithmetic.
    public String step(AppliedStep step) {
        return name(step.name()) + " " + step.formula();
    }

    /// What a rounding does.
    public String rounding(AppliedRounding rounding) {
        return rounding(words, rounding.rule());
    }

    /// What a rounding does.
    static String rounding(Words words, Rounding rule) {
        return words.get("ordinance.rounding." + rule.direction().name(), Yen.of(rule.unit()).figures());
    }

    /// What a step adds to the amount or takes off it, so that the column adds up to the total.
    public String change(ExactYen before, ExactYen after) {
        Rate change = after.minus(before).value();
        if (change.isWhole()) {
            return Figures.change(change.numerator(), words.language());
        }
        boolean less = after.compareTo(before) < 0;
        return (less ? "−" : "+") + yen(less ? before.minus(after) : after.minus(before));
    }

    /// What a rounding adds or takes off.
    public String change(AppliedRounding rounding) {
        return change(rounding.before(), ExactYen.of(rounding.after()));
    }

    /// An amount; a fraction of a yen is shown as such.
    public String yen(ExactYen amount) {
        Rate value = amount.value();
        return value.isWhole() ? yen(Yen.of(value.numerator())) : Figures.yen(decimal(value), words.language());
    }

    /// An amount.
    public String yen(Yen amount) {
        return Figures.yen(amount.amount(), words.language());
    }

    /// The tax in the total, per rate; nothing for what is not taxed.
    public List<DocumentTax.PerRate> taxes(Quote quote) {
        return quote.taxes().stream().filter(tax -> tax.rate().percent() > 0).toList();
    }

    private static String count(Rate count) {
        return count.isWhole() ? Long.toString(count.numerator()) : decimal(count);
    }

    /// The fraction to three places, cut; the exact value stands in the stored quote.
    private static String decimal(Rate value) {
        long thousandths = value.numerator() % value.denominator() * 1000 / value.denominator();
        String places = Long.toString(1000 + Math.abs(thousandths)).substring(1).replaceAll("0+$", "");
        return Yen.of(value.numerator() / value.denominator()).figures() + (places.isEmpty() ? "" : "." + places);
    }
}
