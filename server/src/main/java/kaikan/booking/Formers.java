package kaikan.booking;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kaikan.facility.Catalogues;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.audit.Recorded;

/// Knows which applications are changes of approved bookings, and what those were: the change gave them up, so only the trail has them.
@Singleton
public class Formers {
    private final AuditTrail trail;
    private final Catalogues catalogues;

    Formers(AuditTrail trail, Catalogues catalogues) {
        this.trail = trail;
        this.catalogues = catalogues;
    }

    /// What was given up for an application that waits, or that was refused; empty for every other booking.
    @ReadOnly
    public Optional<Former> of(Booking booking) {
        return Optional.ofNullable(of(List.of(booking)).get(booking.ref()));
    }

    /// The same of several, by their references.
    @ReadOnly
    public Map<String, Former> of(Collection<Booking> bookings) {
        List<Booking> changes = bookings.stream().filter(Formers::undecidedOrRefused).toList();
        Map<String, Last> last = new HashMap<>();
        for (Recorded recorded : trail.ofAll(Chronicle.SUBJECT, changes.stream().map(Booking::ref).toList())) {
            last.computeIfAbsent(recorded.entry().subjectRef(), _ -> new Last()).then(recorded.entry());
        }
        Map<String, Former> found = new HashMap<>();
        for (Booking booking : changes) {
            String line = Objects.requireNonNullElseGet(last.get(booking.ref()), Last::new).line;
            FormerLine.read(line, booking).ifPresent(was ->
                    found.put(booking.ref(), Former.of(catalogues.current(), was, booking)));
        }
        return found;
    }

    private static boolean undecidedOrRefused(Booking booking) {
        return switch (booking.state()) {
            case APPLIED, ASKED_BACK, REJECTED -> true;
            case CONFIRMED, CANCELLED -> false;
        };
    }

    /// What was given up last. An approval ends that, unless it is taken back.
    private static final class Last {
        private String line = "";
        private String approved = "";

        void then(Entry entry) {
            switch (entry.verb()) {
                case "booking.change" -> line = FormerLine.in(entry.detail()).isEmpty() ? line : FormerLine.in(entry.detail());
                case "booking.approve" -> {
                    approved = line;
                    line = "";
                }
                case "booking.recall" -> line = line.isEmpty() ? approved : line;
                case String _ -> {}
            }
        }
    }
}
