package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kaikan.booking.Answer;
import kaikan.booking.Applicant;
import kaikan.booking.Booking;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.BookingRequest;
import kaikan.booking.Channel;
import kaikan.booking.Particulars;
import kaikan.booking.Publication;
import kaikan.booking.Wish;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.member.Membership;
import kaikan.member.Viewer;
import kaikan.money.Yen;

/// Between the API's words and the house's.
@Singleton
class ApiRequests {
    private final Catalogues catalogues;

    ApiRequests(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    Answer<BookingRequest> read(BookingApi.Asked asked, Viewer viewer, String key) {
        Catalogue catalogue = catalogues.current();
        Site site = catalogue.site(Objects.requireNonNullElse(asked.site(), "")).orElse(null);
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
        return new Answer.Done<>(new BookingRequest(applicant(asked, viewer), Channel.ONLINE, wishes, particulars(asked), key));
    }

    private static Optional<Wish> wish(Catalogue catalogue, Site site, BookingApi.AskedItem item) {
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

    private static Applicant applicant(BookingApi.Asked asked, Viewer viewer) {
        Long organisation = viewer.memberships().stream()
                .filter(one -> one.ref().equals(asked.organisation()))
                .map(Membership::organisationId)
                .findFirst()
                .orElse(null);
        return new Applicant(viewer.personId(), organisation);
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
