package kaikan.kiosk.journal;

import java.util.Map;
import java.util.Optional;
import kaikan.protocol.Envelope;
import kaikan.protocol.Json;
import kaikan.protocol.Row;

/// A row as it lies in the journal, under its number. One that cannot be read, because a newer kiosk wrote it or it is damaged, stays as it
/// is, stops nobody, and goes to the server with the others, which keeps it as refused.
public record Entry(long seq, Row row) {
    /// What it says; empty where this version cannot read it, or it speaks of another number.
    public Optional<Envelope> envelope() {
        try {
            return Optional.of(row.envelope()).filter(read -> read.seq() == seq);
        } catch (Json.Unreadable _) {
            return Optional.empty();
        }
    }

    /// As it is sent: a text that does not even say its own number goes within a row that does, or it would spoil the batch.
    public Row sent() {
        return isNumbered() ? row : new Row(Json.write(Map.of("seq", seq, "unreadable", row.json())));
    }

    private boolean isNumbered() {
        try {
            return Json.read(row.json(), Numbered.class).seq() == seq;
        } catch (Json.Unreadable _) {
            return false;
        }
    }

    /// Only what can be read of a row that cannot be read as a whole.
    record Numbered(long seq) {}
}
