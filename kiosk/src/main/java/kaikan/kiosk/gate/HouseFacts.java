package kaikan.kiosk.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.kiosk.journal.Journal;
import kaikan.protocol.Json;
import kaikan.protocol.Manifest;
import kaikan.protocol.Present;

/// What a house keeps in its journal over a restart, beside the rows. What another version of this program wrote and this one cannot read
/// is as if it were not there.
final class HouseFacts {
    private static final String MANIFEST = "manifest";
    private static final String CONFIRMED = "manifest.confirmed";
    /// Who left so lately that it can be taken back, for a restart meanwhile: a manifest in which they left says nothing of them.
    private static final String LEAVERS = "presence.leavers";

    private final Journal journal;

    HouseFacts(Journal journal) {
        this.journal = journal;
    }

    /// Keeps a new manifest.
    void keep(Manifest manifest, Instant confirmed, List<Present> leavers) {
        journal.keep(Map.of(MANIFEST, Json.write(manifest), CONFIRMED, confirmed.toString(), LEAVERS, Json.write(leavers)));
    }

    /// Keeps that the manifest was still the newest then.
    void keep(Instant confirmed) {
        journal.keep(Map.of(CONFIRMED, confirmed.toString()));
    }

    /// The last manifest; without one the link pulls a new one.
    Optional<Manifest> manifest() {
        return journal.fact(MANIFEST).flatMap(json -> {
            try {
                return Optional.of(Json.read(json, Manifest.class));
            } catch (Json.Unreadable _) {
                return Optional.empty();
            }
        });
    }

    /// When the server last confirmed the manifest; long ago where it never did.
    Instant confirmed() {
        return journal.fact(CONFIRMED, Instant::parse).orElse(Instant.EPOCH);
    }

    /// Who had left lately; the names in what cannot be read are forgotten.
    List<Present> leavers() {
        try {
            return List.of(Json.read(journal.fact(LEAVERS).orElse("[]"), Present[].class));
        } catch (Json.Unreadable _) {
            journal.keep(Map.of(LEAVERS, "[]"));
            return List.of();
        }
    }
}
