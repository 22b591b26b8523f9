package kaikan.device;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaikan.protocol.BatchAnswer.Item;
import kaikan.protocol.BatchAnswer.Outcome;
import kaikan.protocol.Envelope;
import kaikan.protocol.Json;
import kaikan.protocol.Row;

/// Takes rows up in the caller's transaction, after locking their device.
@Singleton
class Intake {
    private final DeviceRepository devices;
    private final JournalRepository journal;
    private final DeadLetterRepository letters;
    private final Effects effects;
    private final Anchors anchors;
    private final Clock clock;

    Intake(
            DeviceRepository devices,
            JournalRepository journal,
            DeadLetterRepository letters,
            Effects effects,
            Anchors anchors,
            Clock clock) {
        this.devices = devices;
        this.journal = journal;
        this.letters = letters;
        this.effects = effects;
        this.anchors = anchors;
        this.clock = clock;
    }

    /// Only what can be read of a row that cannot be read as a whole.
    record Numbered(long seq) {}

    Inbox.Taken take(Kiosk device, List<Row> rows) {
        Progress progress = start(device);
        List<Item> items = new ArrayList<>();
        for (Row row : rows) {
            long seq = seq(row, items.isEmpty() ? progress.through() + 1 : items.getLast().seq() + 1);
            if (seq > progress.through() + 1 || (!items.isEmpty() && seq != items.getLast().seq() + 1)) {
                break;
            }
            items.add(seq <= progress.through() ? known(device, seq, row) : next(device, row, progress));
        }
        return finish(device, items, progress);
    }

    /// Keeps a row as refused without trying it.
    Inbox.Taken bury(Kiosk device, Row row, Effects.Refused why) {
        Progress progress = start(device);
        long seq = seq(row, progress.through() + 1);
        List<Item> items = new ArrayList<>();
        if (seq == progress.through() + 1) {
            items.add(refused(device, seq, row, why));
            progress.past(row, envelope(row).orElse(null));
        }
        return finish(device, items, progress);
    }

    private Progress start(Kiosk device) {
        devices.lock(device.id());
        return new Progress(devices.findById(device.id()).orElseThrow());
    }

    private Inbox.Taken finish(Kiosk device, List<Item> items, Progress progress) {
        if (progress.moved()) {
            devices.advance(
                    device.id(), progress.through(), progress.hash(), progress.breaks(), progress.boot(), progress.clock().name());
        }
        return new Inbox.Taken(items, progress.through());
    }

    private Item next(Kiosk device, Row row, Progress progress) {
        long seq = progress.through() + 1;
        Optional<Envelope> envelope = envelope(row);
        Optional<Effects.Refused> why = envelope.map(read -> refusal(device, read)).orElseGet(() -> Optional.of(unreadable(row, seq)));
        if (why.isEmpty()) {
            why = apply(device, envelope.orElseThrow());
        }
        progress.past(row, envelope.orElse(null));
        return why.map(refused -> refused(device, seq, row, refused)).orElseGet(() -> Item.done(seq, Outcome.ACCEPTED));
    }

    private Optional<Effects.Refused> apply(Kiosk device, Envelope row) {
        Instant received = clock.instant();
        Instant at = RowTime.of(row, anchors.of(device.id(), row.boot()), received);
        Optional<Effects.Refused> why = effects.apply(new Effects.Said(device, row, at));
        if (why.isEmpty()) {
            String kind = row.message().getClass().getSimpleName();
            journal.add(device.id(), row.seq(), row.boot(), row.id(), kind, RowTime.kept(row.wall()), row.uptimeMillis(), at, received);
        }
        return why;
    }

    private Optional<Effects.Refused> refusal(Kiosk device, Envelope row) {
        if (!row.device().equals(device.ref())) {
            return Optional.of(new Effects.Refused("OTHER_DEVICE", "The row names another device than the one that sent it."));
        }
        if (!Limits.fits(row)) {
            return Optional.of(new Effects.Refused("UNREADABLE", "A name in the row has more than 40 plain characters."));
        }
        return journal.named(device.id(), row.id()).map(_ -> new Effects.Refused("ID_TAKEN", "An earlier row has the same id."));
    }

    /// A repeat is answered as the first time; another row under a number that is taken is kept and refused. A number of which neither the
    /// journal nor the refused rows know is one whose row has taken effect and was forgotten since.
    private Item known(Kiosk device, long seq, Row row) {
        Optional<DeadLetterRow> dead = letters.findByDeviceIdAndSeqAndRowHash(device.id(), seq, row.hash());
        if (dead.isPresent()) {
            return Item.refused(seq, dead.get().code(), dead.get().detail());
        }
        Optional<JournalRow> there = journal.find(device.id(), seq);
        boolean same = there.isEmpty()
                ? letters.refusedAt(device.id(), seq) == 0
                : envelope(row).filter(read -> read.id().equals(there.get().envelope())).isPresent();
        return same
                ? Item.done(seq, Outcome.REPEATED)
                : refused(device, seq, row, new Effects.Refused("SEQ_TAKEN", "Another row was answered for good under this number."));
    }

    private Item refused(Kiosk device, long seq, Row row, Effects.Refused why) {
        letters.save(new DeadLetterRow(
                0,
                device.id(),
                device.siteId(),
                seq,
                why.code(),
                Limits.shortened(why.detail(), 400),
                row.hash(),
                row.json(),
                clock.instant(),
                null,
                null));
        return Item.refused(seq, why.code(), why.detail());
    }

    private static Effects.Refused unreadable(Row row, long seq) {
        if (row.isMissing(seq)) {
            return new Effects.Refused("MISSING", "The device has lost the row of this number.");
        }
        try {
            row.envelope();
            throw new IllegalStateException("the row can be read");
        } catch (Json.Unreadable e) {
            return new Effects.Refused("UNREADABLE", String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Envelope> envelope(Row row) {
        try {
            return Optional.of(row.envelope());
        } catch (Json.Unreadable _) {
            return Optional.empty();
        }
    }

    private static long seq(Row row, long expected) {
        try {
            return Json.read(row.json(), Numbered.class).seq();
        } catch (Json.Unreadable _) {
            return expected;
        }
    }
}
