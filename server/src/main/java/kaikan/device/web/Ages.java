package kaikan.device.web;

import java.time.Duration;
import java.time.Instant;
import kaikan.device.DeviceInfo;
import kaikan.facility.web.AtSite;

/// Ages and conditions of kiosks as pages write them.
public final class Ages {
    private Ages() {}

    /// How long ago a kiosk last called: now, minutes, hours, days.
    public static String age(AtSite at, DeviceInfo device) {
        Duration age = device.age(at.page().now());
        if (age.toMinutes() < 1) {
            return at.page().t("device.age.now");
        }
        if (age.toHours() < 1) {
            return at.page().t("device.age.minutes", age.toMinutes());
        }
        return age.toDays() < 1 ? at.page().t("device.age.hours", age.toHours()) : at.page().t("device.age.days", age.toDays());
    }

    /// The mark that goes with a condition: `ok`, `wait` or `no`.
    public static String mark(DeviceInfo device, Instant now) {
        return switch (device.condition(now)) {
            case WELL -> "ok";
            case TROUBLED, SILENT -> "no";
            case REVOKED -> "";
        };
    }
}
