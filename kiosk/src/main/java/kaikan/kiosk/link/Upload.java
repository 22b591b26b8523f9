package kaikan.kiosk.link;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import kaikan.kiosk.journal.DeadLetter;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Entry;
import kaikan.kiosk.journal.Journal;
import kaikan.protocol.Batch;
import kaikan.protocol.BatchAnswer;
import kaikan.protocol.DevicePaths;
import kaikan.protocol.Json;
import kaikan.protocol.Row;
import org.jspecify.annotations.Nullable;

/// Sends the journal on from what the server has answered, and obeys the server's count both ways.
final class Upload {
    private final Journal journal;
    private final ServerClient client;
    private final DeviceClock clock;

    Upload(Journal journal, ServerClient client, DeviceClock clock) {
        this.journal = journal;
        this.client = client;
        this.clock = clock;
    }

    /// Sends one batch, or asks with an empty one how far the server is.
    Sent once() throws IOException {
        long before = journal.acked();
        List<Row> rows = gapless(journal.after(before, Batch.USUAL), before);
        Duration asked = clock.uptime();
        HttpResponse<byte[]> response = client.post(DevicePaths.JOURNAL, Json.bytes(new Batch(rows)));
        Duration roundTrip = clock.uptime().minus(asked);
        if (response.statusCode() != 200) {
            return new Sent.Refused(response);
        }
        BatchAnswer answer = Json.read(response.body(), BatchAnswer.class);
        if (answer.ackThrough() > journal.last()) {
            return new Sent.ServerAhead();
        }
        journal.acknowledge(answer.ackThrough(), dead(answer));
        boolean stuck = !rows.isEmpty() && answer.ackThrough() == before;
        return stuck ? new Sent.Stuck() : new Sent.Answered(answer, roundTrip);
    }

    /// As they are sent, with something in the place of each that is not there: a damaged file may have lost it, and a server that was restored
    /// asks for what was forgotten long since. The server takes rows without gaps alone, and would wait for it for ever.
    private static List<Row> gapless(List<Entry> entries, long before) {
        List<Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            long next = before + 1 + rows.size();
            LongStream.range(next, entry.seq()).limit(Batch.USUAL).mapToObj(Row::missing).forEach(rows::add);
            rows.add(entry.sent());
        }
        return rows.stream().limit(Batch.USUAL).toList();
    }

    private static List<DeadLetter> dead(BatchAnswer answer) {
        return answer.items().stream()
                .filter(item -> item.outcome() == BatchAnswer.Outcome.REFUSED)
                .map(item -> new DeadLetter(item.seq(), text(item.code()), text(item.detail())))
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// What came of it.
    sealed interface Sent {
        record Answered(BatchAnswer answer, Duration roundTrip) implements Sent {
            Instant serverTime() {
                return answer.serverTime();
            }
        }

        record Refused(HttpResponse<byte[]> response) implements Sent {}

        /// The server took none of the rows, and did not say why: tried again later.
        record Stuck() implements Sent {}

        /// The server has rows that this device never wrote: its data was copied or set back. Nothing is sent until somebody looks.
        record ServerAhead() implements Sent {}
    }
}
