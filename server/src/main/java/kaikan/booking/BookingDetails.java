package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.platform.audit.DetailWords;
import kaikan.platform.audit.Entry;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// Says in the reader's words what the trail keeps of bookings and closures: as what a booking began, from what to what a change led, what
/// became of the fee, what was closed. Spaces are called as they are today.
@Singleton
public class BookingDetails implements DetailWords {
    private final Catalogues catalogues;
    private final Difference difference;

    BookingDetails(Catalogues catalogues, Difference difference) {
        this.catalogues = catalogues;
        this.difference = difference;
    }

    @Override
    public Optional<String> say(String verb, String field, String value, Words words) {
        boolean own = field.isEmpty() && (verb.startsWith("booking.") || verb.startsWith("closure."));
        return own ? TrailFacts.read(value).map(facts -> lines(facts, words)) : Optional.empty();
    }

    /// Whoever gives up what the house has closed does it themselves, by the desk where they have told it so; the closure is why all is given back.
    @Override
    public Optional<Told> tell(Entry entry, Words words) {
        return givenUp(entry).map(how -> new Told(
                words.get("booking.trail." + how), words.get("booking.mail.line", words.get("booking.said." + how), entry.reason())));
    }

    /// How its applicant gave up what the house had closed, by itself or at the desk, as the name of the words for it; empty for every other entry.
    public Optional<String> givenUp(Entry entry) {
        return entry.verb().equals(Deed.Verb.CLOSE.word())
                ? TrailFacts.read(entry.facts()).filter(TrailFacts::givenUp).map(Announcement::givenUp)
                : Optional.empty();
    }

    /// What an entry about a booking says besides who, what and why, a line for each fact; an older one in the Japanese in which it was written.
    public String of(Entry entry, Words words) {
        return say(entry.verb(), "", entry.facts(), words).orElse(entry.detail());
    }

    private String lines(TrailFacts facts, Words words) {
        Stream<String> change = facts.before() == null || facts.after() == null
                ? Stream.of()
                : Stream.of(changed(facts.before().booking(), facts.after().booking(), words), awaited(facts, words));
        Stream<String> backs = facts.backs().stream().map(back -> back(back, words));
        Stream<String> rest = Stream.of(
                whole(facts, words), way(facts.way(), words), closed(facts.closed(), words), said(facts.said(), words));
        return Stream.of(begun(facts.begun(), words), change, backs, rest)
                .flatMap(part -> part)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> begun(TrailFacts.@Nullable Begun begun, Words words) {
        if (begun == null) {
            return Stream.of();
        }
        Catalogue catalogue = catalogues.current();
        List<Booking.Item> items = begun.uses().stream().map(Stood.Use::item).toList();
        return Stream.of(
                words.get("booking.trail.begun." + begun.state().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                Telling.byTime(catalogue, items, catalogue.site(begun.site()).zone()).in(words),
                words.get("booking.mail.line", words.get("booking.fact.total"), Figures.yen(begun.total(), words.language())));
    }

    private String changed(Booking before, Booking after, Words words) {
        return Stream.of(Altered.lines(difference.of(before, after, words), words), Difference.fee(before, after, words))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String awaited(TrailFacts facts, Words words) {
        return facts.awaited().isEmpty() ? "" : words.get("booking.trail.change." + facts.awaited());
    }

    private static String back(TrailFacts.Back part, Words words) {
        String fee = Figures.yen(part.fee(), words.language());
        Long back = part.back();
        return back == null
                ? words.get("booking.trail.silent", fee)
                : words.get("booking.trail.back", Figures.yen(back, words.language()), fee, part.daysBefore(), part.citation());
    }

    private static String whole(TrailFacts facts, Words words) {
        Long yen = facts.whole();
        String key = facts.givenUp() ? "booking.trail.whole.closed" : "booking.trail.whole";
        return yen == null ? "" : words.get(key, Figures.yen(yen, words.language()));
    }

    private static String way(TellApplicant.@Nullable Way way, Words words) {
        return way == null ? "" : words.get("booking.trail.way." + way.name().toLowerCase(Locale.ROOT));
    }

    private static String said(@Nullable String how, Words words) {
        return how == null ? "" : words.get("booking.trail.said", how);
    }

    private String closed(TrailFacts.@Nullable Shut shut, Words words) {
        if (shut == null) {
            return "";
        }
        Catalogue catalogue = catalogues.current();
        return words.get(
                "booking.trail.closed",
                words.get("booking.cause." + shut.cause().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                Telling.spaces(catalogue, shut.spaces()),
                Telling.slot(shut.slot(), catalogue.site(shut.site()).zone()));
    }
}
