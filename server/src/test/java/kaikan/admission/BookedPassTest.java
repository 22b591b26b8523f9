package kaikan.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kaikan.booking.Answer;
import kaikan.booking.Applicant;
import kaikan.booking.Booking;
import kaikan.booking.BookingRequest;
import kaikan.booking.CancelBooking;
import kaikan.booking.Channel;
import kaikan.booking.Particulars;
import kaikan.booking.PlaceBooking;
import kaikan.booking.Publication;
import kaikan.booking.Seen;
import kaikan.booking.Wish;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Site;
import kaikan.member.People;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.platform.id.Ref;
import kaikan.testing.Demonstration;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class BookedPassTest {
    private static <T> T done(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> value;
            case Answer.Refused<T>(var refusals) -> throw new AssertionError("refused: " + refusals);
        };
    }

    @Test
    void aBookingThatIsConfirmedAtOnceHasItsPassInItsMailAndOnItsPageAndLosesItWithItsCancellation() {
        try (Lobby lobby = Lobby.open()) {
            Demonstration.rules(lobby.server());
            Site site = lobby.site("bigpalette");
            long person = lobby.person("佐藤 花子");
            Viewer viewer = lobby.bean(People.class).byId(person).map(Viewer::alone).orElseThrow();
            TimeSlot use = TimeSlot.of(LocalDate.of(2026, 12, 8), LocalTime.of(9, 0), LocalTime.of(13, 0), site.zone());
            Particulars what = new Particulars("合同商談会", Publication.PUBLIC, Particulars.GENERAL, "", Yen.ZERO, "こおりやま精工", 12, "");
            Booking booking = done(lobby.bean(PlaceBooking.class).place(viewer, new BookingRequest(
                    Applicant.privately(person),
                    Channel.ONLINE,
                    List.of(Wish.of(lobby.space(site, "small-1").id(), use)),
                    what,
                    Ref.next())));
            IssuedPass pass = lobby.bean(Passes.class).of(booking.id()).getFirst();
            assertTrue(pass.counts());
            assertTrue(lobby.text("SELECT body FROM notice_mail ORDER BY id DESC LIMIT 1").contains(pass.path()));
            assertEquals(1, lobby.number("SELECT COUNT(*) FROM notice_attachment WHERE name = 'pass.png'"));
            try (Http browser = lobby.browser(person)) {
                assertTrue(browser.get("/bookings/" + booking.ref()).body().contains(pass.path() + "/code.svg"));
            }
            Booking cancelled = done(lobby.bean(CancelBooking.class).cancel(viewer, Seen.of(booking)));
            assertTrue(lobby.bean(Passes.class).of(booking.id()).stream().noneMatch(IssuedPass::counts));
            done(lobby.bean(CancelBooking.class).undo(viewer, Seen.of(cancelled)));
            assertEquals(pass.token(), lobby.bean(Passes.class).of(booking.id()).getFirst().token());
            assertTrue(lobby.bean(Passes.class).of(booking.id()).getFirst().counts());
        }
    }
}
