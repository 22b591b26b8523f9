package kaikan.admission.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kaikan.admission.DoorList;
import kaikan.admission.IssuedPass;
import kaikan.admission.NumberedPasses;
import kaikan.admission.Passes;
import kaikan.booking.Bookings;
import kaikan.platform.id.FormKey;
import kaikan.protocol.HolderKind;
import kaikan.protocol.PassEntry;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The passes of an event, made in one act and each of them on its own from then on.
@Tag("database")
class NumberedPassesTest extends AtTheDesk {
    private long booking;
    private String page = "";
    private Http organiser;

    @BeforeEach
    void book() {
        long person = lobby.person("佐藤 花子");
        booking = lobby.booking(person, lobby.space(site, "training"), Lobby.today(site, 9, 17));
        lobby.bean(Passes.class).issueFor(booking);
        page = "/bookings/" + lobby.text("SELECT ref FROM booking WHERE id = " + booking) + "/passes/numbered";
        organiser = lobby.browser(person);
        organiser.get(page);
    }

    @AfterEach
    void leave() {
        organiser.close();
    }

    private List<IssuedPass> all() {
        return lobby.bean(NumberedPasses.class).of(booking);
    }

    @Test
    void manyAreMadeAtOnceAndCountOnFromTheLastNumber() {
        Map<String, Object> form = Map.of("count", "１０", "key", FormKey.next().text());
        assertEquals(303, organiser.post(page, form).statusCode());
        assertEquals(303, organiser.post(page, form).statusCode(), "the same form once more");
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), all().stream().map(IssuedPass::number).toList());
        String third = all().get(2).passId();
        assertEquals(303, organiser.post(page + "/" + third + "/revoke", Map.of()).statusCode());
        assertEquals(303, organiser.post(page, Map.of("count", "1", "key", FormKey.next().text())).statusCode());
        assertEquals(11, all().getLast().number());
        assertFalse(all().get(2).counts());
        List<PassEntry> listed = lobby.bean(DoorList.class).entries(site, lobby.server().clock().instant()).stream()
                .filter(entry -> entry.kind() == HolderKind.EVENT && entry.standing() == PassEntry.Standing.VALID)
                .toList();
        assertEquals(10, listed.size());
        assertTrue(listed.stream().anyMatch(entry -> entry.holder().equals("No. 11") && entry.limit() == 1), listed::toString);
    }

    @Test
    void thereAreNoMoreThanTheRoomHolds() {
        int room = lobby.bean(NumberedPasses.class).room(lobby.bean(Bookings.class).byRef(page.split("/")[2]).orElseThrow());
        HttpResponse<String> refused = organiser.post(page, Map.of("count", Integer.toString(room + 1), "key", ""));
        assertEquals(422, refused.statusCode());
        assertTrue(Http.text(refused).contains("1から" + room + "まで"), refused.body());
        assertEquals(422, organiser.post(page, Map.of("count", "0", "key", "")).statusCode());
        assertEquals(List.of(), all());
    }

    @Test
    void theyArePrintedListedInAFileAndShownByNumber() {
        organiser.post(page, Map.of("count", "3", "key", FormKey.next().text()));
        assertEquals(3, organiser.get(page + "/print").body().split("code.svg", -1).length - 1);
        HttpResponse<String> file = organiser.get(page + "/list.csv");
        List<String> lines = file.body().lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.getLast().startsWith("3,valid,http") && lines.getLast().contains("/P/"), lines::toString);
        assertTrue(Http.text(organiser.get(all().getFirst().path())).contains("No. 1"));
        String passes = organiser.get(page.replace("/numbered", "")).body();
        assertFalse(passes.contains(all().getFirst().path()), "they have a page of their own");
        try (Http stranger = lobby.browser(lobby.person("渡部"))) {
            assertTrue(stranger.get(page + "/list.csv").statusCode() >= 400);
        }
    }
}
