package kaikan.booking;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.calendar.DateText;
import kaikan.facility.Catalogue;
import kaikan.facility.Space;
import kaikan.ordinance.refund.RefundPart;
import kaikan.platform.text.Words;

/// What the audit trail says about a booking, in Japanese like the house's papers.
final class Trail {
    /// Begins the line that says what a booking was before it changed.
    static final String BEFORE = "変更前: ";

    private Trail() {}

    /// What a change made different, a line for each fact: 予定人数：5 人 → 8 人.
    static String differs(List<Altered> altered, Words words) {
        return altered.stream()
                .map(one -> words.get("booking.mail.line", words.get(one.what()), inLine(one.before()) + " → " + inLine(one.after())))
                .collect(Collectors.joining("\n"));
    }

    private static String inLine(String text) {
        return text.replace("\n", "、");
    }

    /// What is closed, and when.
    static String closed(Catalogue catalogue, CloseSpace.Plan plan) {
        String spaces = plan.spaceIds().stream().map(id -> catalogue.space(id).name().ja()).collect(Collectors.joining("、"));
        return plan.cause() + " " + spaces + " " + DateText.slot(plan.slot(), catalogue.site(plan.siteId()).zone(), "ja");
    }

    /// What a booking was before it changed.
    ///
    /// @param group as what its applicant applied; empty where everybody applies as the same
    static String before(Catalogue catalogue, Booking booking, String group) {
        RoomsAndEquipment<Booking.Item> has = RoomsAndEquipment.of(catalogue, booking);
        String items = Stream.concat(
                        has.rooms().stream().map(item -> used(catalogue, item)),
                        has.equipment().stream().map(item -> "附属設備 " + used(catalogue, item)))
                .collect(Collectors.joining("、"));
        Particulars said = booking.particulars();
        String applied = (group.isEmpty() ? "" : "区分 " + group + "　")
                + (said.ticket().isZero() ? "" : "入場料 " + said.ticket().figures() + "円　");
        return BEFORE + items + "　" + said.title() + "　" + said.people() + "人　" + applied + "料金 " + booking.total();
    }

    private static String used(Catalogue catalogue, Booking.Item item) {
        Space space = catalogue.space(item.spaceId());
        String several = item.amount() == 1 ? "" : " × " + item.amount();
        return space.name().ja() + several + " " + DateText.slot(item.claimed(), catalogue.site(space.siteId()).zone(), "ja");
    }

    /// That the whole fee is given back; empty when none is due yet.
    static String inFull(Booking booking) {
        boolean due = booking.state() == BookingState.CONFIRMED && !booking.total().isZero();
        return due ? "全額返還 " + booking.total().figures() + "円（施設の都合による）" : "";
    }

    /// The same where the applicant gave up what the house had closed, and how they said so to whom; empty where they did it themselves.
    static String inFull(Booking booking, String said) {
        return Stream.of(inFull(booking), said.isEmpty() ? "" : "申し出 " + said).filter(one -> !one.isEmpty()).collect(Collectors.joining("、"));
    }

    /// What becomes of the fee, and by which row of the ordinance; empty when nothing is due.
    static String refund(List<RefundPart> parts) {
        return parts.stream()
                .map(part -> switch (part) {
                    case RefundPart.ByRule rule -> "返還 " + rule.back().figures() + "円（" + rule.fee().figures() + "円のうち。使用の"
                            + rule.daysBefore() + "日前。" + rule.rule().citation() + "）";
                    case RefundPart.Silent silent -> silent.fee().figures() + "円の返還はきまりに定めがありません";
                })
                .collect(Collectors.joining("、"));
    }
}
