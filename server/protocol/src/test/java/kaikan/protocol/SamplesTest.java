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
import java.util.Optional;
import java.util.Set;
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
                Stream.of("leftWithoutPass", "enteredAtARoom"));
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

    /// A list that cannot be read is a door that knows nobody: a word that is new to this kiosk means what its own type says.
    @Test
    void aManifestOfANewerServerStaysReadableAndItsUnknownWordsMeanTheSafeThing() throws IOException {
        ObjectNode newer = (ObjectNode) TREE.readTree(sample("manifest"));
        ((ObjectNode) newer.at("/machines/1/terms")).put("starts", "BY_LOT");
        ((ObjectNode) newer.at("/machines/1/bypass")).put("reason", "FILMING");
        ((ObjectNode) newer.at("/passes/0")).put("kind", "VOLUNTEER").put("standing", "SUSPENDED");
        ((ObjectNode) newer.at("/passes/0/uses/1")).put("kind", "PARKING");
        ((ObjectNode) newer.at("/machines/1/access")).put("rule", "BY_CARD");
        ((ObjectNode) newer.at("/machines/1")).putObject("state").put("type", "reserved").putObject("until").put("at", 1);
        ((ObjectNode) newer.at("/inside/0")).put("kind", "VOLUNTEER").put("badge", 4);
        ((ObjectNode) newer.get("walkIn")).putArray("asks").add("COMPANY").add("PLATE");
        Manifest read = Json.read(newer.toString(), Manifest.class);
        PassEntry pass = read.passes().getFirst();
        assertEquals(List.of(HolderKind.GUEST, PassEntry.Standing.CANCELLED), List.of(pass.kind(), pass.standing()));
        assertEquals(pass.uses(), pass.rooms(), "what it is, is not known: people are looked for there");
        Machine machine = read.machines().get(1);
        assertEquals(Machine.Rule.QUALIFIED, machine.access().rule());
        assertEquals(new MachineState.Unknown(), machine.state());
        assertEquals(Terms.Starts.BOOKED, Objects.requireNonNull(machine.terms()).starts());
        assertEquals(BypassReason.OTHER, Objects.requireNonNull(machine.bypass()).reason());
        assertEquals(HolderKind.GUEST, read.inside().getFirst().kind());
        assertEquals(Set.of(WalkInForm.Question.COMPANY), Objects.requireNonNull(read.walkIn()).asks());
        assertEquals(read, Json.read(Json.write(read), Manifest.class), "so the kiosk keeps it");
    }

    @Test
    void aRowOfANewerKioskStaysReadableAndItsUnknownWordsMeanTheCarefulThing() throws IOException {
        Message read = Json.read(
                "{\"type\":\"meterRead\",\"meter\":\"M\",\"wattHours\":1,\"flags\":[\"RESTARTED\",\"WRAPPED\",\"GAP\"]}", Message.class);
        assertEquals(new Message.MeterRead("M", 1, Set.of(MeterFlag.RESTARTED, MeterFlag.GAP)), read);
        Message entered = Json.read(sample("message.entered").replaceAll("\"basis\":\"[A-Z]+\"", "\"basis\":\"BY_FACE\""), Message.class);
        assertEquals(Basis.PROVISIONAL, ((Message.Entered) entered).basis());
        Message stopped = Json.read(sample("message.useStopped").replace("SCAN", "BY_VOICE"), Message.class);
        assertNull(((Message.UseStopped) stopped).how(), "it has ended all the same");
        Message health = Json.read(sample("message.healthReported").replace("GOOD", "EXCELLENT"), Message.class);
        assertEquals(HealthCheck.State.WARNING, ((Message.HealthReported) health).checks().getFirst().state());
        Envelope row = Json.read(sample("batch"), Batch.class).rows().getFirst().envelope();
        String newer = Json.write(row).replaceAll("\"clock\":\"[A-Z]+\"", "\"clock\":\"BY_RADIO\"");
        assertEquals(ClockState.UNCHECKED, Json.read(newer, Envelope.class).clock());
    }

    @Test
    void whatBecomesOfARowIsSaidInThreeWordsForEver() {
        assertEquals("[ACCEPTED, REPEATED, REFUSED]", Arrays.toString(BatchAnswer.Outcome.values()), "a new one is the code of a refusal");
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
    void aManifestOfAnOlderServerTellsNothingOfDoorsOfOpeningOfTheDevicesOwnConfigurationAndOfHowLongNamesAreKept() throws IOException {
        ObjectNode older = (ObjectNode) TREE.readTree(sample("manifest"));
        older.remove("opening");
        older.remove("doors");
        ((ObjectNode) older.at("/machines/1")).remove("terms");
        ((ObjectNode) older.at("/machines/1")).remove("bypass");
        ((ObjectNode) older.at("/machines/1/state/running")).remove("until");
        older.remove("places");
        older.remove("config");
        ((ObjectNode) older.at("/inside/0")).remove("door");
        ((ObjectNode) older.at("/inside/0")).remove("seen");
        ((ObjectNode) older.at("/passes/0/uses/0")).remove("code");
        ((ObjectNode) older.get("walkIn")).remove("keptDays");
        Manifest read = Json.read(older.toString(), Manifest.class);
        assertNull(read.opening());
        assertNull(read.doors());
        assertEquals(Optional.empty(), read.place(), "it stands at the house's door");
        assertNull(read.config());
        assertNull(read.inside().getFirst().door());
        assertNull(read.machines().get(1).terms());
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
