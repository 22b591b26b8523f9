package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.platform.text.Words;

/// What a change makes different, as it was and as it is then: on pages, in mails and in the trail.
@Singleton
public class Difference {
    private static final List<String> NAMES = List.of(
            "booking.change.times", "booking.form.event", "booking.form.publish", "booking.form.purpose", "booking.form.class",
            "booking.form.people", "booking.form.ticket", "booking.form.organiser", "booking.form.remarks");

    private final Catalogues catalogues;
    private final Purposes purposes;

    Difference(Catalogues catalogues, Purposes purposes) {
        this.catalogues = catalogues;
        this.purposes = purposes;
    }

    /// The keys of the names of all that can differ, in the order of the form.
    public static List<String> names() {
        return NAMES;
    }

    /// What differs, in the order of the form.
    public List<Altered> of(Booking before, Booking after, Words words) {
        Catalogue catalogue = catalogues.current();
        Altered uses = new Altered(
                NAMES.getFirst(),
                times(BookedLine.only(catalogue, before, after, words), words),
                times(BookedLine.only(catalogue, after, before, words), words));
        Said was = said(before, words);
        Said is = said(after, words);
        return Stream.concat(Stream.of(uses), facts(words).map(fact -> new Altered(fact.what, fact.of.apply(was), fact.of.apply(is))))
                .filter(line -> !line.before().equals(line.after()))
                .toList();
    }

    private record Said(Particulars particulars, Stated stated) {}

    private record Fact(String what, Function<Said, String> of) {}

    private Said said(Booking booking, Words words) {
        Site site = catalogues.current().site(booking.siteId());
        Particulars particulars = booking.particulars();
        return new Said(particulars, purposes.stated(site, particulars, words, booking.span().startIn(site.zone()).toLocalDate()));
    }

    private static Stream<Fact> facts(Words words) {
        return Stream.of(
                new Fact("booking.form.event", said -> said.particulars.title()),
                new Fact("booking.form.publish", said -> words.get(publication(said))),
                new Fact("booking.form.purpose", said -> said.stated.purpose()),
                new Fact("booking.form.class", said -> said.stated.group()),
                new Fact("booking.form.people", said -> words.get("booking.fact.people", said.particulars.people())),
                new Fact("booking.form.ticket", said -> said.stated.ticket()),
                new Fact("booking.form.organiser", said -> said.particulars.organiser()),
                new Fact("booking.form.remarks", said -> said.particulars.remarks().isEmpty() ? "—" : said.particulars.remarks()));
    }

    private static String times(List<BookedLine> lines, Words words) {
        return lines.isEmpty()
                ? words.get("booking.change.none")
                : lines.stream().map(BookedLine::whole).collect(Collectors.joining("\n"));
    }

    private static String publication(Said said) {
        return said.particulars.publication() == Publication.PUBLIC ? "booking.fact.public" : "booking.fact.private";
    }
}
