package kaikan.admission;

import jakarta.inject.Singleton;
import java.time.Duration;
import kaikan.platform.job.Job;

/// Makes the next signing key in time, every four years.
@Singleton
class RotateKeys implements Job {
    private final Keyring keyring;

    RotateKeys(Keyring keyring) {
        this.keyring = keyring;
    }

    @Override
    public String name() {
        return "admission.rotate-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        keyring.rotate();
    }
}
