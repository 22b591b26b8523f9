package kaikan.load;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kaikan.platform.id.Ref;

/// Books rooms as signed-in people do, through the programs' interface. A slot is a number: 200 rooms, then three bands, then the next day.
final class Bookings {
    private static final int ROOMS = 200;
    private static final String[][] BANDS = {{"09:00", "12:00"}, {"13:00", "17:00"}, {"18:00", "21:00"}};

    private final List<String> sessions;
    private final LocalDate from;
    private final AtomicInteger next = new AtomicInteger();

    Bookings(List<String> sessions, LocalDate from) {
        this.sessions = sessions;
        this.from = from;
    }

    /// Books a slot that nobody else has asked for, each time for another person: one account may hold only so much.
    void bookOwn(RawClient client, int who, int round) throws IOException {
        int slot = next.getAndIncrement();
        if (!book(client, slot, slot)) {
            throw new IOException("A free slot could not be booked");
        }
    }

    /// Books a slot that others may want too.
    ///
    /// @return whether it is ours; anything else than won or gone is an error
    boolean book(RawClient client, int who, int slot) throws IOException {
        RawClient.Answer answer = client.post("/api/bookings", sessions.get(who % sessions.size()), Ref.next(), json(slot));
        if (answer.status() == 201) {
            return true;
        }
        if (answer.status() == 409) {
            return false;
        }
        throw new IOException("Neither won nor gone: " + answer.status() + " " + answer.text());
    }

    private String json(int slot) {
        int room = slot % ROOMS;
        String[] band = BANDS[slot / ROOMS % BANDS.length];
        return """
                {"site":"house-%d","items":[{"space":"room-%d","date":"%s","from":"%s","to":"%s"}],"title":"定例会議","organiser":"利用者","people":8}"""
                .formatted(room / 20 + 1, room % 20 + 1, from.plusDays(slot / ROOMS / BANDS.length), band[0], band[1]);
    }
}
