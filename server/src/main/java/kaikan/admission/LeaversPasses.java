package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import kaikan.member.Parted;
import kaikan.member.Viewer;

/// Whoever no longer acts for an organisation keeps no organiser's pass of its bookings: each is taken back for good, and whoever answers
/// for the booking now gets one of their own, by mail. Whoever has deleted their account stands on no pass any more.
@Singleton
class LeaversPasses implements Parted {
    private final PassRepository rows;
    private final RenewPass passes;
    private final Clock clock;

    LeaversPasses(PassRepository rows, RenewPass passes, Clock clock) {
        this.rows = rows;
        this.passes = passes;
        this.clock = clock;
    }

    @Override
    public void left(long organisationId, long personId) {
        rows.heldFor(organisationId, personId, clock.instant()).forEach(pass -> passes.renew(pass, null));
    }

    @Override
    public void gone(Viewer person) {
        rows.eraseHolder(person.personId());
    }

    /// Those of whoever left before anybody looked at their passes.
    @Transactional
    void settle(Instant now) {
        rows.ofStrangers(now).forEach(pass -> passes.renew(pass, null));
    }
}
