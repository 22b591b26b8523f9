package kaikan.member;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How long somebody stays signed in, from `KAIKAN_SESSION_IDLE` and `KAIKAN_SESSION_LONGEST`.
///
/// @param idle a browser that is silent for so long is signed out
/// @param longest after so long everybody signs in again
@Context
@ConfigurationProperties("kaikan.session")
record SessionSettings(@Bindable(defaultValue = "14d") Duration idle, @Bindable(defaultValue = "60d") Duration longest) {
    SessionSettings {
        if (!idle.isPositive() || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException("KAIKAN_SESSION_IDLE is positive and at most KAIKAN_SESSION_LONGEST");
        }
    }
}
