package kaikan.member;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntFunction;
import kaikan.platform.job.Job;

/// Deletes sessions, known browsers, links and invitations that have run out.
@Singleton
class ForgetEnded implements Job {
    private final SessionRepository sessions;
    private final DeviceRepository devices;
    private final LinkRepository links;
    private final InvitationRepository invitations;
    private final Clock clock;

    ForgetEnded(
            SessionRepository sessions, DeviceRepository devices, LinkRepository links, InvitationRepository invitations, Clock clock) {
        this.sessions = sessions;
        this.devices = devices;
        this.links = links;
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "member.forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        all(sessions::deleteEnded);
        all(devices::deleteEnded);
        all(links::deleteEnded);
        all(now -> invitations.deleteEnded(now, now.minus(Invitations.LIFE)));
    }

    private void all(ToIntFunction<Instant> some) {
        Instant now = clock.instant();
        int gone = 1;
        while (gone > 0) {
            gone = some.applyAsInt(now);
        }
    }
}
