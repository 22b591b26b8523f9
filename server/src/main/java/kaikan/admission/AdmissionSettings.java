package kaikan.admission;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;

/// What the operator decides about passes, from `KAIKAN_ADMISSION_SECRET`, `_EARLY_MINUTES` and `_KEEP_NAMES_DAYS`.
///
/// @param secret encrypts the signing keys in the database; without one they are stored as they are
/// @param earlyMinutes how long before a use the door opens, where the house is open then
/// @param keepNamesDays after so many days the names of visitors are erased; counts stay
@Context
@ConfigurationProperties("kaikan.admission")
public record AdmissionSettings(
        @Bindable(defaultValue = "") String secret,
        @Bindable(defaultValue = "30") int earlyMinutes,
        @Bindable(defaultValue = "30") int keepNamesDays) {
    public AdmissionSettings {
        if (earlyMinutes < 0 || earlyMinutes > 24 * 60 || keepNamesDays < 1) {
            throw new IllegalArgumentException("KAIKAN_ADMISSION_EARLY_MINUTES is 0 to 1440, KAIKAN_ADMISSION_KEEP_NAMES_DAYS at least 1");
        }
    }
}
