package kaikan.admission;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kaikan.protocol.Ed25519;
import kaikan.protocol.PassKey;
import kaikan.protocol.PassKeys;
import kaikan.protocol.PassSigner;

/// The keys that sign passes and the keys that doors trust. A key signs for [#SIGNS], is published [#EARLY] before, so that doors know it
/// when it is first used, and trusted [#LONGER] after, so that no issued pass breaks when the key changes.
@Singleton
public class Keyring {
    /// How long one key signs.
    public static final Period SIGNS = Period.ofYears(4);
    /// How long before its first use a key is published.
    public static final Duration EARLY = Duration.ofDays(30);
    /// How long after its last use a key is trusted: longer than anything can be booked ahead.
    public static final Period LONGER = Period.ofYears(3);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final KeyRepository keys;
    private final KeyVault vault;
    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH, List.of());

    Keyring(KeyRepository keys, KeyVault vault, Clock clock) {
        this.keys = keys;
        this.vault = vault;
        this.clock = clock;
    }

    /// What doors need to verify passes: every key that is trusted now or later, the oldest first.
    public List<PassKey> published() {
        Instant now = clock.instant();
        return all().stream().map(KeyRow::published).filter(key -> key.validity().to().isAfter(now)).toList();
    }

    /// Checks passes as a door does.
    public PassKeys trusted() {
        return new PassKeys(published());
    }

    /// The number of the key that signs new passes now; makes one if there is none.
    int signingKey() {
        return signing().or(() -> {
            rotate();
            return signing();
        }).orElseThrow().keyId();
    }

    /// Signs with the key that a pass was issued with, as long ago as that may be.
    PassSigner signer(int keyId) {
        KeyRow key = all().stream().filter(row -> row.keyId() == keyId).findFirst().orElseThrow();
        return new PassSigner(keyId, vault.open(key.privateKey()));
    }

    /// Makes the next key when the last one's time is about to end. May be called at any time, by several servers at once.
    public void rotate() {
        Instant now = clock.instant();
        List<KeyRow> rows = read(now);
        Optional<KeyRow> last = rows.stream().max(Comparator.comparing(KeyRow::signsTo));
        if (last.isEmpty() || now.isAfter(last.get().signsTo().minus(EARLY))) {
            Instant from = last.map(KeyRow::signsTo).filter(end -> end.isAfter(now)).orElse(now);
            add(newKey(last.map(row -> row.keyId() % 255 + 1).orElse(1), now, from));
            read(now);
        }
    }

    private KeyRow newKey(int id, Instant now, Instant from) {
        KeyPair pair = Ed25519.newKeyPair();
        Instant to = after(from, SIGNS);
        Instant trusted = now.minus(Duration.ofDays(1));
        return new KeyRow(id, Ed25519.text(pair.getPublic()), vault.seal(pair.getPrivate()), trusted, from, to, after(to, LONGER));
    }

    /// Two servers may make the same number at once: one of them wins, and both use it.
    private void add(KeyRow key) {
        try {
            keys.save(key);
        } catch (DataAccessException e) {
            if (keys.findAll().stream().noneMatch(row -> row.keyId() == key.keyId())) {
                throw e;
            }
        }
    }

    private Optional<KeyRow> signing() {
        Instant now = clock.instant();
        return all().stream().filter(row -> row.signsAt(now)).max(Comparator.comparing(KeyRow::signsFrom));
    }

    private List<KeyRow> all() {
        Known current = known;
        Instant now = clock.instant();
        boolean fresh = !current.rows.isEmpty() && Duration.between(current.at, now).abs().compareTo(FRESH) < 0;
        return fresh ? current.rows : read(now);
    }

    private List<KeyRow> read(Instant now) {
        List<KeyRow> rows = keys.findAll().stream().sorted(Comparator.comparing(KeyRow::signsFrom)).toList();
        known = new Known(now, rows);
        return rows;
    }

    private static Instant after(Instant start, Period period) {
        return start.atZone(ZoneOffset.UTC).plus(period).toInstant();
    }

    private record Known(Instant at, List<KeyRow> rows) {}
}
