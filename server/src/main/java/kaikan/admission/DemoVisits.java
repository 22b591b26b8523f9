package kaikan.admission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.protocol.Message;

/// Passes for the demonstration's bookings, and a few invented visitors of today. Loading twice a day changes nothing.
@Singleton
public class DemoVisits {
    private static final List<String> NAMES = List.of("鈴木 一郎", "渡辺 さくら", "Lee Min-jun");

    private final KeepPasses passes;
    private final Visits visits;
    private final Catalogues catalogues;
    private final Clock clock;

    DemoVisits(KeepPasses passes, Visits visits, Catalogues catalogues, Clock clock) {
        this.passes = passes;
        this.visits = visits;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /// Issues missing passes and lets today's visitors of the demonstration come in.
    public void load() {
        passes.run();
        catalogues.current().site("bigpalette").ifPresent(this::visitors);
    }

    private void visitors(Site site) {
        Instant now = clock.instant();
        String day = now.atZone(site.zone()).toLocalDate().toString();
        for (int i = 0; i < NAMES.size(); i++) {
            String visit = "DEMO-" + day + "-" + i;
            Origin origin = new Origin(Origin.By.STAFF, Origin.HOUSE_REF, site.id(), visit, now.minus(Duration.ofMinutes(40L - 9L * i)));
            visits.walkedIn(origin, new Message.WalkInRegistered(visit, NAMES.get(i), "", "総務課", "見学", "demo", "ja", 10 + i));
        }
    }
}
