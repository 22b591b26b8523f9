package kaikan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The samples are the contract in the form both sides see.
final class SamplesTest {
    private static final ObjectMapper TREE = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    static Stream<Class<?>> records() {
        return Stream.of(
                Manifest.class, Batch.class, BatchAnswer.class, EnrolmentRequest.class, EnrolmentAnswer.class, Problem.class);
    }

    static Stream<String> messages() {
        return Stream.concat(
                Arrays.stream(Message.class.getPermittedSubclasses()).map(type -> uncapitalised(type.getSimpleName())),
                Stream.of("leftWithoutPass"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void eachRecordIsReadAndWrittenBackIdentically(Class<?> type) throws IOException {
        String sample = sample(uncapitalised(type.getSimpleName()));
        assertEquals(sample, Json.write(Json.read(sample, type)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void eachMessageIsReadAndWrittenBackIdentically(String name) throws IOException {
        String sample = sample("message." + name);
        assertEquals(sample, Json.write(Json.read(sample, Message.class)));
    }

    @Test
    void theRowsOfABatchAreChainedByTheirHashes() throws IOException {
        List<Row> rows = Json.read(sample("batch"), Batch.class).rows();
        assertEquals(Envelope.FIRST, rows.get(0).envelope().previous());
        assertEquals(rows.get(0).hash(), rows.get(1).envelope().previous());
        assertEquals(rows.get(1), Row.of(rows.get(1).envelope()));
    }

    @Test
    void aRowOfANewerKioskKeepsItsCharactersAndIsUnreadableByItself() throws IOException {
        String row = "{\"device\":\"D\",\"seq\":7,\"message\":{\"type\":\"teleported\",\"to\":1.50}}";
        Row read = Json.read("{\"rows\":[" + row + "]}", Batch.class).rows().getFirst();
        assertEquals(row, read.json());
        assertThrows(Json.Unreadable.class, read::envelope);
    }

    @Test
    void aNewDeviceAndAnOlderOneHoldNoJournal() throws IOException {
        EnrolmentRequest holding = Json.read(sample("enrolmentRequest"), EnrolmentRequest.class);
        String without = Json.write(new EnrolmentRequest(holding.code(), holding.publicKey(), holding.software(), null));
        assertFalse(without.contains("held"), without);
        assertNull(Json.read(without, EnrolmentRequest.class).held());
    }

    @Test
    void whatATextSaysManyTimesIsReadIntoOneObject() throws IOException {
        Manifest manifest = Json.read(sample("manifest"), Manifest.class);
        assertSame(manifest.passes().get(0).uses().getFirst(), manifest.passes().get(1).uses().getFirst());
        assertSame(manifest.passes().getFirst().uses().getFirst().space(), manifest.inside().getFirst().places().getFirst());
        assertSame(manifest.inside().get(0).since(), manifest.inside().get(1).since());
        assertNotSame(manifest.passes().getFirst(), Json.read(sample("manifest"), Manifest.class).passes().getFirst(), "each text by itself");
    }

    /// What came later is only added: each side reads what the other does not know yet.
    @Test
    void aManifestOfAnOlderServerTellsNothingOfOpeningAndOfHowLongNamesAreKept() throws IOException {
        ObjectNode older = (ObjectNode) TREE.readTree(sample("manifest"));
        older.remove("opening");
        ((ObjectNode) older.get("walkIn")).remove("keptDays");
        Manifest read = Json.read(older.toString(), Manifest.class);
        assertNull(read.opening());
        assertNull(Objects.requireNonNull(read.walkIn()).keptDays());
        assertEquals(older.toString(), Json.write(read));
    }

    @Test
    void anAnswerOfAnOlderServerTellsOfNoCallThatItIsDone() throws IOException {
        ObjectNode older = (ObjectNode) TREE.readTree(sample("batchAnswer"));
        older.remove("doneCalls");
        BatchAnswer read = Json.read(older.toString(), BatchAnswer.class);
        assertNull(read.doneCalls());
        assertEquals(older.toString(), Json.write(read));
    }

    @Test
    void anUnknownFieldIsSkippedAndAMissingOneIsNot() throws IOException {
        assertEquals(
                new Message.HelpWithdrawn("C"), Json.read("{\"type\":\"helpWithdrawn\",\"call\":\"C\",\"later\":{}}", Message.class));
        for (String broken : List.of(
                "{\"type\":\"helpWithdrawn\"}",
                "{\"type\":\"helpWithdrawn\",\"call\":null}",
                "{\"type\":\"meterRead\",\"meter\":\"M\",\"flags\":[]}",
                "{\"type\":\"meterRead\",\"meter\":\"M\",\"wattHours\":1.5,\"flags\":[]}",
                "{\"type\":\"helpWithdrawn\",\"call\":\"C\"} {}",
                "{\"call\":\"C\"}",
                "{")) {
            assertThrows(Json.Unreadable.class, () -> Json.read(broken, Message.class), broken);
        }
    }

    private static String sample(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Json.class.getResourceAsStream("samples/" + name + ".json"), name)) {
            return TREE.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8)).toString();
        }
    }

    private static String uncapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
