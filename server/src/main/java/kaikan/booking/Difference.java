package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;

/// What a change makes different, as it was and as it is then: on pages, in mails and in the trail.
@Singleton
public class Difference {
    /// The name of the rooms and their times.
    public static final String TIMES = "booking.change.times";

    private static final List<Fact> FACTS = List.of(
            new Fact(TIMES, (one, other) -> uses(one, other, RoomsAndEquipment::rooms)),
            new Fact("booking.form.equipment", (one, other) -> uses(one, other, RoomsAndEquipment::equipment)),
            Fact.of("booking.form.event", said -> said.particulars().title()),
            Fact.of("booking.form.publish", said -> said.words.get(publication(said))),
            Fact.of("booking.form.purpose", said -> said.stated.purpose()),
            Fact.of("booking.form.class", said -> said.stated.group()),
            Fact.of("booking.form.people", said -> said.words.get("booking.fact.people", said.particulars().people())),
            Fact.of("booking.form.ticket", said -> said.stated.ticket()),
            Fact.of("booking.form.organiser", said -> said.particulars().organiser()),
            Fact.of("booking.form.remarks", said -> said.particulars().remarks().isEmpty() ? "—" : said.particulars().remarks()));

    private final Catalogues catalogues;
    private final Purposes purposes;
    private final ClosuresOver closures;

    Difference(Catalogues catalogues, Purposes purposes, ClosuresOver closures) {
        this.closures = closures;
        this.catalogues = catalogues;
        this.purposes = purposes;
    }

    /// The keys of the names of all that can differ, in the order of the form.
    public static List<String> names() {
        return FACTS.stream().map(Fact::what).toList();
    }

    /// What differs, in the order of the form.
    public List<Altered> of(Booking before, Booking after, Words words) {
        Said was = said(before, words);
        Said is = said(after, words);
        return FACTS.stream()
                .map(fact -> new Altered(fact.what, fact.of.apply(was, is), fact.of.apply(is, was)))
                .filter(line -> !line.before().equals(line.after()))
                .toList();
    }

    /// Rooms, equipment and times that an application to change an approved booking holds beside it and would hold no more, a line for each.
    public List<String> givenUp(Booking application, SoughtChange instead, Words words) {
        List<Booking.Item> beside = application.items().stream().filter(item -> !instead.stands().items().contains(item)).toList();
        List<Booking.Item> then = instead.asked().items();
        return BookedLine.only(catalogues.current(), beside, then, words).stream().map(BookedLine::whole).toList();
    }

    /// The application to change an approved booking, as it was made or would be.
    public SoughtChange sought(Booking before, Booking after) {
        return new SoughtChange(
                before, after, Telling.booked(catalogues.current(), before), words -> Altered.within(of(before, after, words), words),
                words -> closed(before, words));
    }

    /// What of an approved booking the house has closed; empty where nothing is.
    private String closed(Booking standing, Words words) {
        List<ClosedLine> lines = ClosedBecause.lines(closures.takingFrom(standing), standing, catalogues.current(), words);
        return lines.isEmpty() ? "" : ClosedLine.what(lines, words);
    }

    /// From which fee to which, with the difference; empty where it stays.
    static String fee(Booking before, Booking after, Words words) {
        long was = before.total().amount();
        long is = after.total().amount();
        Language in = words.language();
        return was == is ? "" : words.get("booking.mail.fee", Figures.yen(was, in), Figures.yen(is, in), Figures.change(is - was, in));
    }

    /// A booking in words.
    private record Said(Catalogue catalogue, Booking booking, Stated stated, Words words) {
        Particulars particulars() {
            return booking.particulars();
        }
    }

    /// Something that can differ.
    ///
    /// @param of what the first of two says of it; of what is told only where it differs, what the second has not
    private record Fact(String what, Comparing of) {
        static Fact of(String what, Function<Said, String> says) {
            return new Fact(what, (one, _) -> says.apply(one));
        }
    }

    private interface Comparing {
        String apply(Said one, Said other);
    }

    private Said said(Booking booking, Words words) {
        Catalogue catalogue = catalogues.current();
        Site site = catalogue.site(booking.siteId());
        Stated stated = purposes.stated(site, booking.particulars(), words, booking.span().startIn(site.zone()).toLocalDate());
        return new Said(catalogue, booking, stated, words);
    }

    /// What one has and the other has not; empty where there is no such thing.
    private static String uses(Said one, Said other, Function<RoomsAndEquipment<Booking.Item>, List<Booking.Item>> which) {
        List<Booking.Item> ones = which.apply(RoomsAndEquipment.of(one.catalogue, one.booking));
        List<Booking.Item> others = which.apply(RoomsAndEquipment.of(other.catalogue, other.booking));
        List<BookedLine> lines = BookedLine.only(one.catalogue, ones, others, one.words);
        return lines.stream().map(BookedLine::whole).collect(Collectors.joining("\n"));
    }

    private static String publication(Said said) {
        return said.particulars().publication() == Publication.PUBLIC ? "booking.fact.public" : "booking.fact.private";
    }
}
