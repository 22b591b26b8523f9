package kaikan.booking;

import java.util.ArrayList;
import java.util.List;
import kaikan.calendar.Certainty;
import kaikan.money.Yen;
import kaikan.ordinance.fee.AppliedRounding;
import kaikan.ordinance.fee.AppliedStep;
import kaikan.ordinance.fee.BasePart;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.QuoteLine;
import kaikan.ordinance.web.QuoteWords;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// How a fee is composed, as a paragraph of a mail: the rows of the page, each in one line. Where the ordinance says so stands on the page.
final class QuoteText {
    private final Words words;
    private final QuoteWords say;

    QuoteText(Words words) {
        this.words = words;
        say = QuoteWords.in(words);
    }

    /// @param quotes one for each owner; nothing is said of none
    String of(List<Quote> quotes) {
        if (quotes.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.get("booking.mail.price"));
        quotes.forEach(quote -> lines.addAll(lines(quote)));
        if (quotes.size() > 1) {
            lines.add(line(words.get("booking.receipt.all"), say.yen(Yen.sum(quotes.stream().map(Quote::total).toList()))));
        }
        return String.join("\n", lines);
    }

    private List<String> lines(Quote quote) {
        List<String> lines = new ArrayList<>();
        say.several(quote).forEach(several -> lines.add(line(what(several), parts(several.line()))));
        add(lines, quote.rounding());
        lines.add(line(words.get("ordinance.quote.total"), say.yen(quote.total())));
        say.taxes(quote).forEach(tax -> lines.add(line(words.get("ordinance.quote.tax", tax.rate().percent()), say.yen(tax.tax()))));
        if (quote.certainty() == Certainty.TENTATIVE) {
            lines.add(words.get("ordinance.quote.tentative"));
        }
        return lines;
    }

    private String what(QuoteWords.Several several) {
        String name = say.name(several.line().what());
        String each = several.times() == 1 ? name : words.get("booking.item.several", name, several.times());
        return each + "　" + say.when(several.line());
    }

    private String parts(QuoteLine line) {
        List<String> parts = new ArrayList<>(line.base().stream().map(this::base).toList());
        for (AppliedStep step : line.steps()) {
            parts.add(say.step(step) + " " + say.change(step.before(), step.after()));
            add(parts, step.rounding());
        }
        AppliedRounding rounding = line.rounding();
        if (rounding != null) {
            parts.add(say.rounding(rounding) + " " + say.change(rounding));
        }
        return String.join(words.get("ordinance.refund.and"), parts);
    }

    private void add(List<String> parts, @Nullable AppliedRounding rounding) {
        if (rounding != null) {
            parts.add(say.rounding(rounding));
        }
    }

    private String base(BasePart part) {
        String text = say.base(part);
        String amount = say.yen(part.amount());
        return text.endsWith(amount) ? text : text + (part.name() == null ? " = " : " ") + amount;
    }

    private String line(String what, String value) {
        return words.get("booking.mail.line", what, value);
    }
}
