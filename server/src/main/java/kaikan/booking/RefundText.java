package kaikan.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.ordinance.refund.RefundPart;
import kaikan.ordinance.refund.RefundRule;
import kaikan.ordinance.refund.RefundWords;
import kaikan.ordinance.refund.Refunds;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;

/// What became of a fee, as a paragraph of a mail: the same facts in the same words as the pages have them.
final class RefundText {
    private final Words words;
    private final RefundWords say;

    RefundText(Words words) {
        this.words = words;
        say = RefundWords.in(words);
    }

    String of(List<RefundPart> parts) {
        String money = words.get("booking.cancel.money");
        return parts.isEmpty()
                ? money + "\n" + words.get("booking.cancelled.nothing-due")
                : money + "\n" + Stream.concat(
                        parts.stream().map(part -> part(part, parts.size() > 1)),
                        say.together(parts).map(back -> line("kept.together", say.keptTogether(parts).orElseThrow()) + "\n"
                                + line("together", back)).stream()).collect(Collectors.joining("\n\n"));
    }

    /// The same where the house took the booking back: that nothing was due, or that all of it is given back, as for every need of the owner.
    String takenBack(Booking booking, List<RefundPart> parts) {
        return inFull(booking, parts, "booking.takenback");
    }

    /// The same where its applicant gave up what the house had closed.
    String freed(Booking booking, List<RefundPart> parts) {
        return inFull(booking, parts, "booking.freed");
    }

    private String inFull(Booking booking, List<RefundPart> parts, String why) {
        String fee = Figures.yen(booking.total().amount(), words.language());
        return words.get("booking.cancel.money") + "\n" + words.get(parts.isEmpty() ? "booking.cancelled.nothing-due" : why, fee);
    }

    /// What would become of it, before anybody gives the booking up, and how that is done.
    ///
    /// @param terms empty where there is no fee
    /// @param page whether whoever reads it has a page of the booking
    String terms(List<Refunds.Covered> terms, boolean page) {
        List<String> lines = new ArrayList<>();
        lines.add(words.get("booking.terms.title"));
        lines.add(words.get(page ? "booking.terms.how" : "booking.terms.how.desk"));
        for (Refunds.Covered part : terms) {
            if (terms.size() > 1) {
                lines.add(say.what(part.what()));
            }
            part.rule().ifPresentOrElse(rule -> lines.addAll(rule(rule)), () -> lines.add(words.get("booking.cancel.silent")));
        }
        if (terms.stream().anyMatch(part -> part.rule().isPresent())) {
            lines.add(words.get("ordinance.page.refunds-note"));
        }
        return String.join("\n", lines);
    }

    private List<String> rule(RefundRule rule) {
        Stream<String> source = rule.citation().isEmpty() ? Stream.of() : Stream.of(cited(rule.citation()));
        return Stream.concat(say.table(rule).stream(), source).toList();
    }

    private String cited(String citation) {
        return words.get("ordinance.source") + (words.language() == Language.EN ? " " : "") + citation;
    }

    /// @param named whether it must be said of what it is, because there are several
    private String part(RefundPart part, boolean named) {
        Stream<String> lines = switch (part) {
            case RefundPart.ByRule rule -> Stream.of(
                    line("when", say.days(rule)),
                    line("rule", say.row(rule) + source(rule)),
                    line("fee", say.yen(rule.fee())),
                    line("kept", say.yen(rule.kept())),
                    line("returned", say.yen(rule.back())));
            case RefundPart.Silent silent ->
                Stream.of(line("fee", say.yen(silent.fee())), line("rule", words.get("booking.cancel.silent")));
        };
        Stream<String> what = named ? Stream.of(line("for", say.what(part.what()))) : Stream.empty();
        return Stream.concat(what, lines).collect(Collectors.joining("\n"));
    }

    /// The ordinance's own words stand in a line of their own for whoever reads another language than it is written in.
    private String source(RefundPart.ByRule rule) {
        String citation = rule.rule().citation();
        return words.language() == Language.JA || citation.isEmpty() ? " " + citation : "\n" + cited(citation);
    }

    private String line(String fact, String value) {
        return words.get("booking.mail.line", words.get("booking.cancel." + fact), value);
    }
}
