package kaikan.kiosk.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kaikan.protocol.Envelope;
import kaikan.protocol.Message;
import kaikan.protocol.Row;

/// What a server has of a device, checked as a whole.
public record Received(List<Envelope> rows) {
    /// The rows, after it was seen that they are complete: numbered without gaps, chained, named once, boots never going back.
    public static Received complete(List<Row> rows) throws IOException {
        List<Envelope> envelopes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        String previous = Envelope.FIRST;
        long boot = 1;
        for (Row row : rows) {
            Envelope envelope = row.envelope();
            assertEquals(envelopes.size() + 1, envelope.seq(), "no gap");
            assertEquals(previous, envelope.previous(), "no break in the chain at " + envelope.seq());
            assertTrue(ids.add(envelope.id()), "no id twice");
            assertTrue(envelope.boot() >= boot, "boots only grow");
            previous = row.hash();
            boot = envelope.boot();
            envelopes.add(envelope);
        }
        return new Received(envelopes);
    }

    /// All messages of a kind, in order.
    public <T extends Message> List<T> all(Class<T> type) {
        return rows.stream().map(Envelope::message).filter(type::isInstance).map(type::cast).toList();
    }

    /// What the row of this number says.
    public Message row(long seq) {
        return rows.get((int) seq - 1).message();
    }
}
