package kaikan.member;

import java.time.Duration;

/// What a link in a mail opens, and for how long.
enum LinkPurpose {
    SIGN_UP(Duration.ofHours(24)),
    RESET(Duration.ofHours(2)),
    ADDRESS(Duration.ofHours(24)),
    /// Printed at the start of a house without an administrator.
    SETUP(Duration.ofHours(24));

    private final Duration life;

    LinkPurpose(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
