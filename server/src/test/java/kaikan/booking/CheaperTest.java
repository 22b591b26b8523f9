package kaikan.booking;

import static kaikan.booking.Desk.done;
import static kaikan.booking.Desk.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kaikan.facility.Owner;
import kaikan.facility.Site;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.ordinance.Entering;
import kaikan.ordinance.Ordinances;
import kaikan.platform.id.Ref;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an applicant says of themselves makes nothing cheaper without a reviewer, whatever else they say.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheaperTest {
    private final Desk desk = new Desk();

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void aCheapClassIsReviewedAlsoBesideAPurposeThatMakesItDearerThanForEverybody() throws IOException {
        long owner = desk.catalogue().owners().stream().filter(one -> one.key().equals("fukushima-pref")).map(Owner::id).findFirst().orElseThrow();
        String threefold = demo("corasse-pref")
                .replace("version: 1", "version: 2")
                .replace("effective: 2020-04-01", "effective: 2026-12-01")
                .replace("purpose: profit, multiply: 150%", "purpose: profit, multiply: 300%")
                .replaceAll("(?s)\nexamples:.*", "\n");
        assertInstanceOf(Entering.Entered.class, desk.server.bean(Ordinances.class).enter(owner, threefold));
        Booking small = done(placed("sme", "profit", 1, "room-401"));
        assertEquals(Yen.of(12_900), small.total(), "dearer than everybody's 8,600");
        assertEquals(BookingState.APPLIED, small.state());
        assertEquals(BookingState.CONFIRMED, done(placed("general", "profit", 2, "room-401")).state());
    }

    @ParameterizedTest
    @CsvSource({"sme, general, APPLIED, 8", "sme, profit, APPLIED, 9", "general, profit, CONFIRMED, 10", "'', general, CONFIRMED, 11"})
    void whatIsSaidByItselfIsReviewedOnlyWhenItMakesItCheaper(String group, String purpose, BookingState state, int day) {
        assertEquals(state, done(placed(group, purpose, day, "room-402")).state());
    }

    private Answer<Booking> placed(String group, String purpose, int day, String room) {
        Site corasse = desk.catalogue().site("corasse").orElseThrow();
        Wish wish = Wish.of(desk.catalogue().space(corasse, room).orElseThrow().id(), desk.time(Desk.DAY.plusDays(day), 9, 12));
        Particulars said = new Particulars("会", Publication.PRIVATE, purpose, group, Yen.ZERO, "会", 5, "");
        Viewer by = somebody();
        BookingRequest request = new BookingRequest(Applicant.privately(by.personId()), Channel.ONLINE, List.of(wish), said, Ref.next());
        return desk.placing().place(by, request);
    }

    private static String demo(String key) throws IOException {
        try (InputStream file = Objects.requireNonNull(CheaperTest.class.getResourceAsStream("/demo/ordinances/" + key + ".yml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
