package kaikan.admission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.platform.job.Job;

/// Sees to it that confirmed bookings have their pass and others have none that counts, whichever way the booking came to its state.
@Singleton
public class KeepPasses implements Job {
    private final BookedRepository bookings;
    private final Passes passes;
    private final LeaversPasses leavers;
    private final Catalogues catalogues;
    private final Clock clock;

    KeepPasses(BookedRepository bookings, Passes passes, LeaversPasses leavers, Catalogues catalogues, Clock clock) {
        this.bookings = bookings;
        this.passes = passes;
        this.leavers = leavers;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "admission.keep-passes";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        List<Long> sites = catalogues.current().sites().stream().filter(site -> site.has(Module.ADMISSION)).map(Site::id).toList();
        if (!sites.isEmpty()) {
            bookings.withoutPass(sites, now).forEach(passes::issueFor);
        }
        leavers.settle(now);
        bookings.withPassInVain(now).forEach(passes::revokeAll);
    }
}
