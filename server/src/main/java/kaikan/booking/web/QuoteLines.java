package kaikan.booking.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.calendar.DateText;
import kaikan.money.ExactYen;
import kaikan.money.Rate;
import kaikan.money.Yen;
import kaikan.ordinance.fee.AppliedStep;
import kaikan.ordinance.fee.BasePart;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.QuoteLine;
import kaikan.ordinance.fee.UseKind;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;
import kaikan.platform.web.ReceiptLine;

/// A quote as a receipt that reads like the ordinance: each line with the rows and steps it comes from.
///
/// @param lines rooms and equipment
/// @param total tax included
/// @param parts the tax in it, per rate
/// @param sources which ordinances in which version
public record QuoteLines(List<ReceiptLine> lines, ReceiptLine total, List<ReceiptLine> parts, List<String> sources) {
    static QuoteLines of(List<Quote> quotes, Words words) {
        Language language = words.language();
        List<ReceiptLine> lines = quotes.stream()
                .flatMap(quote -> quote.lines().stream())
                .map(line -> new ReceiptLine(text(line, words), source(line, words), amount(line.amount(), language)))
                .toList();
        Yen sum = Yen.sum(quotes.stream().map(Quote::total).toList());
        ReceiptLine total = new ReceiptLine(words.get("booking.receipt.total"), "", Figures.yen(sum.amount(), language));
        List<ReceiptLine> parts = quotes.stream()
                .flatMap(quote -> quote.taxes().stream())
                .filter(tax -> !tax.tax().isZero())
                .collect(Collectors.groupingBy(tax -> tax.rate().percent(), Collectors.summingLong(tax -> tax.tax().amount())))
                .entrySet().stream()
                .map(tax -> new ReceiptLine(words.get("booking.receipt.tax", tax.getKey()), "", Figures.yen(tax.getValue(), language)))
                .toList();
        List<String> sources = quotes.stream()
                .map(quote -> words.get("booking.receipt.source", quote.name().in(language), quote.version()))
                .distinct()
                .toList();
        return new QuoteLines(lines, total, parts, sources);
    }

    private static String text(QuoteLine line, Words words) {
        Language language = words.language();
        List<String> parts = new ArrayList<>();
        parts.add(line.what().in(language));
        parts.add(DateText.shortDate(line.date(), language.tag()));
        String bands = line.base().stream()
                .flatMap(part -> Stream.ofNullable(part.name()))
                .map(name -> name.in(language))
                .collect(Collectors.joining("・"));
        parts.add(bands.isEmpty() ? line.time() : bands);
        if (line.use() != UseKind.MAIN) {
            parts.add(words.get("booking.use." + line.use().name().toLowerCase(Locale.ROOT)));
        }
        parts.removeIf(String::isEmpty);
        return String.join(language == Language.EN ? ", " : "　", parts);
    }

    private static String source(QuoteLine line, Words words) {
        List<String> parts = new ArrayList<>(line.base().stream().map(part -> base(part, words)).toList());
        line.steps().stream().map(step -> step(step, words)).forEach(parts::add);
        if (line.rounding() != null) {
            parts.add(words.get("booking.receipt.rounded", amount(line.rounding().before(), words.language())));
        }
        return String.join(words.language() == Language.EN ? "; " : "、", parts);
    }

    private static String base(BasePart part, Words words) {
        boolean once = part.count().equals(Rate.ONE);
        String each = Figures.yen(part.each().amount(), words.language());
        return part.citation() + " " + (once ? each : each + " × " + part.count().text());
    }

    private static String step(AppliedStep step, Words words) {
        return step.name().in(words.language()) + " " + step.formula() + "（" + step.citation() + "）";
    }

    /// Between two roundings an amount may have a fraction; it is shown with two digits then.
    private static String amount(ExactYen yen, Language language) {
        if (yen.value().isWhole()) {
            return Figures.yen(yen.value().numerator(), language);
        }
        BigDecimal numerator = BigDecimal.valueOf(yen.value().numerator());
        String shown = numerator.divide(BigDecimal.valueOf(yen.value().denominator()), 2, RoundingMode.HALF_UP).toPlainString();
        return language == Language.EN ? "¥" + shown : shown + "円";
    }
}
