package kaikan.booking;

import java.util.ArrayList;
import java.util.List;
import kaikan.facility.Catalogue;
import kaikan.facility.Site;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Words;

/// What a booking is, as a paragraph of a mail: a line for each fact, and several lines of one fact below its name.
final class MailFacts {
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private MailFacts(Words words) {
        this.words = words;
    }

    /// Whoever has no booking any more is asked for no money: what becomes of a fee stands by itself.
    static String of(Catalogue catalogue, Booking booking, Announcement news, Words words) {
        Site site = catalogue.site(booking.siteId());
        RoomsAndEquipment<Booking.Item> has = RoomsAndEquipment.of(catalogue, booking);
        boolean change = booking.changes() != null;
        MailFacts facts = new MailFacts(words);
        facts.add(booking.text("booking.fact.ref"), Ref.display(booking.ref()));
        facts.add("booking.form.event", booking.particulars().title());
        facts.add("booking.fact.site", site.name().in(words));
        String times = change ? "booking.change.times.after" : "booking.change.times";
        facts.add(times, Telling.byTime(catalogue, has.rooms(), site.zone()).in(words));
        facts.add("booking.mail.around", Telling.around(catalogue, has.rooms(), site.zone()).in(words));
        facts.add("booking.form.equipment", Telling.byTime(catalogue, has.equipment(), site.zone()).in(words));
        String total = change ? "booking.fact.total.after" : "booking.fact.total";
        facts.add(total, news.nothingLeft() ? "" : Figures.yen(booking.total().amount(), words.language()));
        return String.join("\n", facts.lines);
    }

    /// What is empty is not said.
    private void add(String fact, String value) {
        if (!value.isEmpty()) {
            String many = value.contains("\n") ? "booking.mail.lines" : "booking.mail.line";
            lines.add(words.get(many, words.get(fact), value.replace("\n", "\n　")));
        }
    }
}
