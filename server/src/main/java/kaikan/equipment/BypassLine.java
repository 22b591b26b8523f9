package kaikan.equipment;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// Power that staff give a machine now.
///
/// @param bypassKey names it
/// @param code of the machine
/// @param reason its stable code
/// @param kiosk at which kiosk they gave it
/// @param untilAt when it ends by itself
@Introspected
public record BypassLine(
        String bypassKey, long machineId, String code, String nameJa, String nameEn, String reason, String kiosk, Instant beganAt, Instant untilAt) {}
