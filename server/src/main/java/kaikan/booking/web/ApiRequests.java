package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.booking.Answer;
import kaikan.booking.Applicant;
import kaikan.booking.Booking;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.BookingRequest;
import kaikan.booking.Channel;
import kaikan.booking.Particulars;
import kaikan.booking.Publication;
import kaikan.booking.SoughtChanges;
import kaikan.booking.Wish;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.web.Shown;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import org.jspecify.annotations.Nullable;

/// Between the API's words and the house's.
@Singleton
class ApiRequests {
    private final Catalogues catalogues;
    private final SoughtChanges sought;

    ApiRequests(Catalogues catalogues, SoughtChanges sought) {
        this.catalogues = catalogues;
        this.sought = sought;
    }

    /// The booking as the answer to a request, unless the key belongs to an earlier request for something else.
    static Answer<Booking> answerTo(BookingRequest wanted, Booking booking) {
        return wanted.answeredBy(booking) ? new Answer.Done<>(booking) : Answer.refused(Code.KEY_USED);
    }

    Answer<BookingRequest> read(BookingApi.Asked asked, Viewer viewer, String key) {
        Catalogue catalogue = catalogues.current();
        Site site = Shown.site(catalogue, Objects.requireNonNullElse(asked.site(), ""), viewer).orElse(null);
        List<Wish> wishes = new ArrayList<>();
        for (BookingApi.AskedItem item : Objects.requireNonNullElse(asked.items(), List.<BookingApi.AskedItem>of())) {
            Optional<Wish> wish = site == null ? Optional.empty() : wish(catalogue, site, item);
            if (wish.isEmpty()) {
                return Answer.refused(Code.UNREADABLE_ITEM);
            }
            wishes.add(wish.get());
        }
        if (site == null || wishes.isEmpty()) {
            return Answer.refused(Code.NOTHING_CHOSEN);
        }
        return applicant(asked, viewer)
                .<Answer<BookingRequest>>map(applicant -> new Answer.Done<>(
                        new BookingRequest(applicant, Channel.ONLINE, wishes, particulars(asked), key, expected(asked))))
                .orElseGet(() -> Answer.refused(Code.NOT_YOUR_NAME));
    }

    /// What a program leaves out is as unreadable as what it writes wrongly.
    private static Optional<Wish> wish(Catalogue catalogue, Site site, BookingApi.@Nullable AskedItem item) {
        if (item == null || Stream.of(item.space(), item.date(), item.from(), item.to()).anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        Optional<ItemText> text = ItemText.of(item.space(), item.date(), item.from(), item.to());
        Optional<Space> space = catalogue.space(site, item.space());
        int amount = Objects.requireNonNullElse(item.amount(), 1);
        int setup = Objects.requireNonNullElse(item.setupMinutes(), 0);
        int removal = Objects.requireNonNullElse(item.removalMinutes(), 0);
        if (text.isEmpty() || space.isEmpty() || amount < 1 || setup < 0 || removal < 0) {
            return Optional.empty();
        }
        return Optional.of(new Wish(
                space.get().id(),
                amount,
                text.get().time().on(text.get().date(), site.zone()),
                Duration.ofMinutes(setup),
                Duration.ofMinutes(removal)));
    }

    private static @Nullable String expected(BookingApi.Asked asked) {
        return asked.expectedYen() == null ? null : asked.expectedYen().toString();
    }

    /// The person, or the organisation of theirs that is named; empty when it is none of theirs.
    private static Optional<Applicant> applicant(BookingApi.Asked asked, Viewer viewer) {
        if (asked.organisation() == null || asked.organisation().isBlank()) {
            return Optional.of(Applicant.privately(viewer.personId()));
        }
        return viewer.memberships().stream()
                .filter(one -> one.ref().equals(asked.organisation()))
                .map(one -> new Applicant(viewer.personId(), one.organisationId()))
                .findFirst();
    }

    private static Particulars particulars(BookingApi.Asked asked) {
        return new Particulars(
                Objects.requireNonNullElse(asked.title(), ""),
                Boolean.TRUE.equals(asked.published()) ? Publication.PUBLIC : Publication.PRIVATE,
                Objects.requireNonNullElse(asked.purpose(), Particulars.GENERAL),
                "",
                Yen.ZERO,
                Objects.requireNonNullElse(asked.organiser(), ""),
                asked.people(),
                Objects.requireNonNullElse(asked.remarks(), ""));
    }

    BookingApi.Told told(Booking booking) {
        Catalogue catalogue = catalogues.current();
        return new BookingApi.Told(
                booking.ref(),
                catalogue.site(booking.siteId()).key(),
                booking.state().name(),
                booking.particulars().title(),
                booking.total().amount(),
                booking.version(),
                sought.of(booking).map(change -> change.stands().ref()).orElse(null),
                sought.openFor(booking).map(Booking::ref).orElse(null),
                booking.items().stream().map(item -> item(catalogue, item)).toList());
    }

    private static BookingApi.ToldItem item(Catalogue catalogue, Booking.Item item) {
        return new BookingApi.ToldItem(
                catalogue.space(item.spaceId()).key(),
                item.amount(),
                item.claimed().start().toString(),
                item.use().start().toString(),
                item.use().end().toString(),
                item.claimed().end().toString());
    }
}
