package kaikan.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kaikan.facility.Site;
import kaikan.protocol.Basis;
import kaikan.protocol.Batch;
import kaikan.protocol.DevicePaths;
import kaikan.protocol.Ed25519;
import kaikan.protocol.EnrolmentRequest;
import kaikan.protocol.Envelope;
import kaikan.protocol.Json;
import kaikan.protocol.Message;
import kaikan.protocol.MeterFlag;
import kaikan.protocol.PassId;
import kaikan.protocol.RandomId;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import kaikan.testing.OddJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a device sends is never the server's fault, whatever stands in it: a row that says nothing is refused, and the rows behind it are taken.
@Tag("database")
class OddBodiesTest {
    private static final int AT_ONCE = 100;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static Lobby lobby;
    private static Site site;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    static Stream<Message> messages() {
        String id = RandomId.next();
        PassId pass = PassId.next();
        return Stream.of(
                new Message.Booted("1.0"), new Message.ClockAnchored(Lobby.TEN, 1, 1), new Message.Entered(id, pass, Basis.LISTED, "m"),
                new Message.Left(id, pass), new Message.VisitUndone(id, id),
                new Message.WalkInRegistered(id, "佐藤", "会社", "会議室", "打合せ", "1", "ja", 1071), new Message.ScanRefused("EXPIRED", pass, 2),
                new Message.HelpCalled(id, "door"), new Message.HelpWithdrawn(id), new Message.UseStarted(id, "PRESS", pass, 5L),
                new Message.UseStopped(id, "PRESS", pass, 6L, Message.UseStopped.How.SCAN), new Message.UseUndone(id, "PRESS", id),
                new Message.MeterRead("M-1", 5, Set.of(MeterFlag.RESTARTED)), new Message.MeterSilent("M-1", "why"), new Message.MeterBack("M-1"),
                new Message.HealthReported("1.0", "m", 1, 1, 1, List.of()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyRowIsAnswered(Message message) throws JsonProcessingException {
        try (FakeKiosk kiosk = FakeKiosk.enrolled(lobby.server(), site, "北口")) {
            OddJson odd = new OddJson(MAPPER.readTree(Json.write(new Batch(List.of(kiosk.note(message))))).at("/rows/0/message").toString(), 7);
            List<String> said = Stream.concat(odd.each(), odd.several(50)).toList();
            said.forEach(one -> kiosk.note(message, json -> with(json, one)));
            int rows = kiosk.rows().size();
            for (int first = 1; first <= rows; first += AT_ONCE) {
                int last = Math.min(rows, first + AT_ONCE - 1);
                assertEquals(last, kiosk.send(kiosk.rows(first, last)).ackThrough(), "up to " + kiosk.rows(last, last));
            }
        }
    }

    private static String with(String row, String message) {
        try {
            ObjectNode envelope = (ObjectNode) MAPPER.readTree(row);
            JsonNode other = MAPPER.readTree(message);
            return envelope.set("message", other).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(message, e);
        }
    }

    @Test
    void noBatchIsTheServersFault() {
        try (FakeKiosk kiosk = FakeKiosk.enrolled(lobby.server(), site, "南口")) {
            kiosk.note(new Message.Booted("1.0"));
            kiosk.note(new Message.HelpCalled(RandomId.next(), "door"));
            OddJson odd = new OddJson(Json.write(new Batch(kiosk.rows())), 11);
            List<String> wrong = Stream.concat(odd.each(), odd.several(100))
                    .filter(body -> kiosk.sendRaw(body).statusCode() >= 500)
                    .toList();
            assertEquals(List.of(), wrong);
        }
    }

    @Test
    void noEnrolmentIsTheServersFault() {
        String right = Json.write(new EnrolmentRequest("ABCD-EFGH", Ed25519.text(Ed25519.newKeyPair().getPublic()), "test",
                new EnrolmentRequest.Held("device", 1, 0, Envelope.FIRST)));
        List<String> wrong = new ArrayList<>();
        try (Http device = Http.visitor(lobby.server())) {
            new OddJson(right, 13).each().forEach(body -> {
                lobby.server().clock().advance(Duration.ofMinutes(1)); // wrong codes are limited by the minute
                int status = device.postJson(DevicePaths.ENROL, body).statusCode();
                assertTrue(status != 429, body);
                if (status >= 500 || status < 400) {
                    wrong.add(status + " " + body);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }
}
