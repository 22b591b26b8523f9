package kaikan.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.kiosk.journal.DeadLetter;
import kaikan.kiosk.link.LinkState;
import kaikan.kiosk.link.Standing;
import kaikan.kiosk.testing.Door;
import kaikan.protocol.ClockState;
import kaikan.protocol.Manifest;
import kaikan.protocol.Present;

/// A device in good health, at that door.
record Around(Door door, Standing standing, LinkState link, Duration waiting, Conduct conduct) implements Surroundings {
    Around(Door door, Standing standing) {
        this(door, standing, Conduct.usual(Language.JA));
    }

    Around(Door door, Standing standing, Conduct conduct) {
        this(door, standing, link(LinkState.Mood.ONLINE), Duration.ZERO, conduct);
    }

    Around(Door door, Standing standing, LinkState link, Duration waiting) {
        this(door, standing, link, waiting, Conduct.usual(Language.JA));
    }

    static LinkState link(LinkState.Mood mood) {
        return new LinkState(mood, Door.NOON, "");
    }

    @Override
    public Instant now() {
        return door.clock.instant();
    }

    @Override
    public ClockState clock() {
        return door.clock.state();
    }

    @Override
    public Optional<Manifest> manifest() {
        return door.house.manifest();
    }

    @Override
    public Duration age() {
        return door.house.age();
    }

    @Override
    public long queued() {
        return door.journal.last() - door.journal.acked();
    }

    @Override
    public List<DeadLetter> dead() {
        return List.of();
    }

    @Override
    public boolean isUnpowered(String machine) {
        return door.relays.isUnpowered(machine);
    }

    @Override
    public List<Present> inside() {
        return door.house.inside();
    }

    @Override
    public List<Finding> checks() {
        return List.of();
    }

    @Override
    public String server() {
        return "https://kaikan.example.jp";
    }

    @Override
    public String device() {
        return "正面入口";
    }
}
