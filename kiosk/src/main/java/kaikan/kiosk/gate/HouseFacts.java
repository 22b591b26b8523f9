package kaikan.kiosk.gate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kaikan.kiosk.journal.Journal;
import kaikan.protocol.Json;
import kaikan.protocol.Manifest;
import kaikan.protocol.Present;

/// What a house keeps in its journal over a restart, beside the rows. What another version of this program wrote and this one cannot read
/// is as if it were not there.
final class HouseFacts {
    private static final String MANIFEST = "manifest";
    private static final String PACKED = "gzip:";
    private static final String CONFIRMED = "manifest.confirmed";
    /// Who left so lately that it can be taken back, for a restart meanwhile: a manifest in which they left says nothing of them.
    private static final String LEAVERS = "presence.leavers";

    private final Journal journal;

    HouseFacts(Journal journal) {
        this.journal = journal;
    }

    /// The text as which a manifest is kept: that of a big house is millions of letters, which would wear out the card.
    static String packed(Manifest manifest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            Json.write(manifest, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing in memory fails so
        }
        return PACKED + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /// Keeps a new manifest.
    void keep(String packed, Instant confirmed, List<Present> leavers) {
        journal.keep(Map.of(MANIFEST, packed, CONFIRMED, confirmed.toString(), LEAVERS, Json.write(leavers)));
    }

    /// Keeps that the manifest was still the newest then.
    void keep(Instant confirmed) {
        journal.keep(Map.of(CONFIRMED, confirmed.toString()));
    }

    /// The last manifest; without one the link pulls a new one.
    Optional<Manifest> manifest() {
        return journal.fact(MANIFEST).flatMap(text -> {
            try (InputStream json = unpacked(text)) {
                return Optional.of(Json.read(json, Manifest.class));
            } catch (IOException | IllegalArgumentException _) {
                return Optional.empty();
            }
        });
    }

    /// An earlier version of this program kept it as it is.
    private static InputStream unpacked(String text) throws IOException {
        return text.startsWith(PACKED)
                ? new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text.substring(PACKED.length()))))
                : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
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
